package cn.onestop.catalog.exchange;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.exchange.store.CsvItems;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.events.catalog.ItemContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;

/// Workbooks of many items, one to a row, some of them wrong.
final class ItemWorkbook {

  static final String CENTRE = "511321900000";

  /// Every so many rows one is wrong.
  private static final int EVERY = 269;

  /// What makes a row wrong.
  ///
  /// @param column where it is written, what is wrong with it is told at `at`
  record Fault(String column, String value, String at, String reason) {

    static Fault in(String column, String value, String reason) {
      return new Fault(column, value, column, reason);
    }
  }

  static final List<Fault> FAULTS =
      List.of(
          Fault.in("itemCode", "有 空格", "item-code-malformed"),
          Fault.in("itemCode", "W-1", "item-twice"),
          Fault.in("centre", "511321999000", "item-centre-unknown"),
          Fault.in("centre", "", "field-missing"),
          Fault.in("effectiveFrom", "改日", "field-expects-time"),
          Fault.in("effectiveFrom", "2026-02-30", "field-expects-time"),
          Fault.in("reason", "因为", "item-code-unknown"),
          Fault.in("reason", "CANCELLED", "item-code-unknown"),
          Fault.in("itemName", "", "field-missing"),
          Fault.in("itemName", "'", "item-name-blank"),
          Fault.in("itemName", "名".repeat(201), "item-too-long"),
          Fault.in("itemName", "=1+1", "table-formula"),
          Fault.in("deadlineNote", "长".repeat(33_000), "table-cell-too-long"),
          Fault.in("taskType", "1", "item-code-unknown"),
          Fault.in("useLevel", "9", "item-code-unknown"),
          Fault.in("serviceObjects", "七", "item-code-unknown"),
          Fault.in("serviceObjects", "", "item-list-empty"),
          Fault.in("department", CENTRE + "-D99", "item-department-unknown"),
          Fault.in("department", CENTRE + "-W01", "item-department-unknown"),
          Fault.in("projectType", "1", "item-on-the-spot-mismatch"),
          Fault.in("promised.amount", "五", "field-expects-number"),
          Fault.in("promised.amount", "", "field-missing"),
          Fault.in("promised.amount", "0", "item-not-positive"),
          Fault.in("promised.amount", "99", "item-promise-too-long"),
          Fault.in("promised.unit", "WEEK", "item-code-unknown"),
          Fault.in("promised.start", "NEVER", "item-code-unknown"),
          Fault.in("extensionDays", "0", "item-not-positive"),
          Fault.in("publicNoticeDays", "-1", "item-negative"),
          new Fault("onSiteTimes", "2", "onSiteReason", "item-on-site-reason"),
          Fault.in("onlineSupported", "否", "item-no-visit-no-way"),
          Fault.in("onlineSupported", "也许", "field-expects-truth"),
          new Fault("feeCharged", "是", "feeBasis", "item-fee-without-basis"),
          Fault.in("byLaw.law", "", "field-missing"),
          Fault.in("materials.materialName", "其他材料", "item-material-catch-all"),
          Fault.in("materials.byLaw", "", "item-material-without-basis"),
          Fault.in("materials.tolerable", "true", "item-tolerable-mismatch"),
          Fault.in("provenance.level", "SURE", "item-code-unknown"));

  private ItemWorkbook() {}

  /// The row of the fault at that place.
  static int row(int place) {
    return (place + 1) * EVERY;
  }

  static byte[] of(String prefix, int rows, List<Fault> faults) throws IOException {
    var csv = new ByteArrayOutputStream();
    try (var writer = new CsvItems().write(csv)) {
      writer.write(
          new ItemRow(prefix, CENTRE, LocalDate.parse("2026-03-02"), "ADDED", null, oneRow()));
    }
    var records =
        CSVFormat.RFC4180
            .parse(new StringReader(csv.toString(StandardCharsets.UTF_8).substring(1)))
            .getRecords();
    var header = records.getFirst().toList();
    var sound = records.getLast().toList();
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("事项");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      for (int row = 1; row <= rows; row++) {
        for (int column = 0; column < header.size(); column++) {
          var cell = sound.get(column);
          if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
          }
        }
        sheet.value(row, 0, prefix + "-" + row);
        sheet.value(row, header.indexOf("itemName"), "事项" + row);
      }
      for (int place = 0; place < faults.size(); place++) {
        var fault = faults.get(place);
        var column = header.indexOf(fault.column());
        if (fault.value().startsWith("=")) {
          sheet.formula(row(place) - 1, column, fault.value().substring(1));
        } else {
          sheet.value(row(place) - 1, column, fault.value().isEmpty() ? null : fault.value());
        }
      }
    }
    return bytes.toByteArray();
  }

  /// A guide of which no list has more than one element.
  private static ItemContent oneRow() {
    return Guides.sound(guide -> {
      guide.putArray("handlingSteps").add("受理");
      guide.withArray("materials").remove(1);
    });
  }
}
