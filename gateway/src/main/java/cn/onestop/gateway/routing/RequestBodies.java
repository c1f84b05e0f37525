package cn.onestop.gateway.routing;

import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Reads request bodies in full before a service is asked.
///
/// In full, because then a slow caller neither occupies a service nor counts as its failure, and
/// what could not be delivered to one instance can be delivered to the next. A small body stays in
/// memory. A larger one goes to a temporary file that loses its name as soon as it is open, so that
/// nothing of it is left behind, whatever happens.
final class RequestBodies {
  private static final int IN_MEMORY = 64 * 1024;
  private static final int MEGABYTE = 1 << 20;

  /// Megabytes of temporary files at once; `/tmp` has 256 MB in the containers.
  private static final int ROOM = 200;

  private static final int PATIENCE_SECONDS = 5;

  private final long limit;
  private final Semaphore room = new Semaphore(ROOM);

  RequestBodies(long limit) {
    this.limit = limit;
  }

  RequestBody read(HttpServletRequest request) {
    if (request.getContentLengthLong() > limit) {
      throw tooLarge();
    }
    try {
      var in = request.getInputStream();
      var start = in.readNBytes((int) Math.min(IN_MEMORY, limit) + 1);
      if (start.length > limit) {
        throw tooLarge();
      }
      return start.length <= IN_MEMORY
          ? new RequestBody(start)
          : readLarge(start, in, room(request));
    } catch (IOException callerBrokeOff) {
      throw new Refused(Problem.badRequest());
    }
  }

  /// What the body may need; if it does not say how long it is, the most there can be.
  private int room(HttpServletRequest request) {
    var length = request.getContentLengthLong() < 0 ? limit : request.getContentLengthLong();
    return (int) Math.min(ROOM, length / MEGABYTE + 1);
  }

  private RequestBody readLarge(byte[] start, InputStream in, int megabytes) throws IOException {
    waitForRoom(megabytes);
    try {
      var file = openNamelessFile();
      try {
        var length = copy(start, in, file);
        return new RequestBody(file, length, () -> room.release(megabytes));
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      room.release(megabytes);
      throw e;
    }
  }

  private void waitForRoom(int megabytes) {
    try {
      if (room.tryAcquire(megabytes, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw busy();
  }

  /// That there is no room on the disk is no fault of the caller.
  private static FileChannel openNamelessFile() {
    try {
      return FileChannel.open(
          Files.createTempFile("request-", ".body"),
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw busy();
    }
  }

  private long copy(byte[] start, InputStream in, FileChannel file) throws IOException {
    var length = (long) start.length;
    write(start, start.length, file);
    var chunk = Arrays.copyOf(start, 16 * 1024);
    for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      length += read;
      if (length > limit) {
        throw tooLarge();
      }
      write(chunk, read, file);
    }
    return length;
  }

  private static void write(byte[] bytes, int count, FileChannel file) {
    var buffer = ByteBuffer.wrap(bytes, 0, count);
    try {
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
    } catch (IOException e) {
      throw busy();
    }
  }

  private static Refused busy() {
    return new Refused(Problem.busy(PATIENCE_SECONDS));
  }

  private Refused tooLarge() {
    return new Refused(Problem.tooLarge(limit >> 20));
  }
}
