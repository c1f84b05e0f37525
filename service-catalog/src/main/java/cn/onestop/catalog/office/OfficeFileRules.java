package cn.onestop.catalog.office;

import cn.onestop.catalog.office.Office.Holding;
import cn.onestop.catalog.office.Office.Post;
import cn.onestop.catalog.office.OfficeFile.HolderRow;
import cn.onestop.catalog.office.OfficeFile.PostRow;
import cn.onestop.catalog.office.OfficeFile.Row;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file of offices must satisfy before any of them is registered.
final class OfficeFileRules {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  /// Centres and villages are known by their area code 行政区划代码.
  private static final Pattern AREA_CODE = Pattern.compile("\\d{12}");

  private final Set<String> offices = new HashSet<>();
  private final Set<String> posts = new HashSet<>();
  private final List<FieldRefusal> broken = new ArrayList<>();

  private OfficeFileRules() {}

  /// Everything that is wrong with the file, in its order.
  static List<FieldRefusal> broken(OfficeFile file) {
    var rules = new OfficeFileRules();
    for (int place = 0; place < file.offices().size(); place++) {
      rules.office(file.offices().get(place), "/offices/" + place);
    }
    return rules.broken;
  }

  private void office(Row row, String at) {
    var known = Arrays.stream(OfficeKind.values()).anyMatch(kind -> kind.name().equals(row.kind()));
    check(known, at + "/kind", "office-kind-unknown", row.kind());
    var area = row.kind().equals("CENTRE") || row.kind().equals("VILLAGE");
    check(
        (area ? AREA_CODE : CODE).matcher(row.code()).matches(),
        at + "/code",
        "office-code-malformed",
        row.code());
    parent(row.kind(), row.parent(), at + "/parent");
    check(offices.add(row.code()), at + "/code", "office-twice", row.code());
    for (int place = 0; place < row.posts().size(); place++) {
      post(row.posts().get(place), at + "/posts/" + place);
    }
  }

  private void parent(String kind, @Nullable String parent, String at) {
    if (kind.equals("CENTRE")) {
      check(parent == null, at, "office-centre-has-parent");
    } else if (parent == null) {
      check(false, at, "field-missing");
    } else {
      check(offices.contains(parent), at, "office-parent-unknown", parent);
    }
  }

  private void post(PostRow row, String at) {
    check(CODE.matcher(row.post()).matches(), at + "/post", "post-code-malformed", row.post());
    check(posts.add(row.post()), at + "/post", "post-twice", row.post());
    var role = Role.named(row.role());
    check(role.filter(Role::needsPost).isPresent(), at + "/role", "post-role-unknown", row.role());
    var post = new Post(row.post(), row.role(), row.title(), List.of());
    for (int place = 0; place < row.holders().size(); place++) {
      post = holder(post, row.holders().get(place), at + "/holders/" + place);
    }
  }

  /// Tries an appointment on the post as the holders before it leave it.
  private Post holder(Post post, HolderRow row, String at) {
    check(CODE.matcher(row.person()).matches(), at + "/person", "person-malformed");
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
