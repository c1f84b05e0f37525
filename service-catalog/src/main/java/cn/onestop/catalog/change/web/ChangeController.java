package cn.onestop.catalog.change.web;

import cn.onestop.catalog.change.Change;
import cn.onestop.catalog.change.Changes;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was added, changed and removed 动态公告; open to everyone.
@RestController
@RequestMapping("/api/v1/catalog")
final class ChangeController {

  private final Changes changes;

  ChangeController(Changes changes) {
    this.changes = changes;
  }

  /// Lists the announcements, the newest first.
  ///
  /// @param centre area code of the centre whose they are
  @GetMapping("/changes")
  Page<Change> list(@RequestParam @Nullable String centre, PageRequest page) {
    return changes.find(centre, page);
  }

  /// The same as an Atom feed (RFC 4287), the newest first.
  ///
  /// @param centre area code of the centre whose they are
  @GetMapping(value = "/changes.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  ResponseEntity<String> feed(@RequestParam @Nullable String centre, PageRequest page) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(AtomFeed.write(centre, changes.find(centre, page)));
  }
}
