package cn.onestop.localrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.localrun.prepared.Installation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir private Path home;

  @Test
  void options_are_understood_with_a_space_or_an_equals_sign() {
    var line = CommandLine.parse("up", "--detach", "--port", "9000", "--data=/tmp/d");

    assertThat(line.command()).isEqualTo(Command.UP);
    assertThat(line.has("--detach")).isTrue();
    assertThat(line.setting("--port", "a number", Integer::valueOf)).contains(9000);
    assertThat(line.setting("--data")).contains("/tmp/d");
  }

  @Test
  void every_command_explains_itself_in_the_help() {
    assertThat(Command.values())
        .allSatisfy(command -> assertThat(Command.allHelp()).contains(command.usage()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "start",
        "up now",
        "up --verbose",
        "up --port",
        "up --port=1 --port=2",
        "kill",
        "kill store broker",
        "rebuild"
      })
  void what_is_not_understood_is_refused_with_what_to_type(String typed) {
    var words = typed.isEmpty() ? new String[0] : typed.split(" ", -1);

    assertThatThrownBy(() -> CommandLine.parse(words))
        .isInstanceOf(WrongUse.class)
        .message()
        .isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up --port=80",
        "up --port=many",
        "up --instances=store=2",
        "up --instances=gateway=5",
        "up --instances=service-matters=9",
        "up --instances=service-matters"
      })
  void a_value_out_of_its_form_is_wrong_use(String typed) {
    assertThat(run(typed.split(" ", -1)).exit()).isEqualTo(2);
  }

  @Test
  void a_command_on_a_center_that_was_never_started_fails_and_says_how_to_start_one() {
    var said = run("verify");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text()).contains("./center up").hasLineCount(1);
  }

  private record Said(int exit, String text) {}

  private Said run(String... typed) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var program =
        new LocalRun(
            new Installation(home, Path.of(System.getProperty("java.home"))),
            new Screen(stream, stream));
    int exit = program.run(typed);
    return new Said(exit, bytes.toString(StandardCharsets.UTF_8));
  }
}
