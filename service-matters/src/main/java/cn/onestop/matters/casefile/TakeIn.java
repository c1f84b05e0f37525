package cn.onestop.matters.casefile;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedStreams;
import cn.onestop.matters.casefile.CaseFileRefusal.BrokenContent;
import cn.onestop.matters.casefile.CaseFileRefusal.EmptyContent;
import cn.onestop.matters.casefile.CaseFileRefusal.KindNotTaken;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Takes in one content: sees what it is, leaves out what a photo tells beside the picture,
/// encrypts it and has it kept, piece by piece.
final class TakeIn {

  private final Contents contents;

  TakeIn(Contents contents) {
    this.contents = contents;
  }

  /// A content that is kept.
  ///
  /// @param content its name in the store
  /// @param size of what is kept
  /// @param came SHA-256 of what came, in hex
  /// @param handed what is to be sealed of it
  record Taken(String content, FileKind kind, long size, String came, Handed handed) {}

  Taken take(String caseFile, String name, InputStream body) throws IOException {
    var usable = Handed.usable(name);
    var came = sha256();
    var in = new DigestInputStream(body, came);
    var start = in.readNBytes(FileKind.START);
    if (start.length == 0) {
      throw new Refused(new EmptyContent());
    }
    var kind =
        FileKind.of(start, usable)
            .orElseThrow(() -> new Refused(new KindNotTaken(FileKind.nameOf(start))));
    var content = contents.newName();
    var key = SealedStreams.newKey();
    var kept =
        contents.keep(
            content,
            caseFile,
            target -> {
              var plain = new Measured(SealedStreams.sealing(key, content, target));
              try (plain) {
                PhotoCopy.copy(
                    kind, new SequenceInputStream(new ByteArrayInputStream(start), in), plain);
              } catch (PhotoCopy.Broken e) {
                throw new Refused(new BrokenContent());
              }
              return plain;
            });
    return new Taken(
        content, kind, kept.size, hex(came), new Handed(usable, key.text(), hex(kept.digest)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Counts and digests what goes through it.
  private static final class Measured extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long size;

    Measured(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      digest.update(bytes, offset, length);
      size += length;
    }
  }
}
