package cn.onestop.matters.matter;

import static cn.onestop.kit.refusal.RefusalKind.FORBIDDEN;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.FileMatter.Filing;
import cn.onestop.matters.matter.FilingRefusal.OtherCentre;
import cn.onestop.matters.matter.FilingRefusal.WayNotOpen;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// By which way an application comes in: each role opens one, at its own office.
///
/// @param office the window or village it is filed at; absent online
record FilingWay(Channel channel, @Nullable String office) {

  private static final Map<Channel, Role> OPENED_BY =
      Map.of(
          Channel.WINDOW, Role.CLERK,
          Channel.VILLAGE, Role.VILLAGE_AGENT,
          Channel.ONLINE, Role.CITIZEN);

  /// The way the caller may take for this item, or the refusal of the one they want.
  static FilingWay of(Filing filing, Caller caller, ServiceItem item) {
    Channel channel = channel(filing, caller);
    boolean open =
        switch (channel) {
          case WINDOW -> true;
          case VILLAGE -> item.content().villageAgentSupported();
          case ONLINE -> item.content().onlineSupported();
        };
    FilingWay way =
        channel == Channel.ONLINE
            ? new FilingWay(channel, null)
            : new FilingWay(channel, office(channel, filing, caller, item));
    if (!open) {
      throw new Refused(new WayNotOpen(item.code(), channel));
    }
    return way;
  }

  Place place(ServiceItem item) {
    return new Place(
        item.centre(),
        item.content().department(),
        channel == Channel.WINDOW ? office : null,
        channel == Channel.VILLAGE ? office : null,
        channel.name());
  }

  private static Channel channel(Filing filing, Caller caller) {
    Channel wanted = filing.channel();
    if (wanted == null) {
      return List.of(Channel.values()).stream()
          .filter(channel -> opens(caller, channel))
          .findFirst()
          .orElseThrow();
    }
    if (!opens(caller, wanted)) {
      throw new Refused(Refusal.of(FORBIDDEN, "role-lacking", role(wanted).wireName()));
    }
    return wanted;
  }

  private static boolean opens(Caller caller, Channel channel) {
    return caller.is(role(channel));
  }

  private static Role role(Channel channel) {
    Role role = OPENED_BY.get(channel);
    if (role == null) {
      throw new IllegalStateException("nobody files by " + channel);
    }
    return role;
  }

  /// The caller's own window or village at the centre that offers the item.
  private static @Nullable String office(
      Channel channel, Filing filing, Caller caller, ServiceItem item) {
    List<HeldPost> there =
        caller.posts().stream()
            .filter(post -> post.roles().contains(role(channel)))
            .filter(post -> post.centre().equals(item.centre()))
            .toList();
    if (there.isEmpty()) {
      throw new Refused(new OtherCentre(item.code()));
    }
    OfficeKind kind = channel == Channel.WINDOW ? OfficeKind.WINDOW : OfficeKind.VILLAGE;
    List<String> offices =
        there.stream().filter(post -> post.officeKind() == kind).map(HeldPost::office).toList();
    String wanted = filing.window();
    if (channel == Channel.WINDOW && wanted != null) {
      if (!offices.contains(wanted)) {
        throw new Refused(Refusal.of(FORBIDDEN, "other-office"));
      }
      return wanted;
    }
    return offices.isEmpty() ? null : offices.getFirst();
  }
}
