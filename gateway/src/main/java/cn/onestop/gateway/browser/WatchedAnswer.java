package cn.onestop.gateway.browser;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A service's answer to a browser. What refuses a token is held back until it is known why; all
/// other answers pass as they are written.
final class WatchedAnswer extends HttpServletResponseWrapper {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;

  WatchedAnswer(HttpServletResponse response) {
    super(response);
  }

  private boolean isHeld() {
    return getStatus() == SC_UNAUTHORIZED && !isCommitted();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isHeld() ? new Holding() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!isHeld()) {
      return super.getWriter();
    }
    var holding = writer;
    if (holding == null) {
      holding = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8));
      writer = holding;
    }
    return holding;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isHeld()) {
      super.flushBuffer();
    }
  }

  /// Whether the service says that the sign-in was ended at the provider.
  boolean saysSessionEnded() {
    if (!isHeld()) {
      return false;
    }
    try {
      return JSON.readTree(bytes()).path("code").asString("").equals("session-ended");
    } catch (JacksonException noProblem) {
      return false;
    }
  }

  /// Sends what was held back.
  void release() throws IOException {
    var bytes = bytes();
    if (bytes.length > 0) {
      getResponse().getOutputStream().write(bytes);
    }
  }

  private byte[] bytes() {
    if (writer != null) {
      writer.flush();
    }
    return held.toByteArray();
  }

  private final class Holding extends ServletOutputStream {
    @Override
    public void write(int one) {
      held.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
      held.write(bytes, offset, count);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Not asynchronous");
    }
  }
}
