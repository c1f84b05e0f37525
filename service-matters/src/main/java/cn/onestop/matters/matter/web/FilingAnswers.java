package cn.onestop.matters.matter.web;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.matters.matter.Matter;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What whoever filed is told, by whichever way the application was filed.
@Component
public class FilingAnswers {

  private final SecretCodes codes;
  private final Calendars calendars;

  public FilingAnswers(SecretCodes codes, Calendars calendars) {
    this.codes = codes;
    this.calendars = calendars;
  }

  public ResponseEntity<MatterResponse> filed(Done<Matter, MatterEvent> done, Locale locale) {
    String number = done.state().number();
    return ResponseEntity.created(URI.create("/api/v1/matters/" + number))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(MatterResponse.done(done, codes.of(number), calendars.time(), locale));
  }
}
