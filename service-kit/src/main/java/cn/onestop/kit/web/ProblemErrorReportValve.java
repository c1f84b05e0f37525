package cn.onestop.kit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Answers requests that Tomcat turns away before any application sees them (a malformed address or
/// header): a problem response in place of Tomcat's page.
///
/// Tomcat makes it by its class name, so it finds nothing injected and must be public.
public final class ProblemErrorReportValve extends ErrorReportValve {
  private static final Words WORDS = new Words(List.of(WebConfiguration.TEXTS));

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var answer = Failures.ofStatus(status);
    var locale = Languages.of(request);
    var title = WORDS.get(answer.code() + ".title", List.of(), locale);
    var body =
        """
        {"type":"urn:onestop:problem:%s","title":"%s","status":%d,"code":"%s"}\
        """
            .formatted(answer.code(), title, status, answer.code());
    try {
      response.setContentType(Problem.MEDIA_TYPE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.getReporter().write(body);
      response.finishResponse();
    } catch (IOException _) {
      // The caller has hung up; there is nobody left to tell.
    }
  }
}
