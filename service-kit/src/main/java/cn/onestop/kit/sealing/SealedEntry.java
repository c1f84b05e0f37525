package cn.onestop.kit.sealing;

import cn.onestop.events.SealedReference;
import org.bson.types.Binary;

/// Something sealed, ready to be written.
///
/// @param reference what the fact names
/// @param box the content and its salt, encrypted under the aggregate's key
/// @param wrappedKey the aggregate's key, encrypted under the installation's key
public record SealedEntry(SealedReference reference, Binary box, Binary wrappedKey) {}
