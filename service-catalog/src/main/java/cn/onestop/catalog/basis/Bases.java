package cn.onestop.catalog.basis;

import cn.onestop.catalog.basis.Basis.Use;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.PowerContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Finds every basis in a guide or in the entry of a power.
public final class Bases {

  private final List<Basis> found = new ArrayList<>();

  private Bases() {}

  /// What a guide rests on, in the order of its fields.
  public static List<Basis> of(ItemContent guide) {
    var bases = new Bases();
    bases.laws(Use.ITEM, guide.byLaw());
    bases.limits(guide.statutory(), guide.promised());
    each(
        guide.materials(),
        (it, place) -> bases.add(Use.MATERIAL, "/materials/" + place + "/byLaw", it.byLaw()));
    if (guide.feeCharged()) {
      bases.add(Use.FEE, "/feeBasis", guide.feeBasis());
    }
    each(
        guide.fees(),
        (it, place) ->
            bases.addCitation(Use.FEE, "/fees/" + place + "/descExplain", it.descExplain()));
    each(
        guide.conditions(),
        (it, place) -> bases.add(Use.CONDITION, "/conditions/" + place + "/byLaw", it.byLaw()));
    bases.steps(guide.steps());
    return bases.found;
  }

  /// What the entry of a power rests on.
  public static List<Basis> of(PowerContent entry) {
    var bases = new Bases();
    bases.laws(Use.POWER, entry.byLaw());
    bases.limits(entry.statutory(), entry.promised());
    bases.addCitation(Use.FEE, "/feeBasis", entry.feeBasis());
    each(
        entry.responsibilities(),
        (it, place) -> bases.add(Use.DUTY, "/responsibilities/" + place + "/byLaw", it.byLaw()));
    each(
        entry.accountability(),
        (it, place) ->
            bases.add(Use.ACCOUNTABILITY, "/accountability/" + place + "/byLaw", it.byLaw()));
    bases.steps(entry.steps());
    return bases.found;
  }

  private void laws(Use use, List<LegalBasis> laws) {
    each(
        laws,
        (it, place) ->
            add(
                use,
                "/byLaw/" + place,
                it.article() == null ? it.law() : it.law() + " " + it.article()));
  }

  private void limits(@Nullable PlainLimit statutory, @Nullable PlainLimit promised) {
    add(Use.LIMIT, "/statutory/basis", statutory == null ? null : statutory.basis());
    addCitation(Use.LIMIT, "/promised/basis", promised == null ? null : promised.basis());
  }

  private void steps(@Nullable List<HandlingStep> steps) {
    each(
        steps,
        (it, place) -> {
          var at = "/steps/" + place;
          add(Use.STEP, at + "/byLaw", it.byLaw());
          addCitation(
              Use.LIMIT, at + "/limit/basis", it.limit() == null ? null : it.limit().basis());
        });
  }

  private void add(Use use, String pointer, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      found.add(new Basis(use, pointer, words.strip()));
    }
  }

  /// What may be a basis and may be something else.
  private void addCitation(Use use, String pointer, @Nullable String words) {
    if (words != null && !words.isBlank() && new Basis(use, pointer, words).isCitation()) {
      add(use, pointer, words);
    }
  }

  private static <T> void each(@Nullable List<T> list, ObjIntConsumer<T> look) {
    for (int place = 0; list != null && place < list.size(); place++) {
      look.accept(list.get(place), place);
    }
  }
}
