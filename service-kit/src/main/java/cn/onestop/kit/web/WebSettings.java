package cn.onestop.kit.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody the largest request body taken
/// @param streamed the paths that take whole files, `*` standing for any one part, each with the
///   largest it takes; such a body is read as it comes and not kept
@ConfigurationProperties("onestop.web")
record WebSettings(
    @DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> streamed) {

  WebSettings {
    streamed = Map.copyOf(streamed);
  }
}
