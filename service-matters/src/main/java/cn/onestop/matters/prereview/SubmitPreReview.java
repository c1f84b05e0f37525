package cn.onestop.matters.prereview;

import static cn.onestop.kit.refusal.RefusalKind.FORBIDDEN;

import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.events.matters.PreReviewSubmitted;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FilingRefusal.OtherCentre;
import cn.onestop.matters.matter.FilingRefusal.UnknownItem;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.ToldAtOnce;
import cn.onestop.matters.prereview.PreReviewLimits.Rules;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Materials are handed in to be checked before the application is filed. It is open for every
/// item, whatever way the application itself takes: it saves the way to the centre.
public final class SubmitPreReview {

  private final Journals<PreReview, PreReviewEvent> journals;
  private final ServiceItems items;
  private final PreReviewNumbers numbers;
  private final Calendars calendars;
  private final Rules rules;
  private final Commands commands;
  private final Sealing sealing;
  private final OfficeClock clock;

  public SubmitPreReview(
      Journals<PreReview, PreReviewEvent> journals,
      ServiceItems items,
      PreReviewNumbers numbers,
      Calendars calendars,
      Rules rules,
      Commands commands,
      Sealing sealing,
      OfficeClock clock) {
    this.journals = journals;
    this.items = items;
    this.numbers = numbers;
    this.calendars = calendars;
    this.rules = rules;
    this.commands = commands;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// What is handed in.
  ///
  /// @param channel the way it came; absent, the usual one of the caller's role
  /// @param materials what was handed in, by the names in the guide
  public record Submitted(
      String itemCode,
      @Nullable PreReviewChannel channel,
      List<String> materials,
      Applicant applicant) {}

  /// Takes it in, or tells again what the same request handed in.
  public Done<PreReview, PreReviewEvent> submit(
      Submitted submitted, Caller caller, RequestKey request) {
    String id = commands.newId("pr-", request);
    return journals.create(
        id, commands.of(request, caller.person()), () -> takenIn(id, submitted, caller));
  }

  private Decision<PreReviewEvent> takenIn(String id, Submitted submitted, Caller caller) {
    Instant now = clock.now();
    PreReviewLimits limits = new PreReviewLimits(calendars.time(), rules);
    LocalDate today = limits.time().hours().dateOf(now);
    ServiceItem item =
        items
            .inForce(submitted.itemCode(), today)
            .orElseThrow(() -> new Refused(new UnknownItem(submitted.itemCode())));
    PreReviewChannel channel = channel(submitted.channel(), caller);
    Place place = place(channel, item, caller);
    List<String> materials = ToldAtOnce.named(submitted.materials());
    ToldAtOnce.mustBePublished(materials, item.content());
    String number = numbers.take(item.code(), today, id);
    SealedEntry applicant =
        sealing
            .forAggregate(id, null)
            .seal(FileMatter.APPLICANT, CanonicalJson.write(submitted.applicant()));
    return Decision.<PreReviewEvent>at(
            now, event(number, item, place, materials, limits.review(now), applicant))
        .sealing(applicant);
  }

  static PreReviewSubmitted event(
      String number,
      ServiceItem item,
      Place place,
      List<String> materials,
      LimitRun review,
      SealedEntry applicant) {
    return new PreReviewSubmitted(
        number,
        item.code(),
        item.version(),
        item.hash(),
        item.content().itemName(),
        place.centre(),
        place.department(),
        place.village(),
        place.channel(),
        materials,
        review.limit(),
        Objects.requireNonNull(review.due()),
        applicant.reference());
  }

  private static PreReviewChannel channel(@Nullable PreReviewChannel wanted, Caller caller) {
    if (wanted == null) {
      return Arrays.stream(PreReviewChannel.values())
          .filter(channel -> caller.is(channel.takenInBy()))
          .findFirst()
          .orElseThrow();
    }
    if (!caller.is(wanted.takenInBy())) {
      throw new Refused(Refusal.of(FORBIDDEN, "role-lacking", wanted.takenInBy().wireName()));
    }
    return wanted;
  }

  /// Staff take in for the centre where their post is.
  private static Place place(PreReviewChannel channel, ServiceItem item, Caller caller) {
    String village = null;
    Role role = channel.takenInBy();
    if (role != Role.CITIZEN) {
      HeldPost post =
          caller.posts().stream()
              .filter(held -> held.roles().contains(role) && held.centre().equals(item.centre()))
              .findFirst()
              .orElseThrow(() -> new Refused(new OtherCentre(item.code())));
      village =
          channel == PreReviewChannel.VILLAGE && post.officeKind() == OfficeKind.VILLAGE
              ? post.office()
              : null;
    }
    return new Place(item.centre(), item.content().department(), null, village, channel.name());
  }
}
