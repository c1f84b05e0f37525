package cn.onestop.kit.audit;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the audit keeps what may be erased.
///
/// @param retention of the reasons for which personal data was opened: three years or more
///   (Personal Information Protection Law art. 56)
@ConfigurationProperties("onestop.audit")
record AuditSettings(@DefaultValue("P3Y") Period retention) {

  private static final Period AT_LEAST = Period.ofYears(3);

  AuditSettings {
    LocalDate day = LocalDate.EPOCH;
    if (day.plus(retention).isBefore(day.plus(AT_LEAST))) {
      throw new IllegalArgumentException(
          "onestop.audit.retention is " + retention + ", the law asks for three years at least");
    }
  }
}
