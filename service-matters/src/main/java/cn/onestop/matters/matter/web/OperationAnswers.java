package cn.onestop.matters.matter.web;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk.Asked;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What every operation on a matter has in common: who asks, and the answer made from what it did.
@Component
public class OperationAnswers {

  private final Commands commands;
  private final Calendars calendars;

  public OperationAnswers(Commands commands, Calendars calendars) {
    this.commands = commands;
    this.calendars = calendars;
  }

  Asked asked(String number, Caller caller, RequestKey key, ExpectedVersion expected) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    return new Asked(number, caller, version, commands.of(key, caller.person()));
  }

  ResponseEntity<MatterResponse> answer(Done<Matter, MatterEvent> done, Locale locale) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(MatterResponse.done(done, null, calendars.time(), locale));
  }
}
