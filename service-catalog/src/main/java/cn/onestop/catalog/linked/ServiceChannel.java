package cn.onestop.catalog.linked;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Handling;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A way on which an item can be applied for 办理渠道.
enum ServiceChannel implements Coded {
  WINDOW("窗口"),
  COMPUTER("电脑端"),
  MOBILE("移动端"),
  MAIL("快递"),
  TERMINAL("自助终端"),
  VILLAGE("村级便民服务点"),
  OTHER("其他");

  private final String zh;

  ServiceChannel(String zh) {
    this.zh = zh;
  }

  /// Those of a guide. A guide that does not list 办理形式 is handled at the window, and online where
  /// it says so.
  static Set<ServiceChannel> of(ItemContent guide) {
    var channels = EnumSet.noneOf(ServiceChannel.class);
    var handling = guide.handling();
    var listed = handling == null ? null : handling.handleType();
    if (listed == null || listed.isEmpty()) {
      channels.add(WINDOW);
      if (guide.onlineSupported()) {
        channels.add(COMPUTER);
      }
    } else {
      listed.forEach(code -> channels.add(handled(code)));
    }
    if (handling != null) {
      channels.addAll(further(handling));
    }
    if (guide.villageAgentSupported()) {
      channels.add(VILLAGE);
    }
    return channels;
  }

  private static ServiceChannel handled(String code) {
    return switch (code) {
      case "1" -> WINDOW;
      case "2" -> COMPUTER;
      case "3" -> MOBILE;
      case "4" -> MAIL;
      default -> OTHER;
    };
  }

  private static List<ServiceChannel> further(Handling handling) {
    return Objects.equals(handling.serviceTerminals(), true) ? List.of(TERMINAL) : List.of();
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String zh() {
    return zh;
  }
}
