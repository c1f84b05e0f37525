package cn.onestop.kit.events;

import cn.onestop.events.EventType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The event types below one sealed contract interface, by the text that stands on the wire.
///
/// @param <E> the sealed interface, such as `MatterEvent`
public final class EventTypes<E> {

  private final Map<String, Class<? extends E>> byName = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  private EventTypes(Class<E> contract) {
    for (Class<?> permitted : contract.getPermittedSubclasses()) {
      String name = permitted.getAnnotation(EventType.class).value();
      byName.put(name, permitted.asSubclass(contract));
      names.put(permitted, name);
    }
  }

  /// Reads the types off a sealed interface.
  public static <E> EventTypes<E> of(Class<E> contract) {
    return new EventTypes<>(contract);
  }

  /// The wire name of `event`.
  public String name(E event) {
    String name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException(event.getClass() + " is not part of the contract");
    }
    return name;
  }

  /// All wire names.
  public Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  /// The event that `data` says, or empty for a type this build does not know.
  public Optional<E> read(String type, JsonNode data) {
    Class<? extends E> known = byName.get(type);
    return known == null ? Optional.empty() : Optional.of(CanonicalJson.read(data, known));
  }
}
