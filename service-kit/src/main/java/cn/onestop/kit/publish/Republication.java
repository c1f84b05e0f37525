package cn.onestop.kit.publish;

import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.broker.PatientSender;
import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Epoch;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.StoredFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Sends whole journals to their topics again: the universal repair.
///
/// Work goes on meanwhile. After the facts of a page are acknowledged, the page is read once more
/// and what came since is sent too, until nothing came: whatever is written after that is announced
/// by its writer, and so stands behind everything sent here.
public final class Republication {

  private static final int PAGE = 100;

  private final JournalRegistry journals;
  private final Broker broker;
  private final Epoch epoch;

  public Republication(JournalRegistry journals, Broker broker, Epoch epoch) {
    this.journals = journals;
    this.broker = broker;
    this.epoch = epoch;
  }

  /// Sends every fact of every journal.
  ///
  /// @return how many facts were sent
  public long all() {
    journals.ensureTopics();
    long sent = 0;
    try (PatientSender sender = broker.patientSender()) {
      for (Journals<?, ?> each : journals.all()) {
        sent += all(each, sender);
      }
    }
    return sent;
  }

  private <S, E> long all(Journals<S, E> each, PatientSender sender) {
    long sent = 0;
    String after = null;
    List<Entry<S>> page;
    do {
      page = each.page(after, PAGE);
      sent += page(each, page, sender);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == PAGE);
    return sent;
  }

  private <S, E> long page(Journals<S, E> each, List<Entry<S>> page, PatientSender sender) {
    long sent = 0;
    Map<String, Long> reached = new HashMap<>();
    List<Entry<S>> grown = page;
    while (!grown.isEmpty()) {
      List<Future<RecordMetadata>> underWay = new ArrayList<>();
      for (Entry<S> entry : grown) {
        for (StoredFact fact : each.allFacts(entry)) {
          if (fact.seq() > reached.getOrDefault(entry.id(), 0L)) {
            underWay.add(
                sender.send(EventRecords.of(each.type(), entry.id(), fact, epoch.current())));
          }
        }
        reached.put(entry.id(), entry.version());
      }
      underWay.forEach(PatientSender::arrived);
      sent += underWay.size();
      grown =
          page.stream()
              .map(entry -> each.inspect(entry.id()).orElse(entry))
              .filter(entry -> entry.version() > reached.getOrDefault(entry.id(), 0L))
              .toList();
    }
    return sent;
  }
}
