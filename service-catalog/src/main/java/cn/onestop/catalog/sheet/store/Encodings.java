package cn.onestop.catalog.sheet.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out how a text file is encoded: by the mark in front, by the zeros between Latin letters,
/// and else by what it can be read as. Spreadsheets in Chinese save CSV in GB18030 (GBK) and say so
/// nowhere.
public final class Encodings {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LOOK_AT = 1024;

  private Encodings() {}

  /// Its text, without the mark; empty if it is in none of these encodings.
  public static Optional<Reader> text(Content content) throws IOException {
    var encoding = of(content);
    return encoding.isEmpty() ? Optional.empty() : Optional.of(text(content, encoding.get()));
  }

  private static Reader text(Content content, Charset encoding) throws IOException {
    var reader = reader(content, encoding);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Optional<Charset> of(Content content) throws IOException {
    byte[] head;
    try (var bytes = content.open()) {
      head = bytes.readNBytes(LOOK_AT);
    }
    var told = told(head);
    if (told.isPresent()) {
      return reads(content, told.get()) ? told : Optional.empty();
    }
    for (var encoding : List.of(StandardCharsets.UTF_8, GB18030)) {
      if (reads(content, encoding)) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> told(byte[] head) {
    if (begins(head, StandardCharsets.UTF_8)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(encoding -> begins(head, encoding) || mostlyZero(head, encoding))
        .findFirst();
  }

  private static boolean begins(byte[] head, Charset encoding) {
    var mark = String.valueOf(BYTE_ORDER_MARK).getBytes(encoding);
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  /// A header is in Latin letters, each of which has one byte that is zero.
  private static boolean mostlyZero(byte[] head, Charset encoding) {
    var upper = encoding.equals(StandardCharsets.UTF_16BE) ? 0 : 1;
    var zeros = 0;
    for (int place = upper; place < head.length; place += 2) {
      zeros += head[place] == 0 ? 1 : 0;
    }
    return zeros > head.length / 4;
  }

  private static boolean reads(Content content, Charset encoding) throws IOException {
    try (var reader = reader(content, encoding)) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static BufferedReader reader(Content content, Charset encoding) throws IOException {
    InputStream bytes = content.open();
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            encoding
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }
}
