package cn.onestop.kit.events;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// An event as it came off a topic.
///
/// @param topic where it came from
/// @param partition its partition there; the owner of a partition also scans the clocks of its
///   aggregates
/// @param aggregate id of the aggregate it belongs to; the record's key
/// @param seq its place in that aggregate's journal, from 1
/// @param type its wire type
/// @param at when it legally took effect
/// @param recordedAt when it was written down
/// @param by opaque reference of who did it
/// @param hash hash of the fact it was made from
/// @param prevHash hash of the fact before
/// @param epoch raised whenever the sending service was restored from a backup
/// @param data the event in plain values
public record ReceivedEvent(
    String topic,
    int partition,
    String aggregate,
    long seq,
    String type,
    Instant at,
    Instant recordedAt,
    String by,
    String hash,
    String prevHash,
    int epoch,
    JsonNode data) {}
