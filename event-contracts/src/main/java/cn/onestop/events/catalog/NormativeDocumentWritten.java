package cn.onestop.events.catalog;

import cn.onestop.events.EventType;

/// Somebody drafted a normative document 起草, or drafted it anew.
///
/// @param legalText the code it has in the register once it is published
@EventType("cn.onestop.catalog.normative-document-written.v1")
public record NormativeDocumentWritten(String legalText, String centre, LegalTextContent content)
    implements NormativeDocumentEvent {}
