package cn.onestop.kit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file written to its end before anything of it is sent: half a table would look like a whole
/// one. It lies on the disk until it has been read.
public final class WholeFile {

  private final Path path;

  private WholeFile(Path path) {
    this.path = path;
  }

  /// Writes a file.
  @FunctionalInterface
  public interface Writing {

    /// Writes all of it.
    void to(OutputStream bytes) throws IOException;
  }

  /// Nothing is left where the writing fails.
  public static WholeFile of(Writing writing) throws IOException {
    Path path = Files.createTempFile("onestop-export", null);
    try (OutputStream bytes = Files.newOutputStream(path)) {
      writing.to(bytes);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(path);
      throw e;
    }
    return new WholeFile(path);
  }

  /// Sends it, once.
  ///
  /// @param name what it is called where it is saved
  public ResponseEntity<InputStreamResource> sent(
      String mediaType, String name, CacheControl caching) throws IOException {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .contentLength(Files.size(path))
        .cacheControl(caching)
        .headers(headers ->
            headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
        .body(
            new InputStreamResource(
                Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE)));
  }
}
