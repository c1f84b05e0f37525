package cn.onestop.identity.account.store;

import cn.onestop.identity.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts hashes in place of the passwords in an accounts file.
///
/// ```
/// java -cp … cn.onestop.identity.account.store.HashPasswords FILE
/// ```
public final class HashPasswords {
  private static final JsonMapper JSON = JsonMapper.shared();

  private HashPasswords() {}

  static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new StartRefused("Name the one accounts file.");
    }
    in(Path.of(args[0]));
  }

  /// What the service would not take is refused, and the file left as it is.
  static void in(Path file) throws IOException {
    AccountsFile.read(file, PasswordHash.encoder());
    var whole = JSON.readTree(Files.readAllBytes(file));
    for (var line : whole.path("accounts")) {
      if (line instanceof ObjectNode account && account.has("password")) {
        account.put("passwordHash", PasswordHash.of(account.remove("password").asString()));
      }
    }
    // Made readable for its owner only, as temporary files are.
    var hashed = Files.createTempFile(file.toAbsolutePath().getParent(), ".accounts", ".new");
    Files.write(hashed, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
    Files.move(hashed, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
