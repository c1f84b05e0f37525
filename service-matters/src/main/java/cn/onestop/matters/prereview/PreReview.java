package cn.onestop.matters.prereview;

import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.Matter.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The check of the materials before an application is filed 预审. It is no application: it starts no
/// limit of the law and has no case number; its result is kept, and binds the centre.
///
/// @param number its own public number 预审编号
/// @param place where it was handed in and who answers for it; `channel` is a [PreReviewChannel]
/// @param submitted who handed it in, and when
/// @param clock the limit that runs: the office's for its result, then the one for which the result
///   is kept; absent once it has ended
/// @param result when the last result was given, absent before the first
/// @param matter the case number 办件编号 of what was filed under it
public record PreReview(
    String number,
    PreReviewState state,
    GuideVersion item,
    Place place,
    Act submitted,
    HandedIn handedIn,
    @Nullable LimitRun clock,
    @Nullable Result result,
    @Nullable String matter,
    @Nullable Instant endedAt,
    @Nullable Instant erasedAt) {

  /// The version of the item that it is checked under.
  public record GuideVersion(String code, int version, String hash, String name) {}

  /// What was handed in, and what of it is not in order.
  ///
  /// @param round the how-manieth submission it is, from 1
  /// @param materials what was handed in so far, by the names in the guide
  /// @param told everything that a result has named so far
  /// @param missing what was named and has not come
  public record HandedIn(
      int round,
      Instant receivedAt,
      List<String> materials,
      List<String> told,
      List<String> missing) {

    public HandedIn {
      materials = List.copyOf(materials);
      told = List.copyOf(told);
      missing = List.copyOf(missing);
    }

    HandedIn named(List<String> wrong) {
      return new HandedIn(round, receivedAt, materials, and(told, wrong), wrong);
    }

    HandedIn with(List<String> came, boolean complete, Instant at) {
      List<String> open = missing.stream().filter(it -> !came.contains(it)).toList();
      return complete
          ? new HandedIn(round + 1, at, and(materials, came), told, List.of())
          : new HandedIn(round, receivedAt, and(materials, came), told, open);
    }

    private static List<String> and(List<String> before, List<String> more) {
      List<String> all = new ArrayList<>(before);
      more.stream().filter(it -> !all.contains(it)).forEach(all::add);
      return all;
    }
  }

  /// A result that was given.
  ///
  /// @param onTime whether within the time for it
  public record Result(Instant at, boolean onTime) {}

  /// Whether the applicant has answered a result before.
  boolean corrected() {
    return handedIn.round() > 1;
  }

  /// Whether whoever handed it in did so for themselves, signed in.
  public boolean online() {
    return place.channel().equals(PreReviewChannel.ONLINE.name());
  }

  /// Whether the office's time for its result has passed at that moment.
  public boolean overdue(Instant now) {
    return state == PreReviewState.SUBMITTED && clock != null && clock.isPast(now);
  }

  PreReview in(PreReviewState next, @Nullable LimitRun running) {
    return new PreReview(
        number, next, item, place, submitted, handedIn, running, result, matter, endedAt, erasedAt);
  }

  PreReview with(HandedIn next) {
    return new PreReview(
        number, state, item, place, submitted, next, clock, result, matter, endedAt, erasedAt);
  }

  PreReview with(Result next) {
    return new PreReview(
        number, state, item, place, submitted, handedIn, clock, next, matter, endedAt, erasedAt);
  }

  PreReview ended(PreReviewState how, Instant at) {
    return new PreReview(
        number, how, item, place, submitted, handedIn, null, result, matter, at, erasedAt);
  }

  PreReview filedAs(String number, Instant at) {
    return new PreReview(
        this.number,
        PreReviewState.FILED,
        item,
        place,
        submitted,
        handedIn,
        null,
        result,
        number,
        at,
        erasedAt);
  }

  PreReview erased(Instant at) {
    return new PreReview(
        number, state, item, place, submitted, handedIn, clock, result, matter, endedAt, at);
  }
}
