package cn.onestop.catalog;

import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ImportItems;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.office.ImportOffices;
import cn.onestop.catalog.office.OfficeFile;
import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/// Loads the sample offices and then the sample items when the service starts, and waits for the
/// store if it is away; until then the service is not ready. Both imports leave alone what is there
/// already, so it does not matter how many instances do this, or how often.
final class SampleData implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

  private final RetryTemplate untilTheStoreAnswers =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(MongoException.class)
              .delay(Duration.ofSeconds(1))
              .maxRetries(Long.MAX_VALUE)
              .build());
  private final ImportOffices offices;
  private final ImportItems items;

  SampleData(ImportOffices offices, ImportItems items) {
    this.offices = offices;
    this.items = items;
  }

  @Override
  public void run(ApplicationArguments args) throws RetryException {
    untilTheStoreAnswers.execute(this::load);
  }

  private @Nullable Void load() throws IOException {
    var registered =
        offices.importAll(
            DataFile.read(bytes("sample/offices.json"), OfficeFile.FORMAT, OfficeFile.class));
    var imported =
        items.importAll(DataFile.read(bytes("sample/items.json"), ItemFile.FORMAT, ItemFile.class));
    LOG.info(
        "sample data: {} offices registered, {} items published, {} known before",
        registered,
        imported.published(),
        imported.known());
    return null;
  }

  private static byte[] bytes(String resource) throws IOException {
    return new ClassPathResource(resource).getContentAsByteArray();
  }
}
