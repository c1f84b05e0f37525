/// The service's side of the Kafka broker: topics, producer, and reading a topic whole.
@NullMarked
package cn.onestop.kit.broker;

import org.jspecify.annotations.NullMarked;
