package cn.onestop.catalog.office;

import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an office is to be: what is missing is added, names and titles are changed, an open
/// appointment is ended where an end is given. What is not mentioned stays as it is.
///
/// @param centre the centre it belongs to
public record OfficePlan(
    String code,
    String kind,
    String name,
    @Nullable String parent,
    String centre,
    List<PostPlan> posts) {

  /// How a post is to be.
  ///
  /// @param superior the code of the post above it; absent: as it is
  public record PostPlan(
      String code, Role role, String title, @Nullable String superior, List<Holding> holders) {}

  /// What has to happen for it, nothing if all is so already.
  ///
  /// @param before the office as it is, `null` if there is none
  /// @throws cn.onestop.kit.refusal.Refused if a rule speaks against it
  public List<OfficeEvent> events(@Nullable Office before) {
    var change = new Change(before);
    if (before == null) {
      change.happens(new OfficeRegistered(code, kind, name, parent, centre));
    } else if (!before.name().equals(name)) {
      change.happens(before.rename(name));
    }
    for (var post : posts) {
      post(post, change);
    }
    return List.copyOf(change.events);
  }

  private static void post(PostPlan plan, Change change) {
    var existing =
        change.office().posts().stream()
            .filter(post -> post.code().equals(plan.code()))
            .findFirst();
    if (existing.isEmpty()) {
      change.happens(
          change.office().createPost(plan.code(), plan.role(), plan.title(), plan.superior()));
    } else {
      var superior = plan.superior() == null ? existing.get().superior() : plan.superior();
      if (!existing.get().title().equals(plan.title())
          || !Objects.equals(existing.get().superior(), superior)) {
        change.happens(existing.get().change(plan.title(), superior));
      }
    }
    plan.holders().forEach(holder -> holder(plan.code(), holder, change));
  }

  private static void holder(String post, Holding wanted, Change change) {
    var known =
        change.office().post(post).holdings().stream()
            .filter(held -> held.isOf(wanted.person()) && held.from().equals(wanted.from()))
            .findFirst();
    if (known.isEmpty()) {
      change.happens(change.office().appoint(post, wanted.person(), wanted.from(), wanted.until()));
    } else if (wanted.until() != null && !wanted.until().equals(known.get().until())) {
      change.happens(change.office().end(post, wanted.person(), wanted.until()));
    }
  }

  /// The office as it becomes, one event after the other.
  private static final class Change {
    private final List<OfficeEvent> events = new ArrayList<>();
    private @Nullable Office office;

    Change(@Nullable Office before) {
      this.office = before;
    }

    Office office() {
      return Optional.ofNullable(office).orElseThrow();
    }

    void happens(OfficeEvent event) {
      events.add(event);
      office = Office.after(office, new Recorded<>(0, Instant.EPOCH, Instant.EPOCH, "", event));
    }
  }
}
