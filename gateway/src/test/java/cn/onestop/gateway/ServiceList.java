package cn.onestop.gateway;

import java.util.ArrayList;
import java.util.List;

/// Settings for services of a test's own: service `x` gets all of `/x/**`, and `/x/stream` is
/// endless.
public final class ServiceList {
  private final List<String> settings = new ArrayList<>();
  private int count;

  public ServiceList with(String name, String... instances) {
    var prefix = "onestop.gateway.services[" + count++ + "].";
    settings.add(prefix + "name=" + name);
    settings.add(prefix + "title.zh=服务" + name);
    settings.add(prefix + "title.en=service " + name);
    settings.add(prefix + "paths=/" + name + "/**");
    settings.add(prefix + "streams=/" + name + "/stream");
    for (var i = 0; i < instances.length; i++) {
      settings.add(prefix + "instances[" + i + "]=" + instances[i]);
    }
    return this;
  }

  public ServiceList and(String setting) {
    settings.add(setting);
    return this;
  }

  public String[] settings() {
    return settings.toArray(String[]::new);
  }
}
