package cn.onestop.identity;

import cn.onestop.events.Topics;
import cn.onestop.events.identity.AccessEvent;
import cn.onestop.events.identity.AccountEvent;
import cn.onestop.events.identity.SessionEvent;
import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.identity.account.Account;
import cn.onestop.identity.account.AccountDesk;
import cn.onestop.identity.account.AccountEvolution;
import cn.onestop.identity.account.Accounts;
import cn.onestop.identity.account.ChangePassword;
import cn.onestop.identity.account.CheckPassword;
import cn.onestop.identity.account.ImportAccounts;
import cn.onestop.identity.account.OneTimePasswords;
import cn.onestop.identity.account.Passwords;
import cn.onestop.identity.account.store.Argon2Passwords;
import cn.onestop.identity.account.store.MongoOneAtATime;
import cn.onestop.identity.audit.AccessDay;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.key.KeyRing;
import cn.onestop.identity.key.RotateKeys;
import cn.onestop.identity.key.SigningKeys;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.identity.session.SessionEnd;
import cn.onestop.identity.session.store.MongoSessions;
import cn.onestop.identity.signin.OpenSessions;
import cn.onestop.identity.signin.SignInSlowdown;
import cn.onestop.identity.signin.store.MongoAttempts;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Wires the concepts to the store and to each other. Sessions, tokens and keys live in system
/// time; the office's clock may be driven.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ProviderSettings.class)
class IdentityConfiguration {
  private static final String SOURCE = "/onestop/identity";

  static final AggregateType<Account, AccountEvent> ACCOUNTS =
      new AggregateType<>(
          "accounts",
          "u-",
          Topics.ACCOUNTS,
          SOURCE,
          Account.class,
          EventTypes.of(AccountEvent.class),
          new AccountEvolution());

  static final AggregateType<SessionEnd, SessionEvent> ENDED_SESSIONS =
      new AggregateType<>(
          "ended_sessions",
          "s-",
          Topics.IDENTITY,
          SOURCE,
          SessionEnd.class,
          EventTypes.of(SessionEvent.class),
          SessionEnd::after);

  static final AggregateType<KeyRing, SigningKeyEvent> KEYS =
      new AggregateType<>(
          "signing_keys",
          "k-",
          Topics.SIGNING_KEYS,
          SOURCE,
          KeyRing.class,
          EventTypes.of(SigningKeyEvent.class),
          KeyRing::after);

  static final AggregateType<AccessDay, AccessEvent> ACCESS =
      new AggregateType<>(
          "access",
          "a-",
          Topics.ACCESS,
          SOURCE,
          AccessDay.class,
          EventTypes.of(AccessEvent.class),
          AccessDay::after);

  @Bean
  RightsTable identityRights() {
    return IdentityRights.TABLE;
  }

  @Bean
  ProblemTexts identityProblemTexts() {
    return new ProblemTexts("cn/onestop/identity/problems");
  }

  @Bean
  Journals<Account, AccountEvent> accountJournals(JournalRegistry registry) {
    return registry.open(ACCOUNTS);
  }

  @Bean
  Journals<SessionEnd, SessionEvent> endedSessionJournals(JournalRegistry registry) {
    return registry.open(ENDED_SESSIONS);
  }

  @Bean
  Journals<KeyRing, SigningKeyEvent> keyJournals(JournalRegistry registry) {
    return registry.open(KEYS);
  }

  @Bean
  Journals<AccessDay, AccessEvent> accessJournals(JournalRegistry registry) {
    return registry.open(ACCESS);
  }

  @Bean
  AccessTrail accessTrail(
      Journals<AccessDay, AccessEvent> journals, KeyedDigests digests, OfficeClock clock) {
    return new AccessTrail(journals, digests, clock);
  }

  @Bean
  Accounts accounts(
      Journals<Account, AccountEvent> journals, KeyedDigests digests, Sealing sealing) {
    return new Accounts(journals, digests, sealing);
  }

  @Bean
  Passwords passwords() {
    return new Argon2Passwords();
  }

  @Bean
  CheckPassword checkPassword(Accounts accounts, Passwords passwords) {
    return new CheckPassword(accounts, passwords);
  }

  @Bean
  ImportAccounts importAccounts(Journals<Account, AccountEvent> journals, Accounts accounts) {
    return new ImportAccounts(journals, accounts);
  }

  @Bean
  AccountDesk accountDesk(
      Journals<Account, AccountEvent> journals,
      Accounts accounts,
      Passwords passwords,
      KeyedDigests digests,
      MongoDatabase database,
      EndSessions ending,
      AccessTrail trail,
      Clock system) {
    var turns =
        new MongoOneAtATime(new MongoLockProvider(database.getCollection("leases")), system);
    return new AccountDesk(
        journals, accounts, passwords, new OneTimePasswords(digests), turns, ending, trail);
  }

  @Bean
  ChangePassword changePassword(
      Journals<Account, AccountEvent> journals,
      Accounts accounts,
      Passwords passwords,
      EndSessions ending,
      AccessTrail trail) {
    return new ChangePassword(journals, accounts, passwords, ending, trail);
  }

  @Bean
  MongoSessions sessions(MongoDatabase database) {
    return new MongoSessions(database);
  }

  @Bean
  EndSessions endSessions(
      MongoSessions sessions,
      Journals<SessionEnd, SessionEvent> journals,
      AccessTrail trail,
      Clock system) {
    return new EndSessions(sessions, journals, trail, system::instant);
  }

  @Bean
  OpenSessions openSessions(
      MongoSessions sessions, Accounts accounts, ProviderSettings settings, Clock system) {
    var lifetimes = new OpenSessions.Lifetimes(settings.sessionLifetime(), settings.sessionIdle());
    return new OpenSessions(sessions, accounts, lifetimes, system::instant);
  }

  @Bean
  MongoAttempts attempts(MongoDatabase database) {
    return new MongoAttempts(database);
  }

  @Bean
  SignInSlowdown slowdown(MongoAttempts attempts, KeyedDigests digests) {
    return new SignInSlowdown(attempts, digests);
  }

  @Bean
  RotateKeys rotateKeys(
      Journals<KeyRing, SigningKeyEvent> journals,
      Sealing sealing,
      AccessTrail trail,
      ProviderSettings settings,
      Clock system) {
    var times = new RotateKeys.Times(settings.keyAhead(), settings.keyOverlap(), settings.keyAge());
    return new RotateKeys(journals, sealing, trail, times, system::instant);
  }

  @Bean
  SigningKeys signingKeys(
      Journals<KeyRing, SigningKeyEvent> journals, Sealing sealing, Clock system) {
    return new SigningKeys(journals, sealing, system::instant);
  }
}
