package evenkeel.app.letters;

import evenkeel.app.ui.Pdf;

/// A letter's PDF.
///
/// @param pages how many pages it has
@SuppressWarnings("ArrayRecordComponent") // a value handed on, never compared
record LetterPdf(byte[] content, int pages) {

  /// @param html well-formed, with a title and a language
  static LetterPdf of(String html) {
    var pdf = Pdf.of(html);
    return new LetterPdf(pdf.content(), pdf.pages());
  }
}
