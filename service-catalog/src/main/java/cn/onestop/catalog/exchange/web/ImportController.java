package cn.onestop.catalog.exchange.web;

import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.exchange.TakeItems;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes files of items; for the admin of the centre, since what is imported passes the rules of
/// form only and no draft goes before it.
@RestController
@RequestMapping("/api/v1/catalog/imports")
final class ImportController {

  private static final String PARTIAL = "partial";

  private final TakeItems items;
  private final Formats formats;
  private final Words words;

  ImportController(TakeItems items, List<ItemFormat> formats, Words words) {
    this.items = items;
    this.formats = new Formats(formats);
    this.words = words;
  }

  /// Publishes the items of a file that has the shape of the export: all of them or, if anything is
  /// wrong with any, none.
  ///
  /// @param mode `all`, or `partial` to publish the items with which nothing is wrong
  @PostMapping(consumes = {ItemFormat.JSON, ItemFormat.CSV, ItemFormat.XLSX})
  ItemImportResponse take(
      @RequestParam(defaultValue = "all") @Pattern(regexp = "all|" + PARTIAL) String mode,
      @RequestBody InputStreamResource file,
      HttpServletRequest request,
      Caller caller,
      Locale locale)
      throws IOException {
    var format = formats.of(request.getContentType());
    try (var sent = SentFile.of(file.getInputStream())) {
      var taken = items.take(format.read(sent.path()), mode.equals(PARTIAL), caller);
      return ItemImportResponse.from(taken, words, locale);
    }
  }
}
