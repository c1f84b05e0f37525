package cn.onestop.kit.installation;

import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Epoch;
import cn.onestop.kit.journal.JournalBounds;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.PublishedPointer;
import cn.onestop.kit.publish.JournalPublisher;
import cn.onestop.kit.publish.Sweeper;
import cn.onestop.kit.request.Trace;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.views.ViewSettings;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.time.clock.DrivenClock;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/// Gives a service its journals and views by being on the class path, once `onestop.database` is
/// set.
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnProperty("onestop.database")
@EnableConfigurationProperties({InstallationSettings.class, KafkaProperties.class})
class InstallationConfiguration {

  @Bean
  ProblemTexts journalProblemTexts() {
    return new ProblemTexts("cn/onestop/kit/journal/problems");
  }

  @Bean
  @ConditionalOnMissingBean
  Clock systemClock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  OfficeClock officeClock(InstallationSettings settings) {
    Path file = settings.officeClockFile();
    return file == null ? OfficeClock.system() : new DrivenClock(file);
  }

  @Bean
  @ConditionalOnMissingBean
  InstallationKeys installationKeys(InstallationSettings settings) {
    return settings.createKeys()
        ? InstallationKeys.readOrCreate(settings.keysFile())
        : InstallationKeys.read(settings.keysFile());
  }

  @Bean
  Sealing sealing(InstallationKeys keys) {
    return new Sealing(keys);
  }

  @Bean
  KeyedDigests keyedDigests(InstallationKeys keys) {
    return new KeyedDigests(keys);
  }

  @Bean
  Commands commands(KeyedDigests digests) {
    return new Commands(digests, Trace::parent);
  }

  /// A caller is told within seconds that the store is away, and may ask again.
  @Bean
  MongoClientSettingsBuilderCustomizer patience() {
    return settings ->
        settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(socket ->
                socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
  }

  @Bean
  MongoDatabase database(MongoClient client, InstallationSettings settings) {
    return client.getDatabase(settings.database());
  }

  @Bean
  Broker broker(KafkaProperties kafka, InstallationSettings settings) {
    return new Broker(
        common(kafka.buildAdminProperties()), settings.partitions(), settings.replicas());
  }

  /// One producer for journals and dead letters. It does not wait for company: whoever waits for an
  /// acknowledgement would wait for the lingering too.
  @Bean(destroyMethod = "close")
  Producer<String, byte[]> producer(KafkaProperties kafka) {
    return producer(kafka.buildAdminProperties());
  }

  static Producer<String, byte[]> producer(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(common(connection));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  @Bean
  Epoch epoch(MongoDatabase database) {
    return new Epoch(database);
  }

  @Bean
  JournalPublisher journalPublisher(
      Producer<String, byte[]> producer, MongoDatabase database, Epoch epoch) {
    return new JournalPublisher(producer, new PublishedPointer(database), epoch::current);
  }

  @Bean
  JournalRegistry journalRegistry(
      MongoDatabase database,
      OfficeClock clock,
      Clock system,
      JournalPublisher publisher,
      Broker broker) {
    return new JournalRegistry(database, clock, system, publisher, broker, JournalBounds.DEFAULT);
  }

  @Bean
  Sweeper sweeper(
      JournalRegistry journals, JournalPublisher publisher, MongoDatabase database, Clock system) {
    return new Sweeper(
        journals,
        publisher,
        configuration ->
            new MongoLockProvider(database.getCollection("leases")).lock(configuration),
        system);
  }

  @Bean
  ViewRegistry viewRegistry(
      MongoDatabase database,
      Broker broker,
      InstallationSettings settings,
      Producer<String, byte[]> producer,
      @Value("${spring.application.name}") String service,
      KafkaProperties kafka) {
    return new ViewRegistry(
        database,
        broker,
        new ViewSettings(service, settings.instance(), settings.partitions()),
        new DefaultKafkaConsumerFactory<>(
            consumer(kafka.buildAdminProperties()),
            new StringDeserializer(),
            new ByteArrayDeserializer()),
        producer);
  }

  static Map<String, Object> consumer(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(common(connection));
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    // The shortest session a broker allows as it comes: the dead are replaced within seconds.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return settings;
  }

  /// How every client talks to the broker.
  ///
  /// @param connection where it is and how one signs in there, as `spring.kafka` says
  static Map<String, Object> common(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return Map.copyOf(settings);
  }
}
