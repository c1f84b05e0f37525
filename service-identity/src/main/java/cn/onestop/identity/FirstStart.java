package cn.onestop.identity;

import cn.onestop.identity.account.ImportAccounts;
import cn.onestop.identity.account.store.AccountsFile;
import cn.onestop.identity.account.store.PasswordHash;
import cn.onestop.identity.key.RotateKeys;
import cn.onestop.identity.key.SigningKey;
import cn.onestop.identity.key.SigningKeyFile;
import cn.onestop.identity.session.store.MongoSessions;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Sees to it that there are a signing key and accounts before anybody is let in. The files are
/// read at every start, so that what is wrong with one is said; they are taken over at the first.
@Component
class FirstStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final ProviderSettings settings;
  private final MongoSessions sessions;
  private final RotateKeys keys;
  private final ImportAccounts accounts;

  FirstStart(
      ProviderSettings settings, MongoSessions sessions, RotateKeys keys, ImportAccounts accounts) {
    this.settings = settings;
    this.sessions = sessions;
    this.keys = keys;
    this.accounts = accounts;
  }

  /// Waits for the store: until then the service is not ready.
  @Override
  public void run(ApplicationArguments arguments) {
    var waiting = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        prepare();
        return;
      } catch (MongoException away) {
        if (!waiting) {
          LOG.warn("the first start waits for the store: {}", away.getMessage());
        }
        waiting = true;
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private void prepare() {
    sessions.declareIndexes();
    var keyFile = settings.signingKeyFile();
    keys.ensure(keyFile == null ? SigningKey::fresh : () -> SigningKeyFile.read(keyFile));
    var accountsFile = settings.accountsFile();
    if (accountsFile != null) {
      var taken = accounts.take(AccountsFile.read(accountsFile, PasswordHash.encoder()));
      if (taken > 0) {
        LOG.info("{} accounts of the accounts file were new", taken);
      }
    }
  }
}
