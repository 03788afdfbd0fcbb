package evenkeel.demo;

import java.io.IOException;
import java.nio.file.Path;

/// The cash office's file of one day, with its control line at the end.
final class ReceiptsFile {

  private static final String HEADER =
      "receipt_id,received_on,effective_on,reference,amount,method,payer_name,narrative,"
          + "directed_year,reverses_receipt_id";

  private final HashedFile file;
  private long rows;
  private long pence;

  ReceiptsFile(Path folder, int day) throws IOException {
    this.file = new HashedFile(folder.resolve("receipts-" + Days.text(day) + ".csv"));
    file.line(HEADER);
  }

  HashedFile file() {
    return file;
  }

  long rows() {
    return rows;
  }

  void add(Story.Money money) throws IOException {
    file.line(
        Csv.line(
            money.id(),
            Days.text(money.received()),
            Days.text(money.effective()),
            money.reference(),
            Csv.pounds(money.pence()),
            money.method(),
            money.payer(),
            money.narrative(),
            money.year() == 0 ? "" : Records.year(money.year()),
            money.undoes()));
    rows++;
    pence += money.pence();
  }

  void close() throws IOException {
    file.line(
        Csv.line("TOTAL", "", "", String.valueOf(rows), Csv.pounds(pence), "", "", "", "", ""));
    file.close();
  }
}
