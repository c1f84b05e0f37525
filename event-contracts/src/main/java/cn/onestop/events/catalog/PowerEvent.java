package cn.onestop.events.catalog;

/// What can happen to one power 职权.
public sealed interface PowerEvent permits PowerVersionPublished, PowerRetired {}
