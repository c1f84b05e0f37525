package cn.onestop.identity.token;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The gateway, which signs people in who use a browser.
///
/// @param publicUrl the address under which people reach the center
/// @param secretFile holds its secret, at least 32 characters
/// @param longest how long a session can be renewed
public record PortalClient(URI publicUrl, Path secretFile, Duration longest) {}
