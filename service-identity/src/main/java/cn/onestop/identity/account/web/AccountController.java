package cn.onestop.identity.account.web;

import cn.onestop.events.identity.AccountEvent;
import cn.onestop.identity.account.Account;
import cn.onestop.identity.account.AccountDesk;
import cn.onestop.identity.account.AccountDesk.Asked;
import cn.onestop.identity.account.AccountDesk.WithPassword;
import cn.onestop.identity.account.Accounts;
import cn.onestop.identity.account.web.AccountRequests.CreateRequest;
import cn.onestop.identity.account.web.AccountRequests.NothingMore;
import cn.onestop.identity.account.web.AccountRequests.RolesRequest;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Administrators keep the accounts. No login name stands in an address.
@RestController
@RequestMapping("/api/v1/identity/accounts")
public class AccountController {
  private final AccountDesk desk;
  private final Accounts accounts;
  private final Commands commands;

  public AccountController(AccountDesk desk, Accounts accounts, Commands commands) {
    this.desk = desk;
    this.accounts = accounts;
    this.commands = commands;
  }

  /// All accounts, disabled ones too.
  @GetMapping
  Page<AccountResponse> list(PageRequest request) {
    var read = accounts.page(request.after(), request.limit() + 1);
    return Page.of(read, request, Accounts.Named::id).map(AccountResponse::of);
  }

  /// A new account with a password for one sign-in, at which it has to be changed.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AccountResponse> create(
      @Valid @RequestBody CreateRequest body, Caller caller, RequestKey key) {
    var created =
        desk.create(
            body.profile(), body.subject(), body.roles(), commands.of(key, caller.person()));
    return withPassword(
        ResponseEntity.created(URI.create("/api/v1/identity/accounts/" + created.done().id())),
        created);
  }

  /// Nobody signs in to it from now on, and who has is signed out everywhere. Refused for the last
  /// administrator.
  @PostMapping("/{account}/disable")
  ResponseEntity<AccountResponse> disable(
      @PathVariable String account,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected) {
    return answer(desk.disable(asked(account, caller, key, expected)));
  }

  /// It can be signed in to again, with the password it had.
  @PostMapping("/{account}/enable")
  ResponseEntity<AccountResponse> enable(
      @PathVariable String account,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected) {
    return answer(desk.enable(asked(account, caller, key, expected)));
  }

  /// Sets its roles; tokens say so within five minutes.
  @PostMapping("/{account}/roles")
  ResponseEntity<AccountResponse> roles(
      @PathVariable String account,
      @Valid @RequestBody RolesRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected) {
    return answer(desk.changeRoles(asked(account, caller, key, expected), body.roles()));
  }

  /// Gives it a password for one sign-in, at which it has to be changed, and ends its sessions.
  @PostMapping("/{account}/reset-password")
  ResponseEntity<AccountResponse> resetPassword(
      @PathVariable String account,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected) {
    return withPassword(
        ResponseEntity.ok(), desk.resetPassword(asked(account, caller, key, expected)));
  }

  private Asked asked(String account, Caller caller, RequestKey key, ExpectedVersion expected) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    return new Asked(account, version, commands.of(key, caller.person()));
  }

  private static ResponseEntity<AccountResponse> answer(Done<Account, AccountEvent> done) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(AccountResponse.of(done.id(), done.state(), null));
  }

  private static ResponseEntity<AccountResponse> withPassword(
      ResponseEntity.BodyBuilder answer, WithPassword set) {
    return answer
        .cacheControl(CacheControl.noStore())
        .eTag(ExpectedVersion.entityTag(set.done().version()))
        .body(AccountResponse.of(set.done().id(), set.done().state(), set.oneTimePassword()));
  }
}
