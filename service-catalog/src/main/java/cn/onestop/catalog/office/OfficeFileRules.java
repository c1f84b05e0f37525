package cn.onestop.catalog.office;

import cn.onestop.catalog.office.OfficeFile.HolderRow;
import cn.onestop.catalog.office.OfficeFile.PostRow;
import cn.onestop.catalog.office.OfficeFile.Row;
import cn.onestop.catalog.office.Superiors.Known;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file of offices must satisfy before any of them is registered.
final class OfficeFileRules {

  private final Map<String, String> offices = new HashMap<>();
  private final Set<String> posts = new HashSet<>();
  private final List<FieldRefusal> broken = new ArrayList<>();

  private OfficeFileRules() {}

  /// Everything that is wrong with the file, in its order.
  static List<FieldRefusal> broken(OfficeFile file) {
    var rules = new OfficeFileRules();
    for (int place = 0; place < file.offices().size(); place++) {
      rules.office(file.offices().get(place), "/offices/" + place);
    }
    rules.superiors(file);
    return rules.broken;
  }

  private void office(Row row, String at) {
    check(Placement.kind(row.kind()).isPresent(), at + "/kind", "office-kind-unknown", row.kind());
    check(
        Placement.codeFits(row.kind(), row.code()),
        at + "/code",
        "office-code-malformed",
        row.code());
    parent(row.kind(), row.parent(), at + "/parent");
    check(offices.put(row.code(), row.kind()) == null, at + "/code", "office-twice", row.code());
    for (int place = 0; place < row.posts().size(); place++) {
      post(row.posts().get(place), at + "/posts/" + place);
    }
  }

  private void parent(String kind, @Nullable String parent, String at) {
    if (parent == null) {
      check(kind.equals("CENTRE") || kind.equals("COUNTY"), at, "field-missing");
    } else if (!offices.containsKey(parent)) {
      check(false, at, "office-parent-unknown", parent);
    } else {
      check(Placement.stands(kind, offices.get(parent)), at, "office-misplaced", parent);
    }
  }

  private void post(PostRow row, String at) {
    check(
        Placement.CODE.matcher(row.post()).matches(),
        at + "/post",
        "post-code-malformed",
        row.post());
    check(posts.add(row.post()), at + "/post", "post-twice", row.post());
    var role = Role.named(row.role());
    check(role.filter(Role::needsPost).isPresent(), at + "/role", "post-role-unknown", row.role());
    var post = Post.created(row.post(), row.role(), row.title(), row.superior());
    for (int place = 0; place < row.holders().size(); place++) {
      post = holder(post, row.holders().get(place), at + "/holders/" + place);
    }
  }

  /// A superior is a post of the same file, whichever comes first, and no way up leads in a circle.
  private void superiors(OfficeFile file) {
    Map<String, Known> known = new HashMap<>();
    for (var office : file.offices()) {
      office.posts().forEach(post -> known.put(post.post(), new Known("", post.superior())));
    }
    var superiors = new Superiors(post -> Optional.ofNullable(known.get(post)), Set::of);
    for (int office = 0; office < file.offices().size(); office++) {
      var rows = file.offices().get(office).posts();
      for (int place = 0; place < rows.size(); place++) {
        var at = "/offices/" + office + "/posts/" + place + "/superior";
        var row = rows.get(place);
        superiors
            .wrong(row.superior(), row.post(), "")
            .ifPresent(wrong -> check(false, at, wrong.code(), wrong.superior()));
      }
    }
  }

  /// Tries an appointment on the post as the holders before it leave it.
  private Post holder(Post post, HolderRow row, String at) {
    check(Placement.CODE.matcher(row.person()).matches(), at + "/person", "person-malformed");
    try {
      post.appoint(row.person(), row.from(), row.until());
    } catch (Refused e) {
      broken.add(new FieldRefusal(at, e.refusal().code(), e.refusal().arguments()));
    }
    return post.with(new Holding(row.person(), row.from(), row.until()));
  }

  private void check(boolean holds, String pointer, String code, Object... arguments) {
    if (!holds) {
      broken.add(FieldRefusal.of(pointer, code, arguments));
    }
  }
}
