package cn.onestop.kit.installation;

import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.broker.TopicReading;
import cn.onestop.kit.journal.Epoch;
import cn.onestop.kit.journal.JournalBounds;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.PublishedPointer;
import cn.onestop.kit.publish.JournalPublisher;
import cn.onestop.kit.publish.Republication;
import cn.onestop.kit.publish.Sweeper;
import cn.onestop.kit.verification.Verification;
import cn.onestop.kit.views.DeadLetters;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.views.ViewSettings;
import cn.onestop.kit.views.ViewVerification;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.time.clock.HandSetClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/// The plumbing of one instance of a service, wired as the service's configuration does it, on the
/// back ends of the test run.
public final class Plumbing implements AutoCloseable {

  private final MongoClient client = MongoClients.create(BackEnds.get().mongoUri());
  public final HandSetClock clock = new HandSetClock(Instant.parse("2026-03-02T01:00:00Z"));
  public final MongoDatabase database;
  public final Broker broker;
  public final Producer<String, byte[]> producer;
  public final JournalRegistry journals;
  public final ViewRegistry views;
  public final Verification verification;
  public final Republication republication;
  public final DeadLetters deadLetters;
  private final JournalPublisher publisher;
  public final Sweeper sweeper;

  public Plumbing(String databaseName, String instance, JournalBounds bounds) {
    Map<String, Object> connection =
        Map.of("bootstrap.servers", BackEnds.get().kafkaBootstrapServers());
    Clock system = Clock.systemUTC();
    database = client.getDatabase(databaseName);
    broker = new Broker(InstallationConfiguration.common(connection), 3, (short) -1);
    producer = InstallationConfiguration.producer(connection);
    Epoch epoch = new Epoch(database);
    publisher = new JournalPublisher(producer, new PublishedPointer(database), epoch::current);
    journals = new JournalRegistry(database, clock, system, publisher, broker, bounds);
    sweeper =
        new Sweeper(
            journals, publisher, new MongoLockProvider(database.getCollection("leases")), system);
    views =
        new ViewRegistry(
            database,
            broker,
            new ViewSettings(databaseName, instance, 3),
            new DefaultKafkaConsumerFactory<>(
                InstallationConfiguration.consumer(connection),
                new StringDeserializer(),
                new ByteArrayDeserializer()),
            producer);
    TopicReading topics = new TopicReading(broker);
    verification = new Verification(journals, new ViewVerification(views, topics), topics);
    republication = new Republication(journals, broker, epoch);
    deadLetters = new DeadLetters(views, broker);
  }

  public Plumbing start() {
    publisher.start();
    sweeper.start();
    views.start();
    return this;
  }

  /// Deletes a topic, as an accident would.
  public void deleteTopic(String topic) throws Exception {
    try (var admin =
        Admin.create(Map.of("bootstrap.servers", BackEnds.get().kafkaBootstrapServers()))) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }

  @Override
  public void close() {
    views.stop();
    sweeper.stop();
    publisher.stop();
    producer.close();
    broker.close();
    client.close();
  }
}
