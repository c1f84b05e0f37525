package cn.onestop.catalog;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set for this service alone.
///
/// @param sampleData whether to load the offices and items of the sample township
/// @param officesFile the centre's own offices, posts and holders
/// @param itemsFile the centre's own service items
@ConfigurationProperties("onestop.catalog")
record CatalogSettings(
    @DefaultValue("false") boolean sampleData,
    @Nullable Path officesFile,
    @Nullable Path itemsFile) {

  CatalogSettings {
    officesFile = orNull(officesFile);
    itemsFile = orNull(itemsFile);
  }

  /// An environment variable that is there but empty names no file.
  private static @Nullable Path orNull(@Nullable Path path) {
    return path == null || path.toString().isEmpty() ? null : path;
  }
}
