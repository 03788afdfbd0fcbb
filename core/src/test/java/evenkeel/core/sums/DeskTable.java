package evenkeel.core.sums;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Calendar;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.MdTable;
import evenkeel.core.law.Rulebook;
import java.util.HashMap;
import java.util.LinkedHashMap;

/// A table of worked examples that the law desk itself works: the first column names the sum, the
/// others are its fields by name, or lines of its working by title, or its `Problem` or `Question`.
public final class DeskTable {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  private final MdTable table;

  public DeskTable(MdTable table) {
    this.table = table;
  }

  public static boolean is(MdTable table) {
    return table.header().getFirst().equals("Sum");
  }

  public void row(MdTable.Row row) {
    var sum = Sums.find(row.cells().getFirst()).orElseThrow();
    var typed = new HashMap<String, String>();
    var expected = new LinkedHashMap<String, String>();
    for (var i = 1; i < row.cells().size(); i++) {
      var head = table.header().get(i);
      var isField = sum.fields().stream().anyMatch(field -> field.name().equals(head));
      (isField ? typed : expected).put(head, row.cells().get(i));
    }
    assertThat(expected).as("columns that say what comes out").isNotEmpty();
    var nation = table.page().startsWith("wales/") ? Nation.WALES : Nation.ENGLAND;
    var answer = Sums.work(sum, typed, desk(nation));
    expected.forEach(
        (what, value) ->
            assertThat(found(answer, what)).as(what + " of " + answer).isEqualTo(value));
  }

  static Desk desk(Nation nation) {
    var days = Calendar.parse(LawOnFile.text("calendar/bank-holidays.csv"), nation);
    return new Desk(RULEBOOK, nation, days);
  }

  private static String found(Answer answer, String what) {
    return switch (answer) {
      case Answer.Worked worked -> line(worked.lines(), what);
      case Answer.Referred referred ->
          what.equals("Question") ? referred.question() : line(referred.lines(), what);
      case Answer.Wrong wrong ->
          what.equals("Problem") ? String.join("; ", wrong.problems().values()) : "";
    };
  }

  private static String line(java.util.List<Answer.Line> lines, String what) {
    return lines.stream()
        .filter(line -> line.what().equals(what))
        .map(Answer.Line::value)
        .findFirst()
        .orElse("");
  }
}
