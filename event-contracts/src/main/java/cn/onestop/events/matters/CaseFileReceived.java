package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// A document was handed in for a material of the item's published list.
///
/// @param number the public case number of the matter
/// @param file its number in the case file, from 1
/// @param material the place of the material in the item's list, from 1
/// @param mediaType what the content is, as found in it and not as claimed
/// @param size in bytes, as kept
/// @param content where the encrypted content is kept
/// @param sealed the document's name, the key to the content and its SHA-256, sealed
/// @param replaces the earlier version that this one replaces
/// @param reusedFrom the public number of the applicant's other matter it was taken over from, with
///   their consent
@EventType("cn.onestop.matters.case-file-received.v1")
public record CaseFileReceived(
    String number,
    int file,
    int material,
    String mediaType,
    long size,
    String content,
    SealedReference sealed,
    @Nullable Integer replaces,
    @Nullable String reusedFrom)
    implements CaseFileEvent {}
