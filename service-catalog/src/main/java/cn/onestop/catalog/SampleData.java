package cn.onestop.catalog;

import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ImportItems;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.office.ImportOffices;
import cn.onestop.catalog.office.OfficeFile;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;

/// Loads the sample offices and then the sample items when the service starts. Both imports leave
/// alone what is there already, so it does not matter how many instances do this, or how often.
final class SampleData implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

  private final ImportOffices offices;
  private final ImportItems items;

  SampleData(ImportOffices offices, ImportItems items) {
    this.offices = offices;
    this.items = items;
  }

  @Override
  public void run(ApplicationArguments args) throws IOException {
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
  }

  private static byte[] bytes(String resource) throws IOException {
    return new ClassPathResource(resource).getContentAsByteArray();
  }
}
