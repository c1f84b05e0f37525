package cn.onestop.kit.offices;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.PostHolderEnded;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds the copy of the offices: each office, the list of all offices by centre, and the list of
/// holdings by person, so that the posts of a person are one look-up.
final class OfficesView implements View<OfficeCopy> {

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
      case PostCreated it ->
          Outcome.of(
              Objects.requireNonNull(before)
                  .with(new OfficeCopy.Post(it.post(), it.role(), it.title(), List.of())));
      case PostHolderAppointed it -> {
        var holding = new OfficeCopy.Holding(it.person(), it.from(), it.until());
        yield held(
            Objects.requireNonNull(before).with(it.post(), post -> post.with(holding)),
            it.post(),
            it.person());
      }
      case PostHolderEnded it ->
          held(
              Objects.requireNonNull(before)
                  .with(it.post(), post -> post.ended(it.person(), it.until())),
              it.post(),
              it.person());
    };
  }

  private static Outcome<OfficeCopy> registered(OfficeRegistered it) {
    var office =
        new OfficeCopy(it.code(), it.kind(), it.name(), it.parent(), it.centre(), List.of());
    return Outcome.of(office)
        .put(OfficeList.NAME, OfficeList.id(it.centre(), it.code()), OfficeList.entry(office));
  }

  private static Outcome<OfficeCopy> held(OfficeCopy office, String code, String person) {
    var outcome = Outcome.of(office);
    return office
        .post(code)
        .map(post ->
            outcome.put(
                HoldingList.NAME,
                HoldingList.id(person, code),
                HoldingList.entry(office, post, person)))
        .orElse(outcome);
  }
}
