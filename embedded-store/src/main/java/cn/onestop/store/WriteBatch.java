package cn.onestop.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A command of many inserts, updates or deletes, run in slices: a commit waits for those who are
/// inside, and so does everybody who waits for the commit.
final class WriteBatch {
  private static final Map<String, String> OPERATIONS =
      Map.of("insert", "documents", "update", "updates", "delete", "deletes");
  private static final int SLICE = 50;

  private final Document command;
  private final String field;
  private final boolean ordered;
  private final List<Document> operations;

  private int done;
  private int modified;
  private final List<Document> upserted = new ArrayList<>();
  private final List<Document> errors = new ArrayList<>();

  @SuppressWarnings("unchecked") // the protocol says so; anything else fails at the first operation
  private WriteBatch(String name, Document command) {
    this.command = command;
    this.field = OPERATIONS.getOrDefault(name, "");
    this.ordered = Utils.isTrue(command.getOrDefault("ordered", true));
    this.operations = (List<Document>) command.getOrDefault(field, List.of());
  }

  static boolean isOne(String name) {
    return OPERATIONS.containsKey(name);
  }

  /// @param slice runs the command with a part of its operations
  static Document run(String name, Document command, UnaryOperator<Document> slice) {
    return new WriteBatch(name, command).run(slice);
  }

  private Document run(UnaryOperator<Document> slice) {
    // The server goes on after a failed update even if told to keep the order, so it gets ordered
    // ones singly.
    int size = ordered && field.equals("updates") ? 1 : SLICE;
    for (int from = 0; from < operations.size(); from += size) {
      int to = Math.min(from + size, operations.size());
      var part = new Document(command);
      part.put("ordered", ordered);
      part.put(field, operations.subList(from, to));
      add(slice.apply(part), from, to);
      if (ordered && !errors.isEmpty()) {
        break;
      }
    }
    return reply();
  }

  private void add(Document reply, int from, int to) {
    var failed = documents(reply, "writeErrors");
    done += field.equals("documents") ? inserted(failed, to - from) : number(reply, "n");
    modified += number(reply, "nModified");
    failed.forEach(error -> errors.add(shifted(error, from)));
    documents(reply, "upserted").forEach(upsert -> upserted.add(shifted(upsert, from)));
  }

  /// The server counts refused documents too.
  private int inserted(List<Document> failed, int asked) {
    if (failed.isEmpty()) {
      return asked;
    }
    return ordered ? number(failed.getFirst(), "index") : asked - failed.size();
  }

  @SuppressWarnings("unchecked") // the server's own reply
  private static List<Document> documents(Document reply, String field) {
    return (List<Document>) reply.getOrDefault(field, List.of());
  }

  private static int number(Document reply, String field) {
    return (Integer) reply.getOrDefault(field, 0);
  }

  private static Document shifted(Document entry, int by) {
    entry.put("index", number(entry, "index") + by);
    return entry;
  }

  private Document reply() {
    var reply = new Document("n", done);
    if (field.equals("updates")) {
      reply.put("nModified", modified);
    }
    if (!upserted.isEmpty()) {
      reply.put("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      reply.put("writeErrors", errors);
    }
    Utils.markOkay(reply);
    return reply;
  }
}
