package cn.onestop.matters.applicant;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Marked;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Reach;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.Numbered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks up matters by the marks of what is sealed in them, and shows a caller their own.
///
/// Sight is that of the worklist: a clerk's the whole centre, a department's and a village's their
/// own. What lies with another office is left out as if it were not there.
final class MattersBySeal {

  private static final int READ_AT_ONCE = 200;

  private final Journals<Matter, MatterEvent> journals;

  MattersBySeal(Journals<Matter, MatterEvent> journals) {
    this.journals = journals;
  }

  /// The matters with one of `marks` that the caller may see, newest first.
  List<FoundMatter> inSight(Collection<String> marks, Caller caller) {
    Caller looking = asOfTheirOffice(caller);
    Map<String, FoundMatter> found = new HashMap<>();
    for (String mark : marks) {
      for (Marked<Matter> marked : all(mark)) {
        Matter matter = marked.state();
        Numbered numbered = new Numbered(matter.number(), marked.id(), matter.place());
        if (looking.reach(numbered.belonging(looking)) == Reach.WITHIN) {
          found.put(marked.id(), new FoundMatter(numbered, matter.filed().at()));
        }
      }
    }
    return found.values().stream().sorted(FoundMatter.NEWEST_FIRST).toList();
  }

  private List<Marked<Matter>> all(String mark) {
    List<Marked<Matter>> all = new ArrayList<>();
    @Nullable String after = null;
    List<Marked<Matter>> page;
    do {
      page = journals.marked(mark, after, READ_AT_ONCE);
      all.addAll(page);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == READ_AT_ONCE);
    return all;
  }

  /// A right that asks for no office still shows no more than the caller's own.
  private static Caller asOfTheirOffice(Caller caller) {
    return new Caller(
        caller.personId(), caller.roles(), caller.sessionId(), caller.posts(), Scope.OFFICE);
  }
}
