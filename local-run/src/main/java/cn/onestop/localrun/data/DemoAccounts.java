package cn.onestop.localrun.data;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.files.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The accounts for trying out. Who they are is sample data; their passwords are made up anew for
/// every installation and lie only in its data directory.
public record DemoAccounts(List<Account> accounts) {
  private static final String SAMPLE = "demo-accounts.json";

  /// Without letters and digits that look alike.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Someone who can sign in.
  ///
  /// @param subject who it is to the services: an opaque person id
  public record Account(String name, String password, String subject, List<String> roles) {}

  private record Sample(List<Person> accounts) {}

  private record Person(String name, String subject, List<String> roles) {
    Account withNewPassword() {
      return new Account(name, newPassword(), subject, roles);
    }
  }

  public static void makeIfMissing(Path file) {
    if (!Files.exists(file)) {
      JsonFile.writeSecret(
          file, new DemoAccounts(sample().stream().map(Person::withNewPassword).toList()));
    }
  }

  public static DemoAccounts read(Path file) {
    return JsonFile.read(file, DemoAccounts.class)
        .orElseThrow(() -> new Failure(file + " is missing: start the center, which makes it."));
  }

  public Account named(String name) {
    return accounts.stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                "There is no demo account %s; there are %s."
                    .formatted(name, String.join(", ", names()))));
  }

  public List<String> names() {
    return accounts.stream().map(Account::name).toList();
  }

  private static List<Person> sample() {
    try (var sample = DemoAccounts.class.getResourceAsStream(SAMPLE)) {
      return JsonMapper.shared().readValue(sample, Sample.class).accounts();
    } catch (IOException e) {
      throw new IllegalStateException("The built-in " + SAMPLE + " cannot be read.", e);
    }
  }

  private static String newPassword() {
    return Stream.generate(DemoAccounts::newGroup).limit(GROUPS).collect(Collectors.joining("-"));
  }

  private static String newGroup() {
    return RANDOM
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(position -> String.valueOf(ALPHABET.charAt(position)))
        .collect(Collectors.joining());
  }
}
