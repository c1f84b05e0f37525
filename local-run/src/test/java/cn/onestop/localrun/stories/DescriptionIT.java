package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The pages are built from a committed copy of the center's description.
class DescriptionIT {

  private static final Path COMMITTED = Path.of("..", "portal", "openapi.json");

  @Test
  void the_pages_are_built_from_what_the_center_says_of_itself() {
    var committed = JsonMapper.shared().readTree(COMMITTED.toFile());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(differing("", committed, served()))
                .as("make it anew: cd portal && npm run openapi -- http://127.0.0.1:8080")
                .isEmpty());
  }

  /// Where the two are not the same, as far down as both are objects.
  private static List<String> differing(String at, JsonNode one, JsonNode other) {
    if (one.equals(other)) {
      return List.of();
    }
    if (!one.isObject() || !other.isObject()) {
      return List.of(at);
    }
    return Stream.concat(one.propertyNames().stream(), other.propertyNames().stream())
        .distinct()
        .flatMap(name -> differing(at + " > " + name, one.path(name), other.path(name)).stream())
        .toList();
  }

  /// Without the address that this center happens to have.
  private static ObjectNode served() {
    var served = (ObjectNode) RunningCenter.get().visitor().get("/openapi.json").json();
    served.remove("servers");
    return served;
  }
}
