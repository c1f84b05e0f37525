package cn.onestop.matters.bundle;

import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.Matter.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 一件事一次办: several items that somebody applies for at once. Each becomes a matter of its own, with
/// its own number, limits, steps and decision; the bundle only holds them together.
///
/// @param number `YJS-` and the number of its first matter
/// @param theme 一件事主题
/// @param parts the earlier before those that wait for its result
/// @param visits those that were recorded for all of it
/// @param notices those that told what is missing for all of it
/// @param handedIn what was handed in for all that ask for it
/// @param progress where it stood when it was last looked at
/// @param completedAt when the last of its matters had ended
public record Bundle(
    String number,
    @Nullable String theme,
    Origin origin,
    List<Part> parts,
    List<BundleVisit> visits,
    List<BundleNotice> notices,
    List<HandedIn> handedIn,
    Progress progress,
    Act filed,
    @Nullable Instant completedAt) {

  public Bundle {
    parts = List.copyOf(parts);
    visits = List.copyOf(visits);
    notices = List.copyOf(notices);
    handedIn = List.copyOf(handedIn);
  }

  /// Where it was filed.
  public record Origin(
      String centre, @Nullable String window, @Nullable String village, String channel) {}

  /// One of its matters, filed or not.
  ///
  /// @param matter id of the matter
  /// @param number the case number that is reserved for it
  /// @param itemVersion the version of the guide, as it was when the bundle was filed
  /// @param awaits the results without which it is not filed
  public record Part(
      String matter,
      String number,
      String itemCode,
      int itemVersion,
      String itemName,
      String department,
      List<Awaited> awaits) {

    public Part {
      awaits = List.copyOf(awaits);
    }

    /// Where its matter lies.
    public Place place(Origin origin) {
      return new Place(
          origin.centre(), department, origin.window(), origin.village(), origin.channel());
    }

    /// Whether an earlier result takes the place of that material.
    boolean yielded(String material) {
      return awaits.stream().anyMatch(awaited -> material.equals(awaited.material()));
    }
  }

  /// The result of an earlier matter.
  ///
  /// @param number case number of the earlier matter
  /// @param material the material it takes the place of, absent where it is only an order
  public record Awaited(String number, @Nullable String material) {}

  /// The applicant came for all of it.
  ///
  /// @param purpose a `VisitPurpose`
  /// @param cause a `VisitCause`
  /// @param by who recorded it
  public record BundleVisit(
      String purpose,
      @Nullable String cause,
      boolean offeredWithoutVisit,
      boolean applicantChose,
      boolean atVillage,
      List<String> matters,
      String by) {

    public BundleVisit {
      matters = List.copyOf(matters);
    }
  }

  /// 一次性告知: all that was missing, matter by matter.
  ///
  /// @param days within how many working days it must come; absent, the usual ones
  /// @param by who told it
  public record BundleNotice(@Nullable Integer days, List<Missing> missing, String by) {

    public BundleNotice {
      missing = List.copyOf(missing);
    }
  }

  /// What is missing for one matter, by the published names.
  public record Missing(String number, List<String> materials) {

    public Missing {
      materials = List.copyOf(materials);
    }
  }

  /// A document that was handed in once.
  ///
  /// @param material by its published name
  public record HandedIn(String material, List<Copy> copies) {

    public HandedIn {
      copies = List.copyOf(copies);
    }
  }

  /// A document in a case file.
  public record Copy(String number, int file) {}

  /// Where it stands, as far as it was written down.
  ///
  /// @param filed numbers of the matters that are filed, with their materials
  /// @param lapsed numbers of those that will not be filed
  /// @param visits how many visits stand on the matters
  /// @param notices how many notices stand on the matters
  /// @param applicantErased whether who applies is no longer kept here
  public record Progress(
      BundleState state,
      @Nullable Instant due,
      List<String> filed,
      List<String> lapsed,
      int visits,
      int notices,
      boolean applicantErased) {

    static final Progress NONE =
        new Progress(BundleState.FILING, null, List.of(), List.of(), 0, 0, false);

    public Progress {
      filed = List.copyOf(filed);
      lapsed = List.copyOf(lapsed);
    }
  }

  /// The matter of that number in it.
  Part part(String caseNumber) {
    return parts.stream()
        .filter(part -> part.number().equals(caseNumber))
        .findFirst()
        .orElseThrow();
  }

  Bundle with(Progress next) {
    return new Bundle(
        number, theme, origin, parts, visits, notices, handedIn, next, filed, completedAt);
  }

  Bundle with(BundleVisit visit) {
    return new Bundle(
        number,
        theme,
        origin,
        parts,
        and(visits, visit),
        notices,
        handedIn,
        progress,
        filed,
        completedAt);
  }

  Bundle with(BundleNotice notice) {
    return new Bundle(
        number,
        theme,
        origin,
        parts,
        visits,
        and(notices, notice),
        handedIn,
        progress,
        filed,
        completedAt);
  }

  Bundle with(HandedIn document) {
    return new Bundle(
        number,
        theme,
        origin,
        parts,
        visits,
        notices,
        and(handedIn, document),
        progress,
        filed,
        completedAt);
  }

  Bundle completed(Instant at) {
    return new Bundle(number, theme, origin, parts, visits, notices, handedIn, progress, filed, at);
  }

  private static <T> List<T> and(List<T> before, T one) {
    return new ArrayList<>(Stream.concat(before.stream(), Stream.of(one)).toList());
  }
}
