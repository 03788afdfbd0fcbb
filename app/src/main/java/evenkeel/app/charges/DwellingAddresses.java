package evenkeel.app.charges;

import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.accounts.Debts;
import evenkeel.app.people.People;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the dwellings of an account are, as far as the officer who asks may see it.
@Component
class DwellingAddresses {

  private static final String WITHHELD = "Address withheld";
  private static final String NONE = "Address not on file";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Debts debts;
  private final People people;

  DwellingAddresses(JdbcClient jdbc, Accounts accounts, Debts debts, People people) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.debts = debts;
    this.people = people;
  }

  /// The address of each dwelling, by its key: that of the property which the tree of costs names
  /// for it, or else, where the account has one dwelling, that of the account.
  Map<String, String> of(String reference, List<UnitYears.Part> parts, Officer officer) {
    var account = accounts.find(reference).orElse(null);
    var found = new LinkedHashMap<String, String>();
    if (account == null) {
      return found;
    }
    var withheld = !people.withheldFrom(officer, debts.parties(account.id())).isEmpty();
    for (var part : parts) {
      var places = withheld ? Map.<String, String>of() : places(part);
      var own = part.units().size() == 1 ? own(account) : NONE;
      part.units()
          .forEach(unit -> found.put(unit, withheld ? WITHHELD : places.getOrDefault(unit, own)));
    }
    return found;
  }

  private static String own(AccountFile account) {
    var property = account.property();
    return property == null ? NONE : property.inOneLine();
  }

  private Map<String, String> places(UnitYears.Part part) {
    var references = new HashMap<String, String>();
    jdbc.sql(
            """
            select unit_id, property_ref from charges.cost_units
             where source = ? and unit_id = any(?) and property_ref is not null
            """)
        .params(part.run().source(), part.units().toArray(String[]::new))
        .query(
            row -> {
              references.put(row.getString("unit_id"), row.getString("property_ref"));
            });
    var properties = accounts.properties(part.run().source(), references.values());
    var places = new HashMap<String, String>();
    references.forEach(
        (unit, reference) -> {
          var property = properties.get(reference);
          if (property != null) {
            places.put(unit, property.inOneLine());
          }
        });
    return places;
  }
}
