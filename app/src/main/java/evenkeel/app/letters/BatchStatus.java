package evenkeel.app.letters;

import evenkeel.app.ui.Tone;

/// A batch's place in its life, in a word with its colour.
public record BatchStatus(String words, Tone tone) {

  static BatchStatus of(Batch batch) {
    if (batch.night() == Batch.Night.RED) {
      return new BatchStatus("Red night", Tone.OVERDUE);
    }
    if (batch.held()
        && batch.state() != Batch.State.DESPATCHED
        && batch.state() != Batch.State.CLOSED) {
      return new BatchStatus("Held", Tone.ACT);
    }
    return new BatchStatus(
        batch.state().title(),
        switch (batch.state()) {
          case COMPOSING -> Tone.WAITING;
          case PROPOSED, RELEASED, PRINTED -> Tone.ACT;
          case DESPATCHED -> Tone.ON_TRACK;
          case CLOSED -> Tone.CLOSED;
        });
  }

  /// A notice's state, with its colour.
  static BatchStatus of(NoticeState state) {
    return new BatchStatus(
        state.title(),
        switch (state) {
          case PROPOSED, EXCEPTION -> Tone.ACT;
          case RELEASED, PRINTED -> Tone.WAITING;
          case DESPATCHED -> Tone.ON_TRACK;
          case NOT_COUNTED, FELL_OUT -> Tone.OVERDUE;
          case LEFT_OUT, SUPERSEDED, RECALLED -> Tone.CLOSED;
        });
  }
}
