package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.localrun.topology.Part;
import cn.onestop.localrun.topology.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./center` says to those who run it.
class CommandsIT {

  private static final Path CENTER = Path.of("..", "center").toAbsolutePath().normalize();

  private final RunningCenter center = RunningCenter.get();

  @TempDir private Path empty;

  @Test
  void status_shows_every_process() {
    var status = RunningCenter.run("status").mustSucceed();

    assertThat(center.parts())
        .allSatisfy(part -> assertThat(status.text()).containsPattern(part.name() + " +ready +"));
    var all = center.parts().size();
    assertThat(status.text()).contains(all + " of " + all + " ready");
  }

  @Test
  void a_second_up_says_that_the_center_runs_already() {
    assertThat(RunningCenter.run("up", "--detach").mustSucceed().text())
        .contains("runs already")
        .hasLineCount(1);
  }

  @Test
  void a_port_that_is_taken_is_named_and_nothing_is_started() {
    var port = String.valueOf(center.instances(Program.MATTERS).getFirst().getPort() - 2);

    var up =
        Script.run(CENTER, List.of("up", "--detach", "--port", port, "--data", empty.toString()));

    assertThat(up.exit()).isEqualTo(1);
    assertThat(up.text().lines().toList().getLast()).contains("Port ", "is taken", "--port");
    assertThat(Script.run(CENTER, List.of("status", "--data", empty.toString())).text())
        .contains("0 of 8 ready");
  }

  @Test
  void a_killed_process_is_shown_and_restarted_alone() {
    var part = new Part(Program.COMPLAINTS, 1);
    center.kill(part);
    assertThat(RunningCenter.run("status").text()).containsPattern(part.name() + " +killed");

    RunningCenter.run("restart", part.name()).mustSucceed();

    assertThat(RunningCenter.run("status").text()).containsPattern(part.name() + " +ready");
  }

  @Test
  void logs_show_what_a_process_wrote() throws Exception {
    var logs = RunningCenter.run("logs", "gateway", "--no-follow").mustSucceed();

    assertThat(logs.text()).contains("Started GatewayApplication");
    assertThat(Files.readString(center.data().logs().resolve("gateway.log")))
        .contains("Started GatewayApplication");
  }

  @Test
  void wrong_use_ends_with_2_and_an_unknown_process_with_1() {
    assertThat(RunningCenter.run("fly").exit()).isEqualTo(2);
    assertThat(RunningCenter.run("kill", "printer").exit()).isEqualTo(1);
  }
}
