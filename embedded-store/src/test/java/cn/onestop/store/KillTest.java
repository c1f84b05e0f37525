package cn.onestop.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store is killed at random moments, while clients write and while it compacts its file.
/// Nothing it acknowledged may be lost, and no command may be there by half.
@SuppressWarnings("try") // the store is closed before the end of its block on purpose
final class KillTest {
  private static final int KILLS = 12;
  private static final int KILLS_AT_THE_END = 4;

  @TempDir Path folder;

  @Test
  void no_acknowledged_write_is_lost_however_often_it_is_killed() throws Exception {
    var file = folder.resolve("data");
    var acknowledged = new Acknowledged();
    for (int kill = 0; kill < KILLS; kill++) {
      var process = StoreProcess.on(file, "--restless-compaction");
      try (var client = MongoClients.create(process.uri())) {
        acknowledged.assertKept(client);
        Acknowledged.prepare(client);
        var writers = startWriting(acknowledged, client);
        awaitCompactions(client, 3);
        Thread.sleep(
            ThreadLocalRandom.current()
                .nextInt(600)); // the moment of the kill, not a wait for anything
        process.kill();
        client.close();
        for (var writer : writers) {
          writer.join();
        }
      }
    }
    assertKept(file, acknowledged);
    assertThat(acknowledged.writes()).isGreaterThan(100);
  }

  @Test
  void it_may_be_killed_while_it_ends_and_rewrites_its_file() throws Exception {
    var file = folder.resolve("data");
    var acknowledged = new Acknowledged();
    for (int kill = 0; kill < KILLS_AT_THE_END; kill++) {
      var process = StoreProcess.on(file);
      try (var client = MongoClients.create(process.uri())) {
        acknowledged.assertKept(client);
        Acknowledged.prepare(client);
        var writers = startWriting(acknowledged, client);
        awaitFileOf(12 << 20, client);
        process.askToEnd();
        Thread.sleep(ThreadLocalRandom.current().nextInt(400)); // the moment of the kill
        process.kill();
        client.close();
        for (var writer : writers) {
          writer.join();
        }
      }
    }
    assertKept(file, acknowledged);
  }

  private static void assertKept(Path file, Acknowledged acknowledged) throws Exception {
    try (var process = StoreProcess.on(file);
        var client = MongoClients.create(process.uri())) {
      acknowledged.assertKept(client);
      assertThat(process.end()).isZero();
    }
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    try (var process = StoreProcess.on(file);
        var client = MongoClients.create(process.uri())) {
      acknowledged.assertKept(client);
    }
  }

  private static List<Thread> startWriting(Acknowledged acknowledged, MongoClient client) {
    var writers = new ArrayList<Thread>();
    for (var work : acknowledged.kinds()) {
      writers.add(Thread.ofVirtual().start(() -> writeUntilItIsGone(work, client)));
    }
    return writers;
  }

  private static void writeUntilItIsGone(Acknowledged.Work work, MongoClient client) {
    try {
      while (true) {
        work.once(client);
      }
    } catch (MongoException | IllegalStateException gone) {
      // Whether the last write is there, nobody knows.
    }
  }

  private static void awaitCompactions(MongoClient client, long wanted) {
    while (status(client).getLong("compactions") < wanted) {
      Thread.onSpinWait();
    }
  }

  private static void awaitFileOf(long bytes, MongoClient client) {
    while (status(client).getLong("fileBytes") < bytes) {
      Thread.onSpinWait();
    }
  }

  private static Document status(MongoClient client) {
    return client
        .getDatabase("admin")
        .runCommand(new Document("serverStatus", 1))
        .get("embeddedStore", Document.class);
  }
}
