package cn.onestop.catalog.linked;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Contact;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where and how one applies, whom one asks, and to whom one complains.
record Channels(Address address, ItemContent guide) {

  List<LinkedNode> channels() {
    return ServiceChannel.of(guide).stream().map(this::channel).toList();
  }

  /// 咨询 and 监督投诉, as far as the guide names a telephone.
  List<LinkedNode> contactPoints() {
    var contact = guide.contact();
    List<LinkedNode> points = new ArrayList<>();
    if (contact != null && contact.linkWay() != null) {
      points.add(
          contactPoint("contact", "咨询", "Questions", contact.linkWay())
              .nodes("ContactPoint.openingHours", hours(contact)));
    }
    if (contact != null && contact.superviseWay() != null) {
      points.add(contactPoint("supervision", "监督投诉", "Complaints", contact.superviseWay()));
    }
    return points;
  }

  private LinkedNode channel(ServiceChannel channel) {
    var part = "channel-" + channel.name().toLowerCase(Locale.ROOT);
    var node =
        LinkedNode.of("Channel")
            .at(address.of(part))
            .value("Channel.identifier", address.identifier(part))
            .node("Channel.type", CodeList.CHANNELS.node(channel));
    return switch (channel) {
      case WINDOW -> window(node);
      case COMPUTER -> page().map(it -> node.node("page", it)).orElse(node);
      case VILLAGE -> node.text("Channel.description", village());
      case MOBILE, MAIL, TERMINAL, OTHER -> node;
    };
  }

  private LinkedNode window(LinkedNode node) {
    var contact = guide.contact();
    var place = contact == null ? null : contact.transactAddr();
    return node.text("Channel.description", place == null ? guide.windowType() : place)
        .nodes("Channel.openingHours", hours(contact));
  }

  private @Nullable String village() {
    var village = guide.village();
    return village == null ? null : village.villageName();
  }

  private List<LinkedNode> hours(@Nullable Contact contact) {
    return contact == null || contact.transactTime() == null
        ? List.of()
        : List.of(
            LinkedNode.of("TemporalEntity")
                .at(address.of("hours"))
                .text("TemporalEntity.description", contact.transactTime()));
  }

  private LinkedNode contactPoint(String part, String zh, String en, String telephone) {
    return LinkedNode.of("ContactPoint")
        .at(address.of(part))
        .text("label", zh, en)
        .value("ContactPoint.hasTelephone", telephone);
  }

  /// The page on which it is handled, if what the guide says is an address at all.
  private Optional<LinkedNode> page() {
    var handling = guide.handling();
    return Optional.ofNullable(handling == null ? null : handling.onlineHandleUrl())
        .filter(Channels::isAddress)
        .map(url -> LinkedNode.of("Document").at(url));
  }

  private static boolean isAddress(String url) {
    return url.matches("https?://[^\\s<>\"{}|\\\\^`]+") && parses(url);
  }

  private static boolean parses(String url) {
    try {
      return URI.create(url).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
