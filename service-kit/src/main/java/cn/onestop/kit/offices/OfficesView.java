package cn.onestop.kit.offices;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.OfficeClosed;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.OfficeRenamed;
import cn.onestop.events.catalog.PostChanged;
import cn.onestop.events.catalog.PostClosed;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.PostHolderEnded;
import cn.onestop.events.catalog.SubstituteEnded;
import cn.onestop.events.catalog.SubstituteNamed;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the copy of the offices: each office, the list of all offices by centre, where each post
/// is, and the list of holdings by person, so that the posts of a person are one look-up.
final class OfficesView implements View<OfficeCopy> {

  /// The list of posts by code: at which office each is.
  static final String PLACES = "places";

  private static final EventTypes<OfficeEvent> EVENTS = EventTypes.of(OfficeEvent.class);

  @Override
  public String name() {
    return "offices";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.OFFICES);
  }

  @Override
  public Class<OfficeCopy> projection() {
    return OfficeCopy.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<OfficeCopy> apply(@Nullable OfficeCopy before, ReceivedEvent event) {
    return switch (EVENTS.read(event.type(), event.data()).orElseThrow()) {
      case OfficeRegistered it -> registered(it);
      case OfficeRenamed it -> listed(known(before).renamed(it.name(), event.at()));
      case OfficeClosed it -> listed(known(before).closedFrom(it.until()));
      case PostCreated it ->
          created(
              known(before),
              new OfficeCopy.Post(
                  it.post(), it.role(), it.title(), List.of(), it.superior(), List.of()));
      case PostChanged it ->
          changed(known(before), it.post(), post -> post.changed(it.title(), it.superior()));
      // Nobody holds it beyond its end: the holdings say it all.
      case PostClosed _ -> Outcome.of(known(before));
      case PostHolderAppointed it ->
          changed(
              known(before),
              it.post(),
              post -> post.with(new OfficeCopy.Holding(it.person(), it.from(), it.until())));
      case PostHolderEnded it ->
          changed(known(before), it.post(), post -> post.ended(it.person(), it.until()));
      case SubstituteNamed it ->
          changed(
              known(before),
              it.post(),
              post ->
                  post.with(
                      new OfficeCopy.StandIn(it.person(), it.absent(), it.from(), it.until())));
      case SubstituteEnded it ->
          changed(
              known(before),
              it.post(),
              post -> post.standInEnded(it.person(), it.absent(), it.until()));
    };
  }

  private static OfficeCopy known(@Nullable OfficeCopy before) {
    return Objects.requireNonNull(before, "an office begins by being registered");
  }

  private static Outcome<OfficeCopy> registered(OfficeRegistered it) {
    return listed(
        new OfficeCopy(
            it.code(), it.kind(), it.name(), it.parent(), it.centre(), List.of(), null, null));
  }

  private static Outcome<OfficeCopy> listed(OfficeCopy office) {
    return Outcome.of(office)
        .put(
            OfficeList.NAME,
            OfficeList.id(office.centre(), office.code()),
            OfficeList.entry(office));
  }

  private static Outcome<OfficeCopy> created(OfficeCopy before, OfficeCopy.Post post) {
    return Outcome.of(before.with(post))
        .put(PLACES, post.code(), new Document("office", before.code()));
  }

  /// Whoever has to do with the post sees it changed.
  private static Outcome<OfficeCopy> changed(
      OfficeCopy before, String code, UnaryOperator<OfficeCopy.Post> change) {
    var office = before.with(code, change);
    var outcome = Outcome.of(office);
    for (var post : office.post(code).stream().toList()) {
      for (var person : post.people()) {
        outcome =
            outcome.put(
                HoldingList.NAME,
                HoldingList.id(person, code),
                HoldingList.entry(office, post, person));
      }
    }
    return outcome;
  }
}
