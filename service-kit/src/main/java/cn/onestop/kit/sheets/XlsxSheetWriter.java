package cn.onestop.kit.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a workbook of one sheet, all of it text, so that no code loses its zeros and no long
/// number its last digits. What was written leaves the memory piece by piece.
public final class XlsxSheetWriter implements SheetWriter {

  private static final int PIECE = 200;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  public XlsxSheetWriter(OutputStream bytes, String name) {
    workbook = new Workbook(bytes, "OneStop", "1.0");
    sheet = workbook.newWorksheet(name);
    sheet.freezePane(1, 1);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      if (!cell.isEmpty()) {
        sheet.inlineString(rows, column, XmlText.write(cell));
      }
    }
    rows++;
    if (rows % PIECE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
