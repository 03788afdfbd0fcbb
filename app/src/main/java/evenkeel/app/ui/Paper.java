package evenkeel.app.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.stream.IntStream;

/// A paper of ours: read on a page, printed, or handed to whoever asked. What it says is the same
/// on each.
///
/// @param title what it is
/// @param from whose paper it is, such as the council's name
/// @param contact lines under it: address, telephone and so on
/// @param facts what it is about
/// @param parts what it says, in order
/// @param foot what stands at the foot of every page beside its number
/// @param largePrint whether it is set in large print, where a table becomes a list
public record Paper(
    String title,
    String from,
    List<String> contact,
    List<Fact> facts,
    List<Part> parts,
    String foot,
    boolean largePrint) {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Paper.class.getClassLoader(), "evenkeel.pages");

  /// One thing that the paper is about, and its value.
  public record Fact(String what, String value) {}

  /// A heading and what stands under it: sentences, then a table.
  ///
  /// @param table has no columns where the part has none
  public record Part(String heading, List<String> words, Table table) {
    public Part {
      words = List.copyOf(words);
    }

    /// A part that is only sentences.
    public static Part words(String heading, String... words) {
      return new Part(heading, List.of(words), Table.NONE);
    }

    /// A part with a table.
    public static Part table(String heading, Table table, String... words) {
      return new Part(heading, List.of(words), table);
    }
  }

  /// A table.
  ///
  /// @param columns heads that begin with `#` are of numbers
  /// @param totalled whether the last row is a total
  public record Table(List<Column> columns, List<List<String>> rows, boolean totalled) {

    static final Table NONE = new Table(List.of(), List.of(), false);

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      var width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("expected " + width + " cells a row, found " + rows);
      }
    }

    public boolean exists() {
      return !columns.isEmpty();
    }

    /// Whether a row is the total.
    public boolean isTotal(int row) {
      return totalled && row == rows.size() - 1;
    }

    /// A row as a list of what stands in its columns, without the first and without blanks.
    public List<Fact> asFacts(int row) {
      return IntStream.range(1, columns.size())
          .filter(column -> !rows.get(row).get(column).isEmpty())
          .mapToObj(column -> new Fact(columns.get(column).text(), rows.get(row).get(column)))
          .toList();
    }
  }

  public Paper {
    contact = List.copyOf(contact);
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
  }

  /// The same in large print, or not.
  public Paper inLargePrint(boolean large) {
    return new Paper(title, from, contact, facts, parts, foot, large);
  }

  /// What it is about, as a summary list.
  public List<SummaryRow> rows() {
    return facts.stream().map(fact -> SummaryRow.of(fact.what(), fact.value())).toList();
  }

  /// The size of page numbers: in large print they are as large as the text.
  public String footType() {
    return largePrint ? "18pt" : "10pt";
  }

  /// The paper as a PDF for reading, printing and keeping.
  public Pdf pdf() {
    var html = new StringOutput(16_384);
    ENGINE.render("ui/paper.jte", this, html);
    return Pdf.of(html.toString());
  }
}
