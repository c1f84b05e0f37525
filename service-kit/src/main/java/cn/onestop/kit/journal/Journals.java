package cn.onestop.kit.journal;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Fact.CommandMark;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All aggregates of one kind, each with its journal.
///
/// One operation is one document write, guarded by the version that was read. A request that was
/// carried out before is found in the journal by its key and answered as it was then; a request
/// that loses a race is decided anew on what the winner left.
public final class Journals<S, E> {

  private static final int TRIES = 30;

  private final AggregateType<S, E> type;
  private final JournalDocuments<S> documents;
  private final OfficeClock clock;
  private final Clock system;
  private final Outbox outbox;
  private final JournalBounds bounds;

  public Journals(
      MongoDatabase database,
      AggregateType<S, E> type,
      OfficeClock clock,
      Clock system,
      Outbox outbox,
      JournalBounds bounds) {
    this.type = type;
    this.documents = new JournalDocuments<>(database, type);
    this.clock = clock;
    this.system = system;
    this.outbox = outbox;
    this.bounds = bounds;
  }

  /// What kind of aggregate this is.
  public AggregateType<S, E> type() {
    return type;
  }

  /// The aggregate with that id.
  ///
  /// @throws BrokenJournal if its journal is damaged
  public Optional<Entry<S>> find(String id) {
    return documents.find(id).map(Journals::whole);
  }

  /// The aggregate with that id.
  ///
  /// @throws cn.onestop.kit.refusal.Refused with [JournalRefusal.Unknown] if there is none
  public Entry<S> get(String id) {
    return find(id).orElseThrow(() -> new JournalRefusal.Unknown(id).refused());
  }

  /// Everything that ever happened to the aggregate, in order.
  public List<Recorded<E>> history(String id) {
    return recorded(get(id));
  }

  /// Makes a new aggregate, unless the same request already did.
  ///
  /// @throws cn.onestop.kit.refusal.Refused with [JournalRefusal.Exists] if another request made it
  public Done<S, E> create(String id, Command command, Supplier<Decision<E>> decide) {
    Optional<Entry<S>> existing = find(id);
    if (existing.isPresent()) {
      return repeatedCreation(existing.get(), command);
    }
    Decision<E> decision = decide.get();
    List<StoredFact> facts = chain(id, 0, Chain.START, decision, command);
    List<Recorded<E>> recorded = recorded(facts);
    S state = evolve(null, recorded);
    Instant now = system.instant();
    try {
      documents.insert(id, state, facts, decision.sealing(), decision.marks(), now);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return repeatedCreation(get(id), command);
      }
      throw e;
    }
    outbox.announce(
        type, new Entry<>(id, facts.size(), 0, now, state, 1, Chain.START, facts, null));
    return new Done<>(id, facts.size(), state, recorded, false);
  }

  /// Changes an aggregate, unless the same request already did.
  ///
  /// @param expected the version the caller saw, `null` if it does not say
  /// @param decide what to do, given the aggregate as it is; called again after a lost race
  public Done<S, E> change(
      String id, @Nullable Long expected, Command command, Function<Entry<S>, Decision<E>> decide) {
    for (int tries = 0; tries < TRIES; tries++) {
      Entry<S> entry = get(id);
      Optional<Done<S, E>> before = repeated(entry, command);
      if (before.isPresent()) {
        return before.get();
      }
      if (expected != null && expected != entry.version()) {
        throw new JournalRefusal.Stale(id, expected, entry.version()).refused();
      }
      Optional<Done<S, E>> done = append(entry, command, decide.apply(entry));
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new JournalRefusal.Contended(id).refused();
  }

  /// A page of aggregates with facts that may be unsent, in the order of their ids.
  ///
  /// @param after the last id of the page before, `null` for the first page
  public List<Entry<S>> unsent(@Nullable String after, int limit) {
    return documents.unsent(after == null ? type.idPrefix() : after, type.idPrefix(), limit);
  }

  /// How many aggregates have facts that may be unsent.
  public long countUnsent() {
    return documents.countUnsent(type.idPrefix());
  }

  /// A page of aggregates in the order of their ids, whole or not.
  ///
  /// @param after the last id of the page before, `null` for the first page
  public List<Entry<S>> page(@Nullable String after, int limit) {
    return documents.page(after, limit);
  }

  /// A page of the aggregates in whose sealed part that mark lies, in the order of their ids.
  ///
  /// @param mark letters, digits, `-`, `_` and `:`
  /// @param after the last id of the page before, `null` for the first page
  public List<Marked<S>> marked(String mark, @Nullable String after, int limit) {
    return documents.marked(mark, after, limit);
  }

  /// Marks anew what is sealed, as under a new key: no fact, since nothing happened. Where it has
  /// been erased in the meantime it stays so.
  public void mark(String id, List<String> marks) {
    documents.mark(id, marks);
  }

  /// The aggregate with that id, whole or not.
  public Optional<Entry<S>> inspect(String id) {
    return documents.find(id);
  }

  /// What is wrong with the whole journal of `entry`, continuation documents included, or with the
  /// state that should follow from it.
  public Optional<String> flaw(Entry<S> entry) {
    List<StoredFact> facts = allFacts(entry);
    Optional<String> broken = Chain.flaw(entry.id(), 1, Chain.START, facts).or(entry::flaw);
    if (broken.isPresent()) {
      return broken;
    }
    return evolve(null, recorded(facts)).equals(entry.state())
        ? Optional.empty()
        : Optional.of("its state is not what its facts lead to");
  }

  void declareIndexes() {
    documents.declareIndexes();
  }

  /// Every fact of the aggregate, continuation documents included.
  public List<StoredFact> allFacts(Entry<S> entry) {
    List<StoredFact> facts = documents.continued(entry);
    facts.addAll(entry.facts());
    return facts;
  }

  /// What happened to the aggregate as it was read, continuation documents included, whole or not.
  public List<Recorded<E>> recorded(Entry<S> entry) {
    return recorded(allFacts(entry));
  }

  /// What `facts` say; types that this build does not know are an error.
  List<Recorded<E>> recorded(List<StoredFact> facts) {
    List<Recorded<E>> recorded = new ArrayList<>();
    for (StoredFact stored : facts) {
      Fact fact = Fact.read(stored);
      E event =
          type.events()
              .read(fact.type(), fact.data())
              .orElseThrow(() -> new BrokenJournal(fact.id(), "unknown type " + fact.type()));
      recorded.add(new Recorded<>(fact.seq(), fact.at(), fact.recordedAt(), fact.by(), event));
    }
    return recorded;
  }

  /// The state that `facts` lead to from `before`.
  S evolve(@Nullable S before, List<Recorded<E>> facts) {
    S state = before;
    for (Recorded<E> fact : facts) {
      state = type.evolution().after(state, fact);
    }
    if (state == null) {
      throw new IllegalArgumentException("no facts, no state");
    }
    return state;
  }

  private Optional<Done<S, E>> append(Entry<S> entry, Command command, Decision<E> decision) {
    Entry<S> room = bounds.full(entry) ? makeRoom(entry) : entry;
    List<StoredFact> facts =
        chain(entry.id(), entry.version(), entry.lastHash(), decision, command);
    List<Recorded<E>> recorded = recorded(facts);
    S state = evolve(entry.state(), recorded);
    Instant now = system.instant();
    Optional<Long> published =
        documents.append(
            entry.id(),
            entry.version(),
            state,
            facts,
            decision.sealing(),
            decision.marks(),
            decision.erasing(),
            outbox.acknowledged(type, entry.id()),
            now);
    if (published.isEmpty()) {
      return Optional.empty();
    }
    long version = entry.version() + facts.size();
    List<StoredFact> kept = new ArrayList<>(room.facts());
    kept.addAll(facts);
    outbox.announce(
        type,
        new Entry<>(
            entry.id(),
            version,
            published.get(),
            now,
            state,
            room.firstSeq(),
            room.anchor(),
            kept,
            null));
    return Optional.of(new Done<>(entry.id(), version, state, recorded, false));
  }

  /// Moves the published facts of a long journal away; the last one stays.
  private Entry<S> makeRoom(Entry<S> entry) {
    long last = Math.min(entry.published(), entry.version() - 1);
    if (last < entry.firstSeq()) {
      return entry;
    }
    documents.moveToContinuation(entry, last);
    return documents.find(entry.id()).orElse(entry);
  }

  private List<StoredFact> chain(
      String id, long version, String lastHash, Decision<E> decision, Command command) {
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    List<StoredFact> facts = new ArrayList<>();
    long seq = version;
    String before = lastHash;
    for (Happened<E> happened : decision.happened()) {
      seq++;
      CommandMark mark =
          facts.isEmpty()
              ? new CommandMark(
                  command.key(), command.body(), decision.happened().size(), command.trace())
              : null;
      Instant at = happened.at() == null ? now : happened.at().truncatedTo(ChronoUnit.MILLIS);
      StoredFact stored =
          Chain.store(
              new Fact(
                  seq,
                  Fact.id(id, seq),
                  type.events().name(happened.event()),
                  at,
                  now,
                  command.by(),
                  mark,
                  CanonicalJson.tree(happened.event()),
                  before));
      facts.add(stored);
      before = stored.hash();
    }
    return facts;
  }

  private Done<S, E> repeatedCreation(Entry<S> existing, Command command) {
    return repeated(existing, command)
        .orElseThrow(() -> new JournalRefusal.Exists(existing.id()).refused());
  }

  private Optional<Done<S, E>> repeated(Entry<S> entry, Command command) {
    Optional<Fact> first = carriedOut(entry.facts(), command);
    if (first.isEmpty() && entry.firstSeq() > 1) {
      first = carriedOut(documents.continued(entry), command);
    }
    return first.map(fact -> settled(asItWas(entry, fact, command)));
  }

  /// What is told again must not be taken back: a write that timed out may stand on one member of
  /// the store alone, and be gone after a failover.
  private Done<S, E> settled(Done<S, E> told) {
    if (!documents.isSettled(told.id(), told.version())) {
      throw new MongoException(told.id() + " is not held by a majority yet");
    }
    return told;
  }

  /// The first fact of `command`, if it was carried out. The text is searched before it is parsed:
  /// the key is a digest and stands nowhere else.
  private static Optional<Fact> carriedOut(List<StoredFact> facts, Command command) {
    return facts.stream()
        .filter(fact -> fact.text().contains(command.key()))
        .map(Fact::read)
        .filter(fact -> fact.command() != null && fact.command().key().equals(command.key()))
        .findFirst();
  }

  private Done<S, E> asItWas(Entry<S> entry, Fact first, Command command) {
    CommandMark mark = first.command();
    if (mark == null || !mark.body().equals(command.body())) {
      throw new JournalRefusal.KeyReused(entry.id()).refused();
    }
    long version = first.seq() + mark.facts() - 1;
    List<Recorded<E>> until =
        recorded(allFacts(entry).stream().filter(fact -> fact.seq() <= version).toList());
    List<Recorded<E>> own = until.subList((int) first.seq() - 1, until.size());
    return new Done<>(entry.id(), version, evolve(null, until), List.copyOf(own), true);
  }

  private static <S> Entry<S> whole(Entry<S> entry) {
    entry
        .flaw()
        .ifPresent(flaw -> {
          throw new BrokenJournal(entry.id(), flaw);
        });
    return entry;
  }
}
