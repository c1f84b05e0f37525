package cn.onestop.testkit.architecture.sample.complaints.bare;

public record Bare() {}
