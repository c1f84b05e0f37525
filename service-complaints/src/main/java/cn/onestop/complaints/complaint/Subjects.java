package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.ComplaintRefusal.AboutNothing;
import cn.onestop.complaints.complaint.ComplaintRefusal.PlaceUnknown;
import cn.onestop.complaints.complaint.ComplaintRefusal.UnknownOffice;
import cn.onestop.complaints.complaint.ComplaintRefusal.UnknownPost;
import cn.onestop.complaints.item.ItemPlace;
import cn.onestop.complaints.item.ItemPlaces;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out whom a complaint is about, from what the complainant names.
///
/// An office is checked against the copy of the offices; a post leads to the person who holds it at
/// that moment. A matter alone leads, by the item code in its number, to the item's centre and the
/// department that answers for it.
public final class Subjects {

  private final Offices offices;
  private final ItemPlaces items;

  public Subjects(Offices offices, ItemPlaces items) {
    this.offices = offices;
    this.items = items;
  }

  /// What the complainant names; at least a matter or an office.
  ///
  /// @param post a post of that office
  public record About(@Nullable String matter, @Nullable String office, @Nullable String post) {

    /// The form of a matter's number.
    public static final String MATTER_FORM = MatterNumber.FORM;
  }

  Subject of(About about, Kind kind, Instant at) {
    String office = about.office();
    if (office == null) {
      return ofMatter(about, kind);
    }
    if (about.matter() != null) {
      place(about.matter());
    }
    KnownOffice known =
        offices.find(office).orElseThrow(() -> new Refused(new UnknownOffice(office)));
    String staff = holder(office, about.post(), at);
    return new Subject(
        known.centre(), about.matter(), office, staff, restricted(kind, staff != null));
  }

  private Subject ofMatter(About about, Kind kind) {
    if (about.post() != null) {
      throw new Refused(new UnknownPost(about.post()));
    }
    String matter = about.matter();
    if (matter == null) {
      throw new Refused(new AboutNothing());
    }
    ItemPlace place = place(matter);
    return new Subject(place.centre(), matter, place.department(), null, restricted(kind, false));
  }

  /// Where the matter's item is handled. A number without a known item is refused, whatever it is
  /// besides: it will stand in a fact for good, and an ID number has nearly the same form.
  private ItemPlace place(String matter) {
    return new MatterNumber(matter)
        .items().stream()
            .map(items::find)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> new Refused(new PlaceUnknown(matter)));
  }

  /// Who holds the post. Held by nobody or by several, it is about the office and no one person.
  private @Nullable String holder(String office, @Nullable String post, Instant at) {
    if (post == null) {
      return null;
    }
    Set<String> holders =
        offices.holders(office, post, at).orElseThrow(() -> new Refused(new UnknownPost(post)));
    return holders.size() == 1 ? holders.iterator().next() : null;
  }

  /// What accuses somebody must not reach those it accuses (信访工作条例第30条); a question or a suggestion
  /// accuses nobody.
  private static boolean restricted(Kind kind, boolean namesSomebody) {
    return kind == Kind.COMPLAINT || namesSomebody;
  }
}
