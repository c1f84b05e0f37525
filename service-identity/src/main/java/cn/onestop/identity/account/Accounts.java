package cn.onestop.identity.account;

import cn.onestop.events.identity.AccountEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All accounts. An account's id is a keyed digest of its login name, so that it is found by the
/// name although the name stands nowhere in the open, and no name can be there twice.
public final class Accounts {
  private static final String PROFILE = "profile";
  private static final int PAGE = 200;

  private final Journals<Account, AccountEvent> journals;
  private final KeyedDigests digests;
  private final Sealing sealing;

  public Accounts(Journals<Account, AccountEvent> journals, KeyedDigests digests, Sealing sealing) {
    this.journals = journals;
    this.digests = digests;
    this.sealing = sealing;
  }

  /// An account with its names.
  public record Named(String id, long version, Account account, Profile profile) {}

  String id(String name) {
    return journals.type().idPrefix() + digests.of("account-name", name);
  }

  public Optional<KnownAccount> find(String id) {
    return journals.find(id).map(entry -> new KnownAccount(id, entry.state()));
  }

  Optional<Entry<Account>> named(String name) {
    return journals.find(id(name));
  }

  /// A page of them in the order of their ids.
  public List<Named> page(@Nullable String after, int limit) {
    return journals.page(after, limit).stream().map(this::named).toList();
  }

  Named named(Entry<Account> entry) {
    return new Named(entry.id(), entry.version(), entry.state(), profile(entry));
  }

  /// How the person of that account is addressed, if that is known.
  public Optional<String> displayName(String id) {
    return journals.find(id).map(this::profile).map(Profile::displayName);
  }

  Profile profile(Entry<Account> entry) {
    return CanonicalJson.read(CanonicalJson.tree(opened(entry, PROFILE)), Profile.class);
  }

  String passwordHash(Entry<Account> entry) {
    return opened(entry, entry.state().password());
  }

  private String opened(Entry<Account> entry, String reference) {
    return sealing.open(entry.id(), Objects.requireNonNull(entry.sealed()), reference);
  }

  SealedEntry sealed(Sealing.Sealer sealer, Profile profile) {
    return sealer.seal(PROFILE, CanonicalJson.write(profile));
  }

  /// Under a name of its own for each version: what a fact committed to is never replaced.
  static SealedEntry sealed(Sealing.Sealer sealer, long version, String passwordHash) {
    return sealer.seal("password-" + version, passwordHash);
  }

  Sealing.Sealer sealer(String id, @Nullable Entry<Account> existing) {
    return sealing.forAggregate(id, existing == null ? null : existing.sealed());
  }

  /// Whether anybody but `id` can run the software.
  boolean hasAdministratorBeside(String id) {
    @Nullable String after = null;
    while (true) {
      var page = journals.page(after, PAGE);
      if (page.stream().anyMatch(it -> !it.id().equals(id) && it.state().isAdministrator())) {
        return true;
      }
      if (page.size() < PAGE) {
        return false;
      }
      after = page.getLast().id();
    }
  }
}
