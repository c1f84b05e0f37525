package cn.onestop.matters.consultation.events;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.ConsultationLists.Line;
import cn.onestop.matters.consultation.ConsultationLists.Lines;
import cn.onestop.matters.consultation.ConsultationLists.Shelf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lists that [ConsultationsView] keeps.
public final class KeptConsultations implements Lines {

  private final ViewReader<Consultation> view;

  public KeptConsultations(ViewReader<Consultation> view) {
    this.view = view;
  }

  @Override
  public List<Line> page(Shelf shelf, String prefix, @Nullable String after, int limit) {
    return view.list(shelf.list(), prefix, after, limit).stream()
        .map(listed ->
            new Line(
                listed.id(),
                listed.content().getString(ConsultationsView.ID),
                CanonicalJson.read(
                    CanonicalJson.tree(listed.content().getString(ConsultationsView.STATE)),
                    Consultation.class)))
        .toList();
  }
}
