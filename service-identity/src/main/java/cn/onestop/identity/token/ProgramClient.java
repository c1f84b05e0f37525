package cn.onestop.identity.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;

/// A program that signs in as itself, by client credentials.
///
/// @param secretFile holds its secret, at least 32 characters
/// @param roles what its tokens say it may do
public record ProgramClient(
    @NotBlank String id, @NotNull Path secretFile, @NotEmpty List<@NotBlank String> roles) {}
