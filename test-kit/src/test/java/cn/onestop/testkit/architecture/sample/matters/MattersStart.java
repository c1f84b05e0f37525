package cn.onestop.testkit.architecture.sample.matters;

import cn.onestop.testkit.architecture.sample.matters.matter.store.MongoMatters;
import java.time.Clock;

/// The root wires; it may know the technology and the system's clock.
public record MattersStart(MongoMatters matters, Clock clock) {}
