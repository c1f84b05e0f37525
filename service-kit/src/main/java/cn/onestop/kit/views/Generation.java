package cn.onestop.kit.views;

import org.jspecify.annotations.Nullable;

/// Which generation of a view is in force and which is being built.
///
/// @param current the generation that readers see
/// @param topicIds what it was built from
/// @param building the generation being built beside it, `null` if none is
/// @param buildingTopicIds what that one is built from
record Generation(
    int current,
    TopicIds topicIds,
    @Nullable Integer building,
    @Nullable TopicIds buildingTopicIds) {}
