package evenkeel.core.recovery;

import evenkeel.core.law.Citation;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseClaimRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The times that a letter of claim gives, by the Pre-Action Protocol for Debt Claims. A person
/// decides whether to claim.
///
/// @param replyBy the last day for a reply
/// @param documentsBy the last day on which documents that were asked for are due, null while none
///   were
/// @param claimFrom the first day on which a claim may be started, null while something must come
///   first
/// @param waitsFor what must come first, or what gives the day
/// @param rule the rule that gives the day
public record ClaimTimes(
    LocalDate replyBy,
    @Nullable LocalDate documentsBy,
    @Nullable LocalDate claimFrom,
    String waitsFor,
    Citation rule) {

  /// @param letter the day at the letter's top
  /// @param law the law of that day
  public static ClaimTimes of(LocalDate letter, ClaimReply reply, Law law) {
    var replyBy = law.value(LeaseClaimRules.REPLY).lastDay(letter);
    var replied = reply.repliedOn();
    var asked = reply.documentsAskedOn();
    var documentsBy = asked == null ? null : law.value(LeaseClaimRules.DOCUMENTS).lastDay(asked);
    if (replied == null && asked == null) {
      return new ClaimTimes(
          replyBy,
          null,
          replyBy.plusDays(law.value(LeaseClaimRules.MARGIN)),
          "no reply has come, and one that was posted late is waited for",
          law.cite(LeaseClaimRules.MARGIN));
    }
    if (asked != null && reply.documentsSentOn() == null) {
      return new ClaimTimes(
          replyBy,
          documentsBy,
          null,
          "the documents that were asked for come first",
          law.cite(LeaseClaimRules.DOCUMENTS));
    }
    if (reply.noticeOn() == null) {
      return new ClaimTimes(
          replyBy,
          documentsBy,
          null,
          "it is talked about, and then notice is given that a claim follows",
          law.cite(LeaseClaimRules.NOTICE));
    }
    return noticed(replyBy, documentsBy, reply, law);
  }

  private static ClaimTimes noticed(
      LocalDate replyBy, @Nullable LocalDate documentsBy, ClaimReply reply, Law law) {
    var from = replyBy.plusDays(1);
    var rule = LeaseClaimRules.REPLY;
    var advice = law.value(LeaseClaimRules.ADVICE);
    if (reply.repliedOn() != null && (reply.adviceSought() || reply.documentsAskedOn() != null)) {
      var bar = advice.lastDay(reply.repliedOn());
      from = bar.isAfter(from) ? bar : from;
    }
    if (reply.documentsSentOn() != null) {
      var bar = advice.lastDay(reply.documentsSentOn());
      from = bar.isAfter(from) ? bar : from;
    }
    if (!from.equals(replyBy.plusDays(1))) {
      rule = LeaseClaimRules.ADVICE;
    }
    var given = java.util.Objects.requireNonNull(reply.noticeOn());
    var afterNotice = law.value(LeaseClaimRules.NOTICE).firstDayAfter(given);
    if (afterNotice.isAfter(from)) {
      from = afterNotice;
      rule = LeaseClaimRules.NOTICE;
    }
    return new ClaimTimes(
        replyBy, documentsBy, from, "the times of the reply and the notice run", law.cite(rule));
  }
}
