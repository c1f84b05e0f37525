package cn.onestop.gateway.language;

import jakarta.validation.constraints.NotBlank;
import java.util.Locale;

/// A name in both languages of the center.
public record Bilingual(@NotBlank String zh, @NotBlank String en) {

  public String in(Locale language) {
    return language.equals(Locale.ENGLISH) ? en : zh;
  }
}
