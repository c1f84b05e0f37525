package cn.onestop.catalog.exchange.web;

import cn.onestop.catalog.exchange.ItemFormat;
import java.util.List;
import org.springframework.http.MediaType;

/// The formats there are, by their media types.
record Formats(List<ItemFormat> all) {

  Formats {
    all = List.copyOf(all);
  }

  /// The format of that media type, whatever its parameters.
  ItemFormat of(String mediaType) {
    var wanted = MediaType.parseMediaType(mediaType);
    return all.stream()
        .filter(format -> MediaType.parseMediaType(format.mediaType()).equalsTypeAndSubtype(wanted))
        .findFirst()
        .orElseThrow();
  }
}
