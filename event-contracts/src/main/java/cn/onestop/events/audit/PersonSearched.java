package cn.onestop.events.audit;

import cn.onestop.events.EventType;

/// Staff looked for somebody by what tells people apart. What they typed is not kept: the digest
/// only shows whether two searches were for the same.
///
/// @param by what was typed: `NAME`, `ID_NUMBER`, `PHONE`
/// @param digest keyed digest of it, which nobody makes without the installation's key
/// @param centre of the caller's post
/// @param found how many things within the caller's sight it led to
@EventType("cn.onestop.audit.person-searched.v1")
public record PersonSearched(AuditedCall call, String by, String digest, String centre, int found)
    implements AuditEvent {}
