package cn.onestop.gateway.routing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// The body of one request, which can be sent as often as needed.
final class RequestBody implements Closeable {
  private final byte[] bytes;
  private final @Nullable FileChannel file;
  private final long length;
  private final Runnable whenClosed;

  RequestBody(byte[] bytes) {
    this.bytes = bytes;
    this.file = null;
    this.length = bytes.length;
    this.whenClosed = () -> {};
  }

  RequestBody(FileChannel file, long length, Runnable whenClosed) {
    this.bytes = new byte[0];
    this.file = file;
    this.length = length;
    this.whenClosed = whenClosed;
  }

  BodyPublisher publisher() {
    if (length == 0) {
      return BodyPublishers.noBody();
    }
    var source = file;
    return source == null
        ? BodyPublishers.ofByteArray(bytes)
        : BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(() -> new FromStart(source)), length);
  }

  @Override
  public void close() {
    if (file == null || !file.isOpen()) {
      return;
    }
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      whenClosed.run();
    }
  }

  /// Reads the file from its start, whoever else reads it.
  private static final class FromStart extends InputStream {
    private final FileChannel file;
    private long position;

    FromStart(FileChannel file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      var read = file.read(ByteBuffer.wrap(into, offset, count), position);
      position += Math.max(0, read);
      return read;
    }
  }
}
