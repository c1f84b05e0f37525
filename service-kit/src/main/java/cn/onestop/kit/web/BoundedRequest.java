package cn.onestop.kit.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// A request whose body is never larger than the limit, and can be read more than once: by the
/// endpoint for what it says, and for the fingerprint that tells a repeated call from another one.
final class BoundedRequest extends HttpServletRequestWrapper {
  private final long limit;
  private byte @Nullable [] body;

  BoundedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  static byte[] bodyOf(HttpServletRequest request) throws IOException {
    var bounded = WebUtils.getNativeRequest(request, BoundedRequest.class);
    if (bounded == null) {
      throw new IllegalStateException("The request did not come through the edge filter");
    }
    return bounded.body();
  }

  private byte[] body() throws IOException {
    var read = body;
    if (read == null) {
      read = getRequest().getInputStream().readNBytes(Math.toIntExact(limit + 1));
      if (read.length > limit) {
        throw new BodyTooLarge(limit);
      }
      body = read;
    }
    return read;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Kept(new ByteArrayInputStream(body()));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    var encoding = getCharacterEncoding();
    var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Kept extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Kept(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Bodies are read blocking, on virtual threads");
    }
  }
}
