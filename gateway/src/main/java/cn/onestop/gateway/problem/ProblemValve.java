package cn.onestop.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Answers what Tomcat refuses by itself, such as a request line it cannot read.
final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      ProblemWriter.write(
          request, response, ProblemResolver.problemOf(response.getStatus(), request));
      response.finishResponse();
    } catch (IOException | IllegalStateException tooLate) {
      // The connection is beyond answering; Tomcat closes it.
    }
  }
}
