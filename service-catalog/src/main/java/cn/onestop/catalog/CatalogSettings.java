package cn.onestop.catalog;

import cn.onestop.time.calendar.OfficeHours;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/// What can be set for this service alone.
///
/// @param sampleData whether to load the offices, legal texts, items and powers of the sample
///   township
/// @param officesFile the centre's own offices, posts and holders
/// @param itemsFile the centre's own service items
/// @param powersFile the centre's own powers
/// @param legalTextsFile the centre's own register of legal bases
/// @param publishRules the rules of publication and the numbers of the procedure, version by
///   version
/// @param officeHours morning, afternoon and zone of the centre, as `09:00-12:00 13:30-17:30
///   Asia/Shanghai`
@ConfigurationProperties("onestop.catalog")
record CatalogSettings(
    @DefaultValue("false") boolean sampleData,
    @Nullable Path officesFile,
    @Nullable Path itemsFile,
    @Nullable Path powersFile,
    @Nullable Path legalTextsFile,
    @DefaultValue("classpath:publish-rules.json") Resource publishRules,
    @DefaultValue("09:00-12:00 13:30-17:30 Asia/Shanghai") String officeHours) {

  CatalogSettings {
    officesFile = orNull(officesFile);
    itemsFile = orNull(itemsFile);
    powersFile = orNull(powersFile);
    legalTextsFile = orNull(legalTextsFile);
  }

  OfficeHours hours() {
    return OfficeHours.parse(officeHours);
  }

  /// An environment variable that is there but empty names no file.
  private static @Nullable Path orNull(@Nullable Path path) {
    return path == null || path.toString().isEmpty() ? null : path;
  }
}
