package cn.onestop.complaints.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One complaint, question or suggestion, from its receipt until it is answered or refused.
///
/// The state follows from the facts of its journal ([ComplaintEvolution]); what may happen next is
/// decided by [ComplaintRules].
///
/// @param number the public number
/// @param anonymous whether nobody said who complains; then the answer is owed to nobody and can be
///   read by the follow code
/// @param decide the limit for deciding on acceptance
/// @param answer the limit for the answer; absent until it is accepted
/// @param erasedAt when its personal data was erased
public record Complaint(
    String number,
    ComplaintState state,
    Subject subject,
    Channel channel,
    Kind kind,
    boolean anonymous,
    LimitRun decide,
    @Nullable LimitRun answer,
    Act filed,
    @Nullable Act accepted,
    @Nullable Ending ending,
    @Nullable Instant erasedAt) {

  /// Who did something, and when it took effect.
  public record Act(String by, Instant at) {}

  /// How it came out.
  ///
  /// @param ground why it was refused, if it was
  /// @param finding what was found, if it was answered
  /// @param onTime whether it was answered in time, if it was answered
  public record Ending(
      Instant at,
      @Nullable RefusalGround ground,
      @Nullable Finding finding,
      @Nullable Boolean onTime) {}

  Complaint in(ComplaintState next) {
    return new Complaint(
        number, next, subject, channel, kind, anonymous, decide, answer, filed, accepted, ending,
        erasedAt);
  }

  Complaint with(LimitRun toDecide, @Nullable LimitRun toAnswer) {
    return new Complaint(
        number, state, subject, channel, kind, anonymous, toDecide, toAnswer, filed, accepted,
        ending, erasedAt);
  }

  Complaint acceptedBy(Act act) {
    return new Complaint(
        number, state, subject, channel, kind, anonymous, decide, answer, filed, act, ending,
        erasedAt);
  }

  Complaint ended(Ending how) {
    return new Complaint(
        number, state, subject, channel, kind, anonymous, decide, answer, filed, accepted, how,
        erasedAt);
  }

  Complaint erased(Instant at) {
    return new Complaint(
        number, state, subject, channel, kind, anonymous, decide, answer, filed, accepted, ending,
        at);
  }
}
