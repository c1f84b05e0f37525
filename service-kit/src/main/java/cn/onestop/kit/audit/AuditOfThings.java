package cn.onestop.kit.audit;

import cn.onestop.kit.audit.AuditRefusal.UnknownPlace;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewReader.Listed;
import cn.onestop.kit.views.ViewRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who opened, saw or was refused one thing, in the order of time, over all days. It follows the
/// audit within moments.
public final class AuditOfThings {

  private final ViewReader<CopiedSheet> view;

  private AuditOfThings(ViewReader<CopiedSheet> view) {
    this.view = view;
  }

  /// Keeps a list by things of what the audit of `service` records.
  public static AuditOfThings follow(ViewRegistry views, String service) {
    return new AuditOfThings(views.run(new AuditOfThingsView(service)));
  }

  /// A page of the records about the thing of that number.
  public Page<AuditLine> page(String thing, PageRequest request) {
    String prefix = AuditOfThingsView.prefix(thing);
    @Nullable String after = request.after();
    if (after != null && !after.startsWith(prefix)) {
      throw new Refused(new UnknownPlace());
    }
    List<Listed> read = view.list(AuditOfThingsView.LIST, prefix, after, request.limit() + 1);
    return Page.of(read, request, Listed::id).map(AuditOfThings::line);
  }

  private static AuditLine line(Listed listed) {
    return CanonicalJson.read(
        CanonicalJson.tree(listed.content().getString(AuditOfThingsView.LINE)), AuditLine.class);
  }
}
