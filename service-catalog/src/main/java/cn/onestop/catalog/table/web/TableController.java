package cn.onestop.catalog.table.web;

import cn.onestop.catalog.table.ImportTable;
import cn.onestop.catalog.table.ImportTable.Taken;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes the table that an office keeps of its posts; for the admin of the centre.
@RestController
@RequestMapping("/api/v1/offices/import")
final class TableController {

  private final ImportTable table;
  private final Commands commands;

  TableController(ImportTable table, Commands commands) {
    this.table = table;
    this.commands = commands;
  }

  /// Imports offices, posts and holders from a table: CSV with the header `office, kind,
  /// officeName, parent, post, role, title, superior, person, personName, from, until`.
  @PostMapping(consumes = "text/csv")
  Taken take(@RequestBody byte[] csv, RequestKey key, Caller caller) {
    return table.take(csv, caller, commands.of(key, caller.person()));
  }
}
