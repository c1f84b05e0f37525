package cn.onestop.kit.audit;

import cn.onestop.kit.signedin.Caller;

/// What keeps a thing from a caller, beside its centre. What a caller must not learn of elsewhere,
/// the audit does not tell them either.
@FunctionalInterface
public interface AuditSight {

  /// Where nothing is kept from those of a thing's centre.
  AuditSight WHOLE_CENTRE = (thing, caller) -> false;

  /// Whether what was done with `thing` is kept from `caller`.
  boolean keeps(String thing, Caller caller);
}
