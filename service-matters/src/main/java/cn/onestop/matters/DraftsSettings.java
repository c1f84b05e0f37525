package cn.onestop.matters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set for drafts.
///
/// @param keepDays for how many days a draft is kept that nobody saves again
@ConfigurationProperties("onestop.drafts")
record DraftsSettings(@DefaultValue("30") int keepDays) {

  DraftsSettings {
    if (keepDays < 1) {
      throw new IllegalArgumentException(
          "onestop.drafts.keep-days is " + keepDays + "; 1 is the least");
    }
  }

  Duration kept() {
    return Duration.ofDays(keepDays);
  }
}
