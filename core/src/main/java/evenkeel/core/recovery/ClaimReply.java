package evenkeel.core.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What came of a letter of claim, as officers recorded it; null is what has not happened.
///
/// @param repliedOn when the completed Reply Form came
/// @param adviceSought whether it says that debt advice is being sought
/// @param documentsAskedOn when documents were asked for
/// @param documentsSentOn when they were sent, or why they cannot be
/// @param noticeOn when notice was given that a claim follows, though the debtor replied
public record ClaimReply(
    @Nullable LocalDate repliedOn,
    boolean adviceSought,
    @Nullable LocalDate documentsAskedOn,
    @Nullable LocalDate documentsSentOn,
    @Nullable LocalDate noticeOn) {

  public static final ClaimReply NONE = new ClaimReply(null, false, null, null, null);
}
