package evenkeel.app.monitoring;

import evenkeel.core.recovery.Reason;
import java.util.List;

/// Writes reasons as JSON. A night writes hundreds of thousands, so it is done by hand.
final class Reasons {

  private final StringBuilder json = new StringBuilder(1024);

  String json(List<Reason> reasons) {
    json.setLength(0);
    json.append('[');
    for (var reason : reasons) {
      if (json.length() > 1) {
        json.append(',');
      }
      json.append("{\"code\":");
      quote(reason.code());
      json.append(",\"text\":");
      quote(reason.text());
      var citation = reason.citation();
      if (citation != null) {
        json.append(",\"rule\":");
        quote(citation.rule());
        json.append(",\"provision\":");
        quote(citation.provision());
        json.append(",\"confidence\":");
        quote(Verdict.key(citation.confidence()));
      }
      json.append('}');
    }
    return json.append(']').toString();
  }

  String jsonOf(List<String> sentences) {
    json.setLength(0);
    json.append('[');
    for (var sentence : sentences) {
      if (json.length() > 1) {
        json.append(',');
      }
      quote(sentence);
    }
    return json.append(']').toString();
  }

  private void quote(String text) {
    json.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
