package evenkeel.app.admin;

import evenkeel.app.access.Scopes;
import evenkeel.app.access.Tokens.Token;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;

/// The API tokens, and the form that makes one.
///
/// @param made the token just made, shown this once; blank otherwise
public record TokensPage(List<Token> tokens, String made, TokenForm form, Problems problems)
    implements Page {

  @Override
  public String title() {
    return "API tokens";
  }

  @Override
  public Place place() {
    return Place.ADMIN;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Admin", "/admin"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  public List<Choice> scopes() {
    return Choice.choose(
        Scopes.ALL.stream().map(scope -> Choice.of(scope, scope)).toList(), form.scopesGiven());
  }
}
