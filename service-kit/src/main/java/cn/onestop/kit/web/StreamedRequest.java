package cn.onestop.kit.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/// A request that brings a file, up to the limit. It is read once and never lies in memory as a
/// whole, so it has no fingerprint.
final class StreamedRequest extends HttpServletRequestWrapper {
  private final long limit;

  StreamedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counted(getRequest().getInputStream(), limit);
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream bytes;
    private final long limit;
    private long read;

    Counted(ServletInputStream bytes, long limit) {
      this.bytes = bytes;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      var next = bytes.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var now = bytes.read(target, offset, length);
      count(Math.max(now, 0));
      return now;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > limit) {
        throw new BodyTooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return bytes.isFinished();
    }

    @Override
    public boolean isReady() {
      return bytes.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Bodies are read blocking, on virtual threads");
    }
  }
}
