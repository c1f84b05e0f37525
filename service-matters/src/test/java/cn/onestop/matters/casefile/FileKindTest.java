package cn.onestop.matters.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindTest {

  @Test
  void what_a_document_is_shows_in_its_content() throws IOException {
    assertThat(FileKind.of(Photos.text("%PDF-1.7\n%"), "张三.docx")).hasValue(FileKind.PDF);
    assertThat(FileKind.of(Photos.picture("jpg"), "")).hasValue(FileKind.JPEG);
    assertThat(FileKind.of(Photos.picture("png"), "x.pdf")).hasValue(FileKind.PNG);
    assertThat(FileKind.of(packed("[Content_Types].xml", "word/document.xml"), "a.pdf"))
        .hasValue(FileKind.DOCX);
    assertThat(FileKind.of(packed("xl/workbook.xml"), "a")).hasValue(FileKind.XLSX);
    assertThat(FileKind.of(packed("Doc_0/Document.xml", "OFD.xml"), "a")).hasValue(FileKind.OFD);
    assertThat(FileKind.of(oldOffice(), "名册.XLS")).hasValue(FileKind.XLS);
    assertThat(FileKind.of(oldOffice(), "申请书.doc")).hasValue(FileKind.DOC);
  }

  @Test
  void no_name_makes_a_document_of_a_program_a_script_or_a_packet() throws IOException {
    assertThat(FileKind.of(program(), "身份证.pdf")).isEmpty();
    assertThat(FileKind.of(Photos.text("#!/bin/sh\nrm -rf /\n"), "身份证.jpg")).isEmpty();
    assertThat(FileKind.of(Photos.text("<html><script>1</script></html>"), "a.pdf")).isEmpty();
    assertThat(FileKind.of(Photos.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "a.png"))
        .isEmpty();
    assertThat(FileKind.of(packed("setup.exe"), "申请书.docx")).isEmpty();
    assertThat(FileKind.of(Photos.text("just some words"), "a.doc")).isEmpty();
  }

  private static byte[] program() {
    var program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    program[0x3C] = (byte) 0x80;
    program[0x80] = 'P';
    program[0x81] = 'E';
    return program;
  }

  private static byte[] oldOffice() {
    var start = new byte[1024];
    System.arraycopy(
        Photos.text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), 0, start, 0, 8);
    return start;
  }

  private static byte[] packed(String... names) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Photos.text("<xml/>"));
      }
    }
    return out.toByteArray();
  }
}
