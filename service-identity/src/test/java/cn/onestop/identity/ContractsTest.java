package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.events.Topics;
import cn.onestop.identity.account.AccountDesk;
import cn.onestop.identity.account.AccountDesk.Asked;
import cn.onestop.identity.account.ChangePassword;
import cn.onestop.identity.account.Profile;
import cn.onestop.identity.key.RotateKeys;
import cn.onestop.identity.session.EndReason;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.identity.session.Session;
import cn.onestop.identity.session.Sessions;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.ApiContract;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What this service promises in writing: its interface and its events.
class ContractsTest {
  private static RunningIdentity identity;

  @BeforeAll
  static void start() {
    identity = RunningIdentity.start();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  private static Command command() {
    return new Command("test:" + UUID.randomUUID(), "", "staff-1011");
  }

  @Test
  void the_description_is_valid_and_has_every_row_of_the_rights_table() {
    var description = new ApiContract(identity.get("/v3/api-docs").body());
    var rows =
        identity.beans(RightsTable.class).stream()
            .flatMap(table -> table.rows().stream())
            .map(Right::toString)
            .toList();

    assertThat(description.flaws()).isEmpty();
    assertThat(description.rightsFlaws(rows)).isEmpty();
  }

  @Test
  void every_event_is_sent_as_the_contract_says() {
    var desk = identity.bean(AccountDesk.class);
    var created =
        desk.create(new Profile("clerk", "张三"), "staff-1001", List.of("clerk"), command());
    var id = created.done().id();
    var now = Instant.now();
    var session = new Session("s-1", id, "staff-1001", now, now, now.plus(Duration.ofHours(1)), 1);
    identity.bean(Sessions.class).begin(session, "hash");
    identity.bean(ChangePassword.class).change(session, "four plain words here");
    desk.changeRoles(new Asked(id, null, command()), List.of("reviewer"));
    desk.resetPassword(new Asked(id, null, command()));
    desk.disable(new Asked(id, null, command()));
    desk.enable(new Asked(id, null, command()));
    var another = new Session("s-2", id, "staff-1001", now, now, now.plusSeconds(3600), 1);
    identity.bean(Sessions.class).begin(another, "hash");
    identity.bean(EndSessions.class).end(another, EndReason.SIGNED_OUT, "staff-1001");
    identity.bean(RotateKeys.class).rotate(false, command());

    for (var topic :
        List.of(Topics.IDENTITY, Topics.ACCOUNTS, Topics.SIGNING_KEYS, Topics.ACCESS)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), topic).stream()
                  .map(EventContract::type)
                  .toList()
                  .containsAll(EventContract.types(topic)));
      assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), topic))
          .flatExtracting(EventContract::check)
          .isEmpty();
    }
  }
}
