package cn.onestop.catalog.power.events;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.events.catalog.PowerRetired;
import cn.onestop.events.catalog.PowerVersionPublished;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds the list of powers, in the order of their codes, from the powers' own events.
public final class PowerIndexView implements View<IndexedPower> {

  static final String LIST = "powers";

  private static final EventTypes<PowerEvent> EVENTS = EventTypes.of(PowerEvent.class);

  @Override
  public String name() {
    return "powers";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.POWERS);
  }

  @Override
  public Class<IndexedPower> projection() {
    return IndexedPower.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<IndexedPower> apply(@Nullable IndexedPower before, ReceivedEvent event) {
    return switch (EVENTS.read(event.type(), event.data()).orElseThrow()) {
      case PowerVersionPublished it -> listed(it.powerCode(), IndexedPower.after(before, it));
      case PowerRetired it ->
          listed(it.powerCode(), Objects.requireNonNull(before).retired(it.retiredFrom()));
    };
  }

  private static Outcome<IndexedPower> listed(String code, IndexedPower after) {
    return Outcome.of(after).put(LIST, code, after.toDocument());
  }
}
