package cn.onestop.identity.signin.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// What the center is called on the sign-in page.
@Validated
@ConfigurationProperties("onestop.center-name")
public record CenterName(@NotBlank String zh, @NotBlank String en) {

  String in(Locale language) {
    return language.equals(Locale.ENGLISH) ? en : zh;
  }
}
