package cn.onestop.kit.journal;

import cn.onestop.kit.events.EventTypes;

/// One kind of aggregate: where it is kept, what its facts are, how its state follows from them.
///
/// @param collection MongoDB collection of its documents
/// @param idPrefix what every id begins with, such as `m-`
/// @param topic Kafka topic of its events
/// @param source CloudEvents source of its events, such as `/onestop/matters`
/// @param state record of its state, storable by the driver's record codec
/// @param events its event types
/// @param evolution how its state follows from its facts
/// @param marked whether its documents are found by marks of what is sealed in them
public record AggregateType<S, E>(
    String collection,
    String idPrefix,
    String topic,
    String source,
    Class<S> state,
    EventTypes<E> events,
    Evolution<S, E> evolution,
    boolean marked) {

  /// Of which nothing is found by what is sealed in it.
  public AggregateType(
      String collection,
      String idPrefix,
      String topic,
      String source,
      Class<S> state,
      EventTypes<E> events,
      Evolution<S, E> evolution) {
    this(collection, idPrefix, topic, source, state, events, evolution, false);
  }

  /// Where the earlier facts of long journals lie.
  public String continuations() {
    return collection + "_continuations";
  }
}
