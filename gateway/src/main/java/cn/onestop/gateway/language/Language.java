package cn.onestop.gateway.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The language a caller is answered in.
public final class Language {
  private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private Language() {}

  /// Chinese unless English is preferred to it; never the machine's own locale.
  public static Locale of(HttpServletRequest request) {
    return of(request.getHeader("Accept-Language"));
  }

  static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.CHINESE;
    }
    try {
      var asked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return asked == null ? Locale.CHINESE : asked;
    } catch (IllegalArgumentException unreadable) {
      return Locale.CHINESE;
    }
  }

  /// As it stands in `Content-Language` and in a page's `lang`.
  public static String tag(Locale language) {
    return language.equals(Locale.ENGLISH) ? "en" : "zh-CN";
  }
}
