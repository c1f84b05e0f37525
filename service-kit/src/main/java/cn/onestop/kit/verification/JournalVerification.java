package cn.onestop.kit.verification;

import cn.onestop.kit.broker.TopicReading;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.StoredFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Compares the journals of one kind of aggregate with themselves and with the log.
///
/// Journals are read before the end of the log is looked up, so whatever they call published must
/// be in the log. What the log tells beyond that is looked up again in the journal, which has it if
/// all is well.
final class JournalVerification {

  private static final int PAGE = 200;

  private final TopicReading topics;

  JournalVerification(TopicReading topics) {
    this.topics = topics;
  }

  <S, E> void verify(Journals<S, E> journals, Report report) {
    Map<String, Seen> seen = readJournals(journals, report);
    LogIndex log = new LogIndex();
    String topic = journals.type().topic();
    topics.read(
        List.of(topic),
        record -> {
          if (record.key() == null || record.key().startsWith(journals.type().idPrefix())) {
            report.sawRecord();
            log.add(record);
          }
        });
    seen.forEach((id, entry) -> publishedFactsAreInTheLog(id, entry, log, report));
    log.byAggregate()
        .forEach((id, facts) -> loggedFactsAreInTheJournal(journals, id, facts, seen, report));
    if (log.repeated() > 0) {
      report.note(topic + ": " + log.repeated() + " records were delivered again");
    }
    if (log.strange() > 0) {
      report.note(topic + ": " + log.strange() + " records are not ours");
    }
  }

  private record Seen(long published, List<String> hashes) {}

  private <S, E> Map<String, Seen> readJournals(Journals<S, E> journals, Report report) {
    Map<String, Seen> seen = new TreeMap<>();
    String after = null;
    List<Entry<S>> page;
    do {
      page = journals.page(after, PAGE);
      for (Entry<S> entry : page) {
        flaw(journals, entry)
            .ifPresent(flaw -> report.difference("journal-damaged", entry.id(), flaw));
        List<StoredFact> facts = journals.allFacts(entry);
        report.sawAggregate(facts.size());
        seen.put(
            entry.id(), new Seen(entry.published(), facts.stream().map(StoredFact::hash).toList()));
        after = entry.id();
      }
    } while (page.size() == PAGE);
    return seen;
  }

  private static <S, E> Optional<String> flaw(Journals<S, E> journals, Entry<S> entry) {
    try {
      return journals.flaw(entry);
    } catch (RuntimeException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
  }

  private static void publishedFactsAreInTheLog(
      String id, Seen entry, LogIndex log, Report report) {
    for (long seq = 1; seq <= Math.min(entry.published(), entry.hashes().size()); seq++) {
      Set<String> logged = log.hashes(id, seq);
      if (logged.isEmpty()) {
        report.difference("not-in-log", id, "fact " + seq + " is published but not in the log");
      }
    }
  }

  private static <S, E> void loggedFactsAreInTheJournal(
      Journals<S, E> journals,
      String id,
      Map<Long, Set<String>> logged,
      Map<String, Seen> seen,
      Report report) {
    List<String> hashes =
        known(journals, id, logged.keySet().stream().mapToLong(seq -> seq).max().orElse(0), seen);
    if (hashes.isEmpty()) {
      report.difference("not-in-journal", id, "the log tells of it, but its document is not there");
      return;
    }
    logged.forEach((seq, found) -> {
      if (seq > hashes.size()) {
        report.difference(
            "not-in-journal",
            id,
            "the log has fact " + seq + ", the journal ends at fact " + hashes.size());
      } else {
        String own = hashes.get((int) (seq - 1));
        if (!found.contains(own)) {
          report.difference(
              "other-fact-in-log", id, "the log tells another fact " + seq + " than the journal");
        } else if (found.size() > 1) {
          report.note(id + ": the log also has a foreign fact " + seq);
        }
      }
    });
  }

  private static <S, E> List<String> known(
      Journals<S, E> journals, String id, long needed, Map<String, Seen> seen) {
    Seen before = seen.get(id);
    if (before != null && before.hashes().size() >= needed) {
      return before.hashes();
    }
    Optional<Entry<S>> now = journals.inspect(id);
    return now.map(entry -> journals.allFacts(entry).stream().map(StoredFact::hash).toList())
        .orElse(List.of());
  }
}
