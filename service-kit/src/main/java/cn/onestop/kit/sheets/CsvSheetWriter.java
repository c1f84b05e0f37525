package cn.onestop.kit.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// Writes CSV (RFC 4180) in UTF-8, with the mark in front without which Excel would take it for
/// GB18030.
public final class CsvSheetWriter implements SheetWriter {

  private final CSVPrinter printer;

  public CsvSheetWriter(OutputStream bytes) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    text.write('\uFEFF');
    printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get());
  }

  @Override
  public void row(List<String> cells) throws IOException {
    printer.printRecord(cells);
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
