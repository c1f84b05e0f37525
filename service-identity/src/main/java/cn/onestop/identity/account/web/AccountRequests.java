package cn.onestop.identity.account.web;

import cn.onestop.identity.account.Profile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sent about accounts.
final class AccountRequests {
  private AccountRequests() {}

  /// A new account.
  ///
  /// @param name what is typed at the sign-in; nobody else's
  /// @param displayName how the person is addressed
  /// @param subject the opaque person reference that tokens carry, as `staff-1001`
  /// @param roles what the person may be, as `clerk`; a staff role counts only with a post
  record CreateRequest(
      @NotBlank @Size(max = 100) String name,
      @Nullable @Size(max = 100) String displayName,
      @NotBlank @Pattern(regexp = "[A-Za-z0-9_.-]{1,64}") String subject,
      @NotNull @Size(max = 20) List<@NotBlank String> roles) {

    Profile profile() {
      return new Profile(name.strip(), displayName == null ? null : displayName.strip());
    }
  }

  /// All roles from now on.
  ///
  /// @param roles what the person may be, as `clerk`
  record RolesRequest(@NotNull @Size(max = 20) List<@NotBlank String> roles) {}

  /// Nothing is sent.
  record NothingMore() {}
}
