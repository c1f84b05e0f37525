package cn.onestop.kit.offices;

import cn.onestop.kit.offices.OfficeCopy.Holding;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/// Who held which post when, in the order of persons: how an entry of the list is made and read.
///
/// ```
/// <person>/<post>  {post, role, office, kind, centre, periods: [{from, until} …]}
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
        .append("office", office.code())
        .append("kind", office.kind())
        .append("centre", office.centre())
        .append("periods", post.of(person).stream().map(HoldingList::period).toList());
  }

  /// The post, if the person holds it at that moment, and it is of a kind and role that this build
  /// knows.
  static Optional<HeldPost> heldAt(Document entry, Instant moment) {
    var held =
        entry.getList("periods", Document.class).stream()
            .anyMatch(period -> holding(period).at(moment));
    var kind =
        Arrays.stream(OfficeKind.values())
            .filter(known -> known.name().equals(entry.getString("kind")))
            .findFirst();
    var role = Role.named(entry.getString("role"));
    return held && kind.isPresent() && role.isPresent()
        ? Optional.of(
            new HeldPost(
                entry.getString("post"),
                Set.of(role.get()),
                entry.getString("office"),
                kind.get(),
                entry.getString("centre")))
        : Optional.empty();
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
}
