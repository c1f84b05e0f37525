package cn.onestop.catalog.exchange;

import cn.onestop.catalog.item.ItemRowRules;
import cn.onestop.catalog.item.PublishItem;
import cn.onestop.catalog.item.PublishItem.Outcome;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the items of a file that somebody sends: all of them or, if anything is wrong with
/// any, none; or, on request, those with which nothing is wrong.
///
/// The file is judged to its end before the first is published. Each item is a write of its own:
/// what broke off between them is gone on with by sending the file again, which leaves alone what
/// is there.
public final class TakeItems {

  private static final Logger LOG = LoggerFactory.getLogger(TakeItems.class);

  private final PublishItem items;
  private final Function<String, Optional<Office>> offices;
  private final Semaphore one = new Semaphore(1);

  /// @param offices finds an office by its code
  public TakeItems(PublishItem items, Function<String, Optional<Office>> offices) {
    this.items = items;
    this.offices = offices;
  }

  /// What became of a file.
  ///
  /// @param outcomes how many items came out how
  /// @param refused how many items were not taken
  /// @param named the first of the wrong cells
  /// @param wrong how many there are
  public record Taken(
      int items, Map<Outcome, Integer> outcomes, int refused, List<WrongCell> named, int wrong) {

    public Taken {
      outcomes = Map.copyOf(outcomes);
      named = List.copyOf(named);
    }
  }

  /// Takes the file.
  ///
  /// @param partly whether the sound items are taken though others are not
  public Taken take(FiledItems file, boolean partly, Caller caller) {
    if (!one.tryAcquire()) {
      throw new Refused(Refusal.of(RefusalKind.BUSY, "import-running"));
    }
    try {
      return publish(file, judge(file, partly, caller), caller.person());
    } finally {
      one.release();
    }
  }

  private ItemJudge judge(FiledItems file, boolean partly, Caller caller) {
    var known = new HashMap<String, Optional<Office>>();
    Function<String, Optional<Office>> remembered = code -> known.computeIfAbsent(code, offices);
    var pieces = new InPieces(items::find);
    var judge =
        new ItemJudge(
            new ItemRowRules(remembered, pieces::find),
            code -> remembered.apply(code).isPresent(),
            caller);
    pieces.read(file, judge::judge);
    if (judge.refused() > 0 && !partly) {
      throw new Refused(new TableRefused(judge.named(), judge.wrong()));
    }
    return judge;
  }

  private Taken publish(FiledItems file, ItemJudge judge, String by) {
    var outcomes = new ConcurrentHashMap<Outcome, Integer>();
    var place = new int[1];
    try (var publishing = new SomeAtOnce()) {
      file.read(filed -> {
        if (!judge.refuses(place[0]++)) {
          var row = Objects.requireNonNull(filed.row());
          publishing.run(() -> outcomes.merge(items.publish(row, by), 1, Integer::sum));
        }
      });
      publishing.finish();
    }
    LOG.info("{} items imported: {}, {} refused", judge.items(), outcomes, judge.refused());
    return new Taken(judge.items(), outcomes, judge.refused(), judge.named(), judge.wrong());
  }
}
