package cn.onestop.matters.matter.store;

import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.number.CaseNumber;
import cn.onestop.matters.number.NumberClosing;
import cn.onestop.matters.number.NumberLedger;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Case numbers, each with the matter it is for and whose that matter is.
///
/// ```
/// matter_number_counters  {_id: "TX-MZ-0120260302", last: 17}
/// matter_numbers          {_id: "TX-MZ-01202603020017", matter: "m-…", centre, department, …,
///                          open: "m-…", since}
/// ```
///
/// The numbers themselves are the sequence; the counter only tells where to begin looking for the
/// next. A number is taken by writing it down, with the one after the last: so none is ever left
/// out. `open` holds the matter's id until it is settled what became of the number, and is unique:
/// one filing holds one number, however often it is tried.
public final class MongoMatterNumbers implements MatterNumbers, NumberLedger {

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private final MongoCollection<Document> counters;
  private final MongoCollection<Document> numbers;
  private final Clock system;

  /// @param system tells how long ago a number was reserved
  public MongoMatterNumbers(MongoDatabase database, Clock system) {
    WriteConcern safe = WriteConcern.MAJORITY.withJournal(true);
    this.counters = database.getCollection("matter_number_counters").withWriteConcern(safe);
    this.numbers = database.getCollection("matter_numbers").withWriteConcern(safe);
    this.system = system;
    numbers.createIndex(Indexes.ascending(OPEN), new IndexOptions().sparse(true).unique(true));
  }

  @Override
  public Numbered take(
      String itemCode, LocalDate day, String id, Place place, @Nullable String bundle) {
    int next = last(itemCode, day) + 1;
    while (true) {
      Optional<Document> held = held(id);
      if (held.isPresent()) {
        return again(held.get(), itemCode, place);
      }
      CaseNumber number = new CaseNumber(itemCode, day, next);
      if (written(number.text(), id, place, bundle)) {
        advance(itemCode, day, next);
        return new Numbered(number.text(), id, place);
      }
      // Somebody has it, unless it was this very filing, tried twice at once, that found another.
      if (find(number.text()).isPresent()) {
        next++;
      }
    }
  }

  @Override
  public Optional<Numbered> find(String number) {
    return Optional.ofNullable(numbers.find(byNumber(number)).first())
        .map(MongoMatterNumbers::numbered);
  }

  @Override
  public Optional<String> bundleOf(String number) {
    return Optional.ofNullable(numbers.find(byNumber(number)).first())
        .map(document -> document.getString("bundle"));
  }

  @Override
  public List<Line> sequence(String itemCode, LocalDate day, int after, int limit) {
    List<CaseNumber> wanted =
        IntStream.rangeClosed(after + 1, after + limit)
            .mapToObj(sequence -> new CaseNumber(itemCode, day, sequence))
            .toList();
    Map<String, Document> found = new HashMap<>();
    numbers
        .find(
            new Document(
                "_id", new Document("$in", wanted.stream().map(CaseNumber::text).toList())))
        .forEach(document -> found.put(document.getString("_id"), document));
    int last =
        Math.max(
            last(itemCode, day),
            wanted.stream()
                .filter(number -> found.containsKey(number.text()))
                .mapToInt(CaseNumber::sequence)
                .max()
                .orElse(0));
    return wanted.stream()
        .filter(number -> number.sequence() <= last)
        .map(number -> line(number, found.get(number.text())))
        .toList();
  }

  @Override
  public List<Open> open(Instant moment, @Nullable String after, int limit) {
    List<Open> open = new ArrayList<>();
    Document range =
        new Document("$gt", after == null ? "m-" : after).append("$lt", "m-" + Character.MAX_VALUE);
    numbers
        .find(new Document(OPEN, range).append("since", new Document("$lt", Date.from(moment))))
        .sort(Indexes.ascending(OPEN))
        .limit(limit)
        .forEach(document ->
            open.add(
                new Open(
                    document.getString("_id"),
                    document.getString(OPEN),
                    document.getString("bundle"))));
    return open;
  }

  @Override
  public void given(Open open) {
    numbers.updateOne(stillOpen(open), new Document("$unset", new Document(OPEN, "")));
  }

  @Override
  public void close(Open open, NumberClosing why, Instant at) {
    numbers.updateOne(
        stillOpen(open),
        new Document("$unset", new Document(OPEN, ""))
            .append("$set", new Document(CLOSED, why.name()).append("closedAt", Date.from(at))));
  }

  /// The number that this filing was given when it was tried before. The key of the request stands
  /// for one filing: not for another item, or another place.
  private static Numbered again(Document held, String itemCode, Place place) {
    Numbered before = numbered(held);
    boolean same =
        CaseNumber.parse(before.number())
                .filter(number -> number.itemCode().equals(itemCode))
                .isPresent()
            && before.place().equals(place);
    if (!same) {
      throw new JournalRefusal.KeyReused(before.id()).refused();
    }
    return before;
  }

  private Optional<Document> held(String id) {
    return Optional.ofNullable(numbers.find(new Document(OPEN, id)).first());
  }

  private int last(String itemCode, LocalDate day) {
    Document counter = counters.find(new Document("_id", CaseNumber.stem(itemCode, day))).first();
    return counter == null ? 0 : counter.getInteger("last");
  }

  private void advance(String itemCode, LocalDate day, int to) {
    try {
      counters.updateOne(
          new Document("_id", CaseNumber.stem(itemCode, day)),
          new Document("$max", new Document("last", to)),
          new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      // Two that make the counter at once: the next number finds the way without it.
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private boolean written(String number, String id, Place place, @Nullable String bundle) {
    try {
      Document document = byNumber(number).append("matter", id);
      if (bundle != null) {
        document.append("bundle", bundle);
      }
      numbers.insertOne(
          document
              .append("centre", place.centre())
              .append("department", place.department())
              .append("window", place.window())
              .append("village", place.village())
              .append("channel", place.channel())
              .append(OPEN, id)
              .append("since", Date.from(system.instant())));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Document byNumber(String number) {
    return new Document("_id", number);
  }

  private static Document stillOpen(Open open) {
    return byNumber(open.number()).append(OPEN, open.matter());
  }

  private static Line line(CaseNumber number, @Nullable Document document) {
    if (document == null) {
      return new Line(number, null, NumberClosing.NEVER_WRITTEN, null);
    }
    String closed = document.getString(CLOSED);
    Date at = document.getDate("closedAt");
    return new Line(
        number,
        numbered(document),
        closed == null ? null : NumberClosing.valueOf(closed),
        at == null ? null : at.toInstant());
  }

  private static Numbered numbered(Document document) {
    return new Numbered(
        document.getString("_id"),
        document.getString("matter"),
        new Place(
            document.getString("centre"),
            document.getString("department"),
            document.getString("window"),
            document.getString("village"),
            document.getString("channel")));
  }
}
