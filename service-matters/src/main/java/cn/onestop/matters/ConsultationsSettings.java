package cn.onestop.matters;

import cn.onestop.events.PlainLimit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set for consultations.
///
/// @param answerWithinDays within how many working days a visitor is answered who is not answered
///   on the spot. No law sets it: it is a rule of the house
@ConfigurationProperties("onestop.consultations")
record ConsultationsSettings(@DefaultValue("1") int answerWithinDays) {

  ConsultationsSettings {
    if (answerWithinDays < 1) {
      throw new IllegalArgumentException(
          "onestop.consultations.answer-within-days is " + answerWithinDays + "; 1 is the least");
    }
  }

  PlainLimit within() {
    return new PlainLimit(answerWithinDays, "WORKING_DAY", "本中心首问负责制", "RECEIVED");
  }
}
