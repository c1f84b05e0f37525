package cn.onestop.matters.serviceitem;

import cn.onestop.events.catalog.ItemContent;

/// One published version of a service item 政务服务事项; it never changes.
///
/// @param hash SHA-256 of the canonical content
/// @param centre 12-digit area code of the centre that offers it
public record ServiceItem(
    String code, int version, String centre, String hash, ItemContent content) {}
