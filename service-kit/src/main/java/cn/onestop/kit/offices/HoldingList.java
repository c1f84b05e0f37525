package cn.onestop.kit.offices;

import cn.onestop.kit.offices.OfficeCopy.Holding;
import cn.onestop.kit.offices.OfficeCopy.StandIn;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Who held which post when, or stood in on it, in the order of persons: how an entry of the list
/// is made and read.
///
/// ```
/// <person>/<post>  {post, role, title, office, kind, centre,
///                   periods: [{from, until} …], standIns: [{absent, from, until} …]}
/// ```
final class HoldingList {

  static final String NAME = "posts";

  private HoldingList() {}

  static String prefix(String person) {
    return person + "/";
  }

  static String id(String person, String post) {
    return prefix(person) + post;
  }

  static Document entry(OfficeCopy office, OfficeCopy.Post post, String person) {
    return new Document("post", post.code())
        .append("role", post.role())
        .append("title", post.title())
        .append("office", office.code())
        .append("kind", office.kind())
        .append("centre", office.centre())
        .append("periods", post.of(person).stream().map(HoldingList::period).toList())
        .append("standIns", post.standInsOf(person).stream().map(HoldingList::standIn).toList());
  }

  /// One person's dealings with one post.
  ///
  /// @param title the post's; its code where an older copy does not have it
  record Dealings(
      String post,
      String title,
      Role role,
      String office,
      OfficeKind kind,
      String centre,
      List<Holding> holdings,
      List<StandIn> standIns) {

    ActingPost own(Holding holding) {
      return acting(holding.from(), holding.until(), null);
    }

    ActingPost standingIn(StandIn standIn, Instant until) {
      return acting(standIn.from(), until, standIn.absent());
    }

    private ActingPost acting(Instant from, @Nullable Instant until, @Nullable String absent) {
      return new ActingPost(post, title, role, office, kind, centre, from, until, absent);
    }
  }

  /// What the entry says, if the post is of a kind and role that this build knows.
  static Optional<Dealings> read(Document entry) {
    var kind =
        Arrays.stream(OfficeKind.values())
            .filter(known -> known.name().equals(entry.getString("kind")))
            .findFirst();
    var role = Role.named(entry.getString("role"));
    if (kind.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    var post = entry.getString("post");
    return Optional.of(
        new Dealings(
            post,
            entry.get("title", post),
            role.get(),
            entry.getString("office"),
            kind.get(),
            entry.getString("centre"),
            entry.getList("periods", Document.class).stream().map(HoldingList::holding).toList(),
            entry.getList("standIns", Document.class, List.of()).stream()
                .map(HoldingList::standIn)
                .toList()));
  }

  private static Document period(Holding holding) {
    var period = new Document("from", holding.from().toString());
    var until = holding.until();
    return until == null ? period : period.append("until", until.toString());
  }

  private static Holding holding(Document period) {
    var until = period.getString("until");
    return new Holding(
        "", Instant.parse(period.getString("from")), until == null ? null : Instant.parse(until));
  }

  private static Document standIn(StandIn standIn) {
    return new Document("absent", standIn.absent())
        .append("from", standIn.from().toString())
        .append("until", standIn.until().toString());
  }

  private static StandIn standIn(Document entry) {
    return new StandIn(
        "",
        entry.getString("absent"),
        Instant.parse(entry.getString("from")),
        Instant.parse(entry.getString("until")));
  }
}
