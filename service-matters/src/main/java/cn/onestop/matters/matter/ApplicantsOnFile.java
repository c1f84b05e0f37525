package cn.onestop.matters.matter;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.signedin.Caller;

/// Who has filed at this centre before, and need not be asked again.
@FunctionalInterface
public interface ApplicantsOnFile {

  /// What was told of them last, as far as the caller may see it; that it was taken from there goes
  /// on record.
  ///
  /// @throws cn.onestop.kit.refusal.Refused as if there were nobody, where there is nobody the
  ///   caller may see
  Applicant told(String reference, Caller caller, AuditedCall call);
}
