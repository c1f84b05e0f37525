package cn.onestop.identity.key.web;

import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.identity.key.KeyRing;
import cn.onestop.identity.key.RotateKeys;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows administrators which keys sign tokens, and lets them bring another into use.
@RestController
@RequestMapping("/api/v1/identity/keys")
public class KeyController {
  private final Journals<KeyRing, SigningKeyEvent> journals;
  private final RotateKeys rotation;
  private final Commands commands;
  private final InstantSource system;

  public KeyController(
      Journals<KeyRing, SigningKeyEvent> journals,
      RotateKeys rotation,
      Commands commands,
      InstantSource system) {
    this.journals = journals;
    this.rotation = rotation;
    this.commands = commands;
    this.system = system;
  }

  /// The published keys.
  record KeyList(List<KeyResponse> items) {

    KeyList {
      items = List.copyOf(items);
    }

    static KeyList of(KeyRing ring, Instant now) {
      var signing = ring.signing(now);
      return new KeyList(
          ring.published(now).stream()
              .map(key ->
                  new KeyResponse(
                      key.keyId(), key.signsFrom(), key.publishedUntil(), key.equals(signing)))
              .toList());
    }
  }

  /// One published key.
  ///
  /// @param key its `kid`
  /// @param signsFrom until the next key does
  /// @param publishedUntil absent as long as there is no next one
  /// @param signing whether it signs now
  record KeyResponse(
      String key, Instant signsFrom, @Nullable Instant publishedUntil, boolean signing) {}

  /// Asks for a new key.
  ///
  /// @param compromised whether others may have the present one: then the new one signs at once,
  ///   and everybody has to renew their tokens
  record RotateRequest(@Nullable Boolean compromised) {}

  /// The keys that are published now.
  @GetMapping
  KeyList list() {
    return KeyList.of(journals.get(RotateKeys.RING).state(), system.instant());
  }

  /// Brings a new key into use: published at once, signing after the time set, the one before
  /// published until its tokens are over.
  @PostMapping("/rotate")
  KeyList rotate(
      @RequestBody(required = false) @Nullable RotateRequest body, Caller caller, RequestKey key) {
    var compromised = body != null && Boolean.TRUE.equals(body.compromised());
    return KeyList.of(
        rotation.rotate(compromised, commands.of(key, caller.person())), system.instant());
  }
}
