package cn.onestop.kit.web;

import cn.onestop.kit.request.RequestFingerprint;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Takes the fingerprint of a request's body.
final class Fingerprints {
  private static final MediaType ANY_JSON = new MediaType("application", "*+json");

  private final JsonMapper json;

  Fingerprints(JsonMapper json) {
    this.json = json;
  }

  RequestFingerprint of(HttpServletRequest request) throws IOException {
    var body = BoundedRequest.bodyOf(request);
    var said = body.length > 0 && isJson(request) ? canonical(body, request) : body;
    return new RequestFingerprint(HexFormat.of().formatHex(sha256(said)));
  }

  private static boolean isJson(HttpServletRequest request) {
    if (request.getContentType() == null) {
      return false;
    }
    var type = MediaType.parseMediaType(request.getContentType());
    return MediaType.APPLICATION_JSON.includes(type) || ANY_JSON.includes(type);
  }

  /// Jackson looks first: it bounds the depth, which the canonicaliser does not, and says where a
  /// body is broken.
  private byte[] canonical(byte[] body, HttpServletRequest request) throws IOException {
    try (var parser = json.createParser(body)) {
      while (parser.nextToken() != null) {
        parser.finishToken();
      }
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException(
          "Broken JSON", e, new ServletServerHttpRequest(request));
    }
    try {
      return new JsonCanonicalizer(body).getEncodedUTF8();
    } catch (IOException e) {
      throw new HttpMessageNotReadableException(
          "No canonical form",
          new IllegalArgumentException(e),
          new ServletServerHttpRequest(request));
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
