package cn.onestop.events.catalog;

/// What can happen to one service item 政务服务事项.
public sealed interface ItemEvent permits ItemVersionPublished, ItemRetired {}
