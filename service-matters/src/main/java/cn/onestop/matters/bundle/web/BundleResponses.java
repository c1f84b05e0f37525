package cn.onestop.matters.bundle.web;

import cn.onestop.events.matters.BundleMaterialHandedIn;
import cn.onestop.events.matters.BundleSupplementRequested;
import cn.onestop.events.matters.BundleVisitRecorded;
import cn.onestop.matters.bundle.Bundle;
import cn.onestop.matters.bundle.Bundle.Awaited;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.bundle.BundleEntry;
import cn.onestop.matters.bundle.BundleStanding;
import cn.onestop.matters.bundle.BundleStanding.PartStanding;
import cn.onestop.matters.bundle.BundleState;
import cn.onestop.matters.bundle.MergedMaterial;
import cn.onestop.matters.bundle.MergedMaterial.Need;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.Matter.Outcome;
import cn.onestop.matters.matter.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is told of bundles.
final class BundleResponses {

  private BundleResponses() {}

  /// A bundle right after it was filed, the same when it is told again.
  ///
  /// @param receiptCode with it the applicant asks for the progress of all of it
  record BundleFiledResponse(
      String number,
      String receiptCode,
      @Nullable String theme,
      List<BundledFilingResponse> matters,
      List<BundleMaterialResponse> materials) {

    static BundleFiledResponse of(
        Bundle bundle, List<MergedMaterial> materials, Function<String, String> codes) {
      return new BundleFiledResponse(
          bundle.number(),
          codes.apply(bundle.number()),
          bundle.theme(),
          bundle.parts().stream()
              .map(part -> BundledFilingResponse.of(part, codes.apply(part.number())))
              .toList(),
          BundleMaterialResponse.of(materials, _ -> false));
    }
  }

  /// A matter of a bundle right after that was filed.
  ///
  /// @param awaits the results it needs; it is filed, and its limits begin, once they are there
  record BundledFilingResponse(
      String number,
      String receiptCode,
      String itemCode,
      String itemName,
      List<AwaitedResultResponse> awaits) {

    static BundledFilingResponse of(Part part, String code) {
      return new BundledFilingResponse(
          part.number(),
          code,
          part.itemCode(),
          part.itemName(),
          AwaitedResultResponse.of(part.awaits()));
    }
  }

  /// @param number the earlier matter
  /// @param material which material its result takes the place of
  record AwaitedResultResponse(String number, @Nullable String material) {

    static List<AwaitedResultResponse> of(List<Awaited> awaits) {
      return awaits.stream()
          .map(awaited -> new AwaitedResultResponse(awaited.number(), awaited.material()))
          .toList();
    }
  }

  /// A bundle as it stands.
  ///
  /// @param due the latest of its matters' promised dues; absent as long as one is not known
  /// @param notBefore the latest of those that are known
  /// @param visits how many visits were recorded for all of it
  record BundleResponse(
      String number,
      @Nullable String theme,
      BundleState state,
      String stateName,
      String centre,
      String channel,
      @Nullable String window,
      @Nullable String village,
      Instant filedAt,
      @Nullable Instant due,
      @Nullable Instant notBefore,
      @Nullable Instant completedAt,
      int visits,
      List<BundledMatterResponse> matters,
      List<BundleMaterialResponse> materials) {

    static BundleResponse of(
        Bundle bundle,
        BundleStanding standing,
        List<MergedMaterial> materials,
        Predicate<Need> handedIn,
        Locale locale) {
      return new BundleResponse(
          bundle.number(),
          bundle.theme(),
          standing.state(),
          Texts.of(locale).get("bundle." + standing.state()),
          bundle.origin().centre(),
          bundle.origin().channel(),
          bundle.origin().window(),
          bundle.origin().village(),
          bundle.filed().at(),
          standing.due(),
          standing.notBefore(),
          bundle.completedAt(),
          bundle.visits().size(),
          BundledMatterResponse.of(standing, locale),
          BundleMaterialResponse.of(materials, handedIn));
    }
  }

  /// A matter of a bundle.
  ///
  /// @param state the matter's, or `AWAITING_RESULT`, `TO_BE_FILED`, `LAPSED` where it is not filed
  /// @param due until when the centre promised to be done; absent while that is not known
  record BundledMatterResponse(
      String number,
      String itemCode,
      String itemName,
      String department,
      String state,
      String stateName,
      @Nullable Instant due,
      @Nullable String decision,
      List<AwaitedResultResponse> awaits) {

    static List<BundledMatterResponse> of(BundleStanding standing, Locale locale) {
      return standing.parts().stream().map(part -> of(part, Texts.of(locale))).toList();
    }

    private static BundledMatterResponse of(PartStanding standing, Texts texts) {
      Part part = standing.part();
      Matter matter = standing.matter();
      Outcome outcome = matter == null ? null : matter.outcome();
      return new BundledMatterResponse(
          part.number(),
          part.itemCode(),
          part.itemName(),
          part.department(),
          standing.stateText(),
          texts.get("state." + standing.stateText()),
          standing.due(),
          outcome == null ? null : outcome.decision(),
          AwaitedResultResponse.of(part.awaits()));
    }
  }

  /// One material for all who ask for it.
  ///
  /// @param material its place among the merged materials, from 1
  /// @param isNeed the strictest of what the guides say: `1` 必要, `3` 容缺后补, `2` 非必要
  /// @param yieldedTo the matters for which it is not asked: an earlier result takes its place
  record BundleMaterialResponse(
      int material,
      String name,
      String isNeed,
      int originals,
      List<NeedingMatterResponse> neededBy,
      List<String> yieldedTo) {

    static List<BundleMaterialResponse> of(
        List<MergedMaterial> materials, Predicate<Need> handedIn) {
      return IntStream.rangeClosed(1, materials.size())
          .mapToObj(place -> of(place, materials.get(place - 1), handedIn))
          .toList();
    }

    private static BundleMaterialResponse of(
        int place, MergedMaterial material, Predicate<Need> handedIn) {
      return new BundleMaterialResponse(
          place,
          material.name(),
          material.isNeed(),
          material.originals(),
          material.neededBy().stream()
              .map(need ->
                  new NeedingMatterResponse(need.number(), need.place(), handedIn.test(need)))
              .toList(),
          material.yieldedTo());
    }
  }

  /// @param number the matter
  /// @param place of the material in its item's list, from 1
  /// @param handedIn whether something was handed in for it
  record NeedingMatterResponse(String number, int place, boolean handedIn) {}

  /// A bundle as a line of the list.
  ///
  /// @param due the latest of its matters' promised dues; absent as long as one is not known
  record BundleLineResponse(
      String number,
      @Nullable String theme,
      BundleState state,
      String stateName,
      String channel,
      @Nullable String window,
      @Nullable String village,
      Instant filedAt,
      @Nullable Instant due,
      @Nullable Instant completedAt,
      List<String> matters) {

    static BundleLineResponse of(BundleEntry entry, Locale locale) {
      return new BundleLineResponse(
          entry.number(),
          entry.theme(),
          entry.state(),
          Texts.of(locale).get("bundle." + entry.state()),
          entry.channel(),
          entry.window(),
          entry.village(),
          entry.filedAt(),
          entry.due(),
          entry.completedAt(),
          entry.matters());
    }
  }

  /// A visit that was recorded once.
  ///
  /// @param visit how many visits to the bundle there were, this one included
  /// @param matters for which it counts
  record BundleVisitResponse(String number, int visit, List<String> matters) {

    static BundleVisitResponse of(BundleVisitRecorded visit) {
      return new BundleVisitResponse(visit.number(), visit.visit(), visit.matters());
    }
  }

  /// A notice that told at once all that is missing.
  ///
  /// @param notices what is missing for which matter
  record BundleNoticeResponse(String number, List<NoticedMatterResponse> notices) {

    static BundleNoticeResponse of(BundleSupplementRequested requested) {
      return new BundleNoticeResponse(
          requested.number(),
          requested.notices().stream()
              .map(notice -> new NoticedMatterResponse(notice.number(), notice.materials()))
              .toList());
    }
  }

  /// @param number the matter
  /// @param materials what is missing for it
  record NoticedMatterResponse(String number, List<String> materials) {}

  /// A document that was handed in once.
  ///
  /// @param material by its published name
  /// @param copies where it lies
  record BundleHandedInResponse(
      String number, String material, List<BundleDocumentResponse> copies) {

    static BundleHandedInResponse of(BundleMaterialHandedIn handedIn) {
      return new BundleHandedInResponse(
          handedIn.number(),
          handedIn.material(),
          handedIn.copies().stream()
              .map(copy -> new BundleDocumentResponse(copy.number(), copy.file()))
              .toList());
    }
  }

  /// @param number the matter
  /// @param file its number in the matter's case file
  record BundleDocumentResponse(String number, int file) {}

  /// What the applicant sees.
  ///
  /// @param due until when all of it is promised; absent as long as that is not known
  record BundleProgressResponse(
      String number,
      @Nullable String theme,
      BundleState state,
      String stateName,
      Instant filedAt,
      @Nullable Instant due,
      List<BundledProgressResponse> matters) {

    static BundleProgressResponse of(Bundle bundle, BundleStanding standing, Locale locale) {
      return new BundleProgressResponse(
          bundle.number(),
          bundle.theme(),
          standing.state(),
          Texts.of(locale).get("bundle." + standing.state()),
          bundle.filed().at(),
          standing.due(),
          BundledMatterResponse.of(standing, locale).stream()
              .map(matter ->
                  new BundledProgressResponse(
                      matter.number(),
                      matter.itemName(),
                      matter.state(),
                      matter.stateName(),
                      matter.due()))
              .toList());
    }
  }

  /// @param due until when the centre promised to be done; absent while that is not known
  record BundledProgressResponse(
      String number, String itemName, String state, String stateName, @Nullable Instant due) {}
}
