package cn.onestop.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store as a process: what it keeps over its end, and what it says when it cannot serve.
final class StoreProcessTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store").resolve("data");
  }

  @Test
  void what_was_written_is_there_after_a_clean_end_and_its_rules_hold() {
    try (var first = StoreProcess.on(file());
        var client = MongoClients.create(first.uri())) {
      var matters = matters(client);
      matters.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
      matters.insertOne(new Document("_id", "m-1").append("number", 1));
      assertThat(first.end()).isZero();
      assertThat(first.errors()).isEmpty();
    }
    try (var second = StoreProcess.on(file());
        var client = MongoClients.create(second.uri())) {
      var matters = matters(client);
      assertThat(matters.find(eq("number", 1)).first()).containsEntry("_id", "m-1");
      assertThatThrownBy(() -> matters.insertOne(new Document("_id", "m-2").append("number", 1)))
          .hasMessageContaining("E11000");
    }
  }

  private static MongoCollection<Document> matters(MongoClient client) {
    return client.getDatabase("onestop_matters").getCollection("matters");
  }

  @Test
  void a_file_that_another_process_has_open_is_refused_in_one_sentence() throws Exception {
    try (var first = StoreProcess.on(file());
        var client = MongoClients.create(first.uri())) {
      assertRefused(StoreProcess.on(file()), "in use by another process");
      matters(client).insertOne(new Document("_id", "still serving"));
    }
  }

  @Test
  void a_file_that_is_open_in_this_process_is_refused() {
    var file = file();
    try (var _ = EmbeddedStore.onDisk(file, 0)) {
      assertThatThrownBy(() -> EmbeddedStore.onDisk(file, 0))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("open in this process already");
    }
    EmbeddedStore.onDisk(file, 0).close();
  }

  @Test
  void a_port_that_is_taken_is_refused_in_one_sentence_and_leaves_the_file_free() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();
      assertRefused(
          StoreProcess.with(List.of("--port", "" + port, "--data", file().toString())),
          "Port " + port + " of this machine cannot be used");
      var file = file();
      assertThatThrownBy(() -> EmbeddedStore.onDisk(file, port))
          .isInstanceOf(StoreUnavailable.class);
      EmbeddedStore.onDisk(file, 0).close();
    }
  }

  @Test
  void a_file_that_is_none_of_its_own_is_refused_and_left_alone() throws Exception {
    Files.createDirectories(folder.resolve("store"));
    Files.writeString(file(), "minutes of the meeting of 2026-03-02\n".repeat(1000));

    assertRefused(StoreProcess.on(file()), "not a data file of this store");
    assertThat(Files.readString(file())).startsWith("minutes of the meeting");
    assertRefused(StoreProcess.on(folder), "is not a file that can be read and written");
    assertRefused(StoreProcess.on(file().resolve("below")), "The folder of the data file");
  }

  @Test
  void wrong_use_is_answered_with_the_right_one() throws Exception {
    for (var wrong :
        List.of(
            List.<String>of(),
            List.of("--port", "x", "--data", "f"),
            List.of("--port", "0"),
            List.of("--port", "0", "--data", "f", "--address", "0.0.0.0"))) {
      var process = StoreProcess.with(wrong);
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.errors()).startsWith("Use: --port N --data FILE");
    }
  }

  /// The limit on the length of a file stands in for a full disk: the write fails in the same way.
  @Test
  void a_full_disk_ends_it_with_a_sentence_and_loses_nothing_acknowledged() throws Exception {
    var process =
        StoreProcess.with(
            List.of("bash", "-c", "ulimit -f 8192; exec \"$@\"", "limited"),
            List.of("--port", "0", "--data", file().toString()));
    var acknowledged = 0;
    try (var client = MongoClients.create(process.uri())) {
      var matters = matters(client);
      while (acknowledged < 10_000) {
        matters.insertOne(new Document("_id", acknowledged).append("text", "x".repeat(5000)));
        acknowledged++;
      }
    } catch (MongoException full) {
      assertRefused(process, "cannot be written");
    }
    assertThat(acknowledged).isBetween(100, 9_999);
    try (var reopened = StoreProcess.on(file());
        var client = MongoClients.create(reopened.uri())) {
      assertThat(matters(client).countDocuments()).isGreaterThanOrEqualTo(acknowledged);
    }
  }

  private static void assertRefused(StoreProcess process, String reason) {
    assertThat(process.exitCode()).isEqualTo(1);
    assertThat(process.errors()).contains(reason).endsWith(".").doesNotContain("\n");
  }

  @Test
  void it_listens_on_the_loopback_address_only() throws IOException {
    try (var store = EmbeddedStore.inMemory(0)) {
      int port = Integer.parseInt(store.uri().substring("mongodb://127.0.0.1:".length()));
      // Another loopback address is another address: it could be bound if the store held it only by
      // 127.0.0.1.
      try (var other =
          new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 2}))) {
        assertThat(other.isBound()).isTrue();
      }
    }
  }
}
