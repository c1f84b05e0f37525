package cn.onestop.kit.sealing;

import java.util.Map;
import org.bson.types.Binary;

/// The sealed part of an aggregate's document: everything personal or free in it.
///
/// @param wrappedKey the aggregate's key, encrypted under the installation's key
/// @param entries boxes by reference
public record SealedPart(Binary wrappedKey, Map<String, Binary> entries) {}
