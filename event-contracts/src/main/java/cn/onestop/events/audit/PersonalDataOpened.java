package cn.onestop.events.audit;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.util.List;

/// Staff opened personal data of one matter or complaint (Personal Information Protection Law art.
/// 6: for a stated purpose and no more than it needs).
///
/// @param thing its number
/// @param centre the centre it belongs to
/// @param fields what was opened: `NAME`, `ID_NUMBER`, `PHONE`, `ADDRESS`
/// @param reason the written reason, sealed
@EventType("cn.onestop.audit.personal-data-opened.v1")
public record PersonalDataOpened(
    AuditedCall call, String thing, String centre, List<String> fields, SealedReference reason)
    implements AuditEvent {

  public PersonalDataOpened {
    fields = List.copyOf(fields);
  }
}
