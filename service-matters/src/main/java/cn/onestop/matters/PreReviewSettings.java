package cn.onestop.matters;

import cn.onestop.matters.prereview.PreReviewLimits.Rules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set for pre-reviews; neither is a limit of the law.
///
/// @param days within how many working days a result is given
/// @param keptDays for how many days a result is kept
@ConfigurationProperties("onestop.matters.pre-review")
record PreReviewSettings(@DefaultValue("1") int days, @DefaultValue("90") int keptDays) {

  PreReviewSettings {
    if (days < 1 || keptDays < 1) {
      throw new IllegalArgumentException(
          "onestop.matters.pre-review.days and .kept-days are at least 1");
    }
  }

  Rules rules() {
    return new Rules(days, keptDays);
  }
}
