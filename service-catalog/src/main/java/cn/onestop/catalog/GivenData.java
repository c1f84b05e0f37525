package cn.onestop.catalog;

import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ImportItems;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.legal.ImportLegalTexts;
import cn.onestop.catalog.legal.LegalTextFile;
import cn.onestop.catalog.office.ImportOffices;
import cn.onestop.catalog.office.OfficeFile;
import cn.onestop.catalog.person.ImportPeople;
import cn.onestop.catalog.power.ImportPowers;
import cn.onestop.catalog.power.PowerFile;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/// Loads what the service is given when it starts, the sample or the centre's own files, offices
/// and legal texts before the items and powers that rest on them, and waits for the store if it is
/// away; until then the service is not ready. The imports leave alone what is there already, so it
/// does not matter how many instances do this, or how often.
///
/// It is also how a new installation gets its first administrator: staff roles count only with a
/// post, and the first posts and their holders come from the offices file.
final class GivenData implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(GivenData.class);

  private final RetryTemplate untilTheStoreAnswers =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(MongoException.class)
              .delay(Duration.ofSeconds(1))
              .maxRetries(Long.MAX_VALUE)
              .build());
  private final CatalogSettings settings;
  private final ImportOffices offices;
  private final ImportPeople people;
  private final ImportItems items;
  private final ImportPowers powers;
  private final ImportLegalTexts legalTexts;

  GivenData(
      CatalogSettings settings,
      ImportOffices offices,
      ImportPeople people,
      ImportItems items,
      ImportPowers powers,
      ImportLegalTexts legalTexts) {
    this.settings = settings;
    this.offices = offices;
    this.people = people;
    this.items = items;
    this.powers = powers;
    this.legalTexts = legalTexts;
  }

  @Override
  public void run(ApplicationArguments args) throws RetryException {
    untilTheStoreAnswers.execute(this::load);
  }

  private @Nullable Void load() throws IOException {
    if (settings.sampleData()) {
      loadOffices("the sample", sample("offices.json"));
      loadLegalTexts("the sample", sample("legal-texts.json"));
      loadItems("the sample", sample("items.json"));
      loadPowers("the sample", sample("powers.json"));
    }
    Path own = settings.officesFile();
    if (own != null) {
      loadOffices(own.toString(), Files.readAllBytes(own));
    }
    own = settings.legalTextsFile();
    if (own != null) {
      loadLegalTexts(own.toString(), Files.readAllBytes(own));
    }
    own = settings.itemsFile();
    if (own != null) {
      loadItems(own.toString(), Files.readAllBytes(own));
    }
    own = settings.powersFile();
    if (own != null) {
      loadPowers(own.toString(), Files.readAllBytes(own));
    }
    return null;
  }

  private void loadOffices(String source, byte[] bytes) {
    var file = DataFile.read(bytes, OfficeFile.FORMAT, OfficeFile.class);
    var registered = offices.importAll(file);
    var known = people.importAll(file.people() == null ? List.of() : file.people());
    LOG.info("{} offices and {} people registered from {}", registered, known, source);
  }

  private void loadLegalTexts(String source, byte[] bytes) {
    var entered =
        legalTexts.importNew(DataFile.read(bytes, LegalTextFile.FORMAT, LegalTextFile.class));
    LOG.info("{} legal texts entered from {}", entered, source);
  }

  private void loadItems(String source, byte[] bytes) {
    var imported = items.importAll(DataFile.read(bytes, ItemFile.FORMAT, ItemFile.class));
    LOG.info(
        "{} items published from {}, {} known before",
        imported.published(),
        source,
        imported.known());
  }

  private void loadPowers(String source, byte[] bytes) {
    var published = powers.importAll(DataFile.read(bytes, PowerFile.FORMAT, PowerFile.class));
    LOG.info("{} powers published from {}", published, source);
  }

  private static byte[] sample(String name) throws IOException {
    return new ClassPathResource("sample/" + name).getContentAsByteArray();
  }
}
