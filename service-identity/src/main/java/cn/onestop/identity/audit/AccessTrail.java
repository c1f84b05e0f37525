package cn.onestop.identity.audit;

import cn.onestop.events.identity.AccessEvent;
import cn.onestop.events.identity.AccessNoted;
import cn.onestop.identity.audit.Noted.Note;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who signed in and who tried to, day by day (网络安全法 第二十一条: such logs are kept for six months at
/// least). Names and addresses are kept as keyed digests: whoever knows one can look for it,
/// whoever reads the trail learns none.
public final class AccessTrail {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Journals<AccessDay, AccessEvent> journals;
  private final KeyedDigests digests;
  private final OfficeClock clock;

  public AccessTrail(
      Journals<AccessDay, AccessEvent> journals, KeyedDigests digests, OfficeClock clock) {
    this.journals = journals;
    this.digests = digests;
    this.clock = clock;
  }

  /// Takes down what `by` did or had done to them.
  public void note(Note note, String by) {
    note(note, new Command("note:" + UUID.randomUUID(), "", by));
  }

  /// Takes down what a command brought about, once however often it is repeated that day.
  public void note(Note note, Command command) {
    var day = id(LocalDate.ofInstant(clock.now(), ZONE));
    var event = note.event(digest("account-name", note.name()), digest("address", note.address()));
    if (journals.find(day).isEmpty() && begin(day, event, command)) {
      return;
    }
    journals.change(day, null, command, entry -> Decision.of(event));
  }

  /// Everything of that day.
  public List<Recorded<AccessEvent>> of(LocalDate day) {
    var id = id(day);
    return journals.find(id).isEmpty() ? List.of() : journals.history(id);
  }

  private boolean begin(String day, AccessNoted event, Command command) {
    try {
      journals.create(day, command, () -> Decision.of(event));
      return true;
    } catch (Refused refused) {
      if (refused.refusal() instanceof JournalRefusal.Exists) {
        return false;
      }
      throw refused;
    }
  }

  private @Nullable String digest(String purpose, @Nullable String text) {
    return text == null ? null : digests.of(purpose, text);
  }

  private String id(LocalDate day) {
    return journals.type().idPrefix() + day;
  }
}
