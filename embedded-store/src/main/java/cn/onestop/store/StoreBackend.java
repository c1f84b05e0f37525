package cn.onestop.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Answers commands, each under the lock it needs and none before what it rests on is in the file.
final class StoreBackend extends AbstractMongoBackend {
  private static final Set<String> READING =
      Set.of("find", "getmore", "count", "distinct", "aggregate", "listcollections", "listindexes");
  private static final Set<String> CHANGING_STRUCTURE =
      Set.of("create", "createindexes", "drop", "dropdatabase", "dropindexes", "renamecollection");

  private static final int SHUTDOWN_IN_PROGRESS = 91;

  private final StoreFile file;
  private final GroupCommit commits;
  private final Scans scans;

  /// Keeps a database from being opened while it is dropped.
  private final ReadWriteLock opening = new ReentrantReadWriteLock();

  StoreBackend(StoreFile file, GroupCommit commits, Scans scans) {
    this.file = file;
    this.commits = commits;
    this.scans = scans;
    StoredDatabase.in(file).forEach(this::resolveDatabase);
  }

  /// A refusal is an answer to the client and nothing for the log: a taken key is how guards say
  /// no.
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerError refusal) {
      return refusal(refusal)
          .append("code", refusal.getCode())
          .append("codeName", refusal.getCodeName());
    } catch (MongoSilentServerException refusal) {
      return refusal(refusal);
    } catch (StoreUnavailable end) {
      return new Document("ok", 0.0)
          .append("errmsg", end.getMessage())
          .append("code", SHUTDOWN_IN_PROGRESS)
          .append("codeName", "ShutdownInProgress");
    }
  }

  private static Document refusal(MongoServerException refusal) {
    return new Document("ok", 0.0).append("errmsg", refusal.getMessageWithoutErrorCode());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    var name = command.toLowerCase(Locale.ROOT);
    Supplier<Document> answer = () -> super.handleCommand(channel, database, command, query);
    if (CHANGING_STRUCTURE.contains(name)) {
      return committed(() -> commits.alone(answer));
    }
    if (WriteBatch.isOne(name)) {
      return committed(() ->
          WriteBatch.run(
              name,
              query,
              part -> commits.shared(() -> super.handleCommand(channel, database, command, part))));
    }
    if (name.equals("findandmodify") || (name.equals("aggregate") && writes(query))) {
      return committed(() -> commits.shared(answer));
    }
    return READING.contains(name) ? committed(answer) : answer.get();
  }

  /// Refusals wait too: they tell of what others have written.
  private Document committed(Supplier<Document> answer) {
    try {
      return answer.get();
    } finally {
      commits.await();
    }
  }

  private static boolean writes(Document aggregation) {
    return aggregation.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getLast() instanceof Document last
        && (last.containsKey("$out") || last.containsKey("$merge"));
  }

  @Override
  public MongoDatabase resolveDatabase(String name) {
    opening.readLock().lock();
    try {
      return super.resolveDatabase(name);
    } finally {
      opening.readLock().unlock();
    }
  }

  @Override
  public void dropDatabase(String name) {
    opening.writeLock().lock();
    try {
      super.dropDatabase(name);
    } finally {
      opening.writeLock().unlock();
    }
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoredDatabase(name, getCursorRegistry(), file, scans);
  }

  @Override
  public Document getServerStatus() {
    var status = super.getServerStatus();
    status.put("embeddedStore", file.status());
    return status;
  }

  @Override
  public void close() {
    super.close();
    file.close();
  }
}
