package cn.onestop.matters.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/// Keeps contents of any length, encrypted as they are given.
///
/// A content is loose until a fact of a case file names it. What stays loose for long, because
/// something was broken off, is found again ([#loose]).
public interface Contents {

  /// Gives a name to a content that is about to come.
  String newName();

  /// Keeps what `writing` writes; nothing of it if that fails.
  ///
  /// @param caseFile id of the case file it is meant for
  /// @return what `writing` has to say of it
  <T> T keep(String name, String caseFile, Writing<T> writing) throws IOException;

  /// Writes one content.
  @FunctionalInterface
  interface Writing<T> {
    T to(OutputStream target) throws IOException;
  }

  InputStream open(String name);

  /// A fact names it now.
  void settle(String name);

  /// No fact will name it any more, or perhaps none does.
  void loosen(String name);

  void delete(String name);

  /// A content that no fact may name.
  record Loose(String name, String caseFile) {}

  /// Contents that are loose and came before `moment`, some of them.
  List<Loose> loose(Instant moment);
}
