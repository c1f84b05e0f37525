package cn.onestop.gateway.problem;

import cn.onestop.gateway.language.Language;
import cn.onestop.gateway.language.Words;
import cn.onestop.gateway.trace.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem as `application/problem+json` in the caller's language; as a page for somebody
/// who reads it in a browser.
public final class ProblemWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemWriter() {}

  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    var language = Language.of(request);
    if (ProblemPage.isWanted(request)) {
      response.setStatus(problem.status());
      problem.headers().forEach(response::setHeader);
      response.setHeader("Cache-Control", "no-store");
      ProblemPage.send(response, language, problem, TraceContext.of(request));
      return;
    }
    var arguments = problem.arguments(language);
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "urn:onestop:problem:" + problem.code());
    members.put("title", Words.in(language, "problem." + problem.code() + ".title"));
    members.put("status", problem.status());
    members.put("code", problem.code());
    members.put("detail", Words.in(language, "problem." + problem.code() + ".detail", arguments));
    Words.ifAnyIn(language, "problem." + problem.code() + ".help")
        .ifPresent(help -> members.put("help", help));
    members.putAll(problem.members());
    var trace = TraceContext.of(request);
    if (trace != null) {
      members.put("traceId", trace.traceId());
    }
    response.setStatus(problem.status());
    problem.headers().forEach(response::setHeader);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Content-Language", Language.tag(language));
    response.setHeader("Cache-Control", "no-store");
    var body = JSON.writeValueAsBytes(members);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
