package cn.onestop.kit.offices;

import cn.onestop.kit.views.ViewReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The offices this service knows of.
public final class Offices {

  private static final String ID_PREFIX = "o-";
  private static final int PAGE = 200;

  private final ViewReader<OfficeCopy> copy;

  public Offices(ViewReader<OfficeCopy> copy) {
    this.copy = copy;
  }

  /// The office with that code.
  public Optional<KnownOffice> find(String code) {
    return copy.find(ID_PREFIX + code).flatMap(OfficeCopy::known);
  }

  /// How the office with that code was called at that moment: what was written then keeps that
  /// name.
  public Optional<String> nameAt(String code, Instant moment) {
    return copy.find(ID_PREFIX + code).map(office -> office.nameAt(moment));
  }

  /// Who holds that post of that office at the moment: nobody, somebody, or several. Empty if the
  /// office has no such post.
  public Optional<Set<String>> holders(String office, String post, Instant at) {
    return copy.find(ID_PREFIX + office)
        .flatMap(known -> known.post(post))
        .map(known -> known.holdersAt(at));
  }

  /// At which office that post is.
  public Optional<KnownOffice> ofPost(String post) {
    return copy.entry(OfficesView.PLACES, post)
        .map(it -> it.getString("office"))
        .flatMap(this::find);
  }

  /// The way up from a post, the nearest superior first 隶属. It stops at a post that stands in it
  /// already: two changes at the same moment at two offices can close a circle.
  public List<KnownPost> above(String post) {
    var above = new LinkedHashMap<String, KnownPost>();
    var next = post(post).map(KnownPost::superior);
    while (next.isPresent() && !next.get().equals(post) && !above.containsKey(next.get())) {
      var found = post(next.get());
      found.ifPresent(it -> above.put(it.post(), it));
      next = found.map(KnownPost::superior);
    }
    return List.copyOf(above.values());
  }

  /// The post with that code.
  public Optional<KnownPost> post(String post) {
    return ofPost(post)
        .flatMap(office ->
            copy.find(ID_PREFIX + office.code())
                .flatMap(known -> known.post(post))
                .map(it -> new KnownPost(it.code(), it.title(), it.role(), office, it.superior())));
  }

  /// The centre and all its offices, in the order of their codes.
  public List<KnownOffice> ofCentre(String centre) {
    return list(OfficeList.id(centre, ""));
  }

  /// All offices of all centres, centre by centre.
  public List<KnownOffice> all() {
    return list("");
  }

  private List<KnownOffice> list(String prefix) {
    List<KnownOffice> offices = new ArrayList<>();
    var page = copy.list(OfficeList.NAME, prefix, null, PAGE);
    while (!page.isEmpty()) {
      page.forEach(entry -> OfficeList.office(entry.content()).ifPresent(offices::add));
      page = copy.list(OfficeList.NAME, prefix, page.getLast().id(), PAGE);
    }
    return offices;
  }
}
