package cn.onestop.testkit.architecture.sample.matters.matter;

import java.time.Instant;

public record Matter(String number, Instant at) {}
