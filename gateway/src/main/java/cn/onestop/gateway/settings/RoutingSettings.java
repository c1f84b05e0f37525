package cn.onestop.gateway.settings;

import cn.onestop.gateway.language.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Which request goes to which service, and what the gateway puts up with on the way.
///
/// @param maxRequestSize a larger body is refused
/// @param connectTimeout how long an instance may take to accept a connection
/// @param timeLimit how long a service may take until its answer begins
/// @param breakerOpenFor how long a service that failed too often is left alone
/// @param openApiPath where every service describes its interface
/// @param services the services behind the door
public record RoutingSettings(
    @NotNull DataSize maxRequestSize,
    @NotNull Duration connectTimeout,
    @NotNull Duration timeLimit,
    @NotNull Duration breakerOpenFor,
    @NotBlank String openApiPath,
    @NotEmpty List<@Valid Service> services) {

  /// One service.
  ///
  /// @param name as it stands in addresses and logs
  /// @param title what people call it
  /// @param instances where it runs; all of them are equal
  /// @param paths what is routed to it
  /// @param streams those of its paths that answer without end
  /// @param files those of its paths that take or give whole files, and time for it
  /// @param timeLimit its own time limit, where the common one does not fit
  /// @param cookies names of its own cookies: they pass both ways, all others stay here
  /// @param provider whether it is the built-in provider, left out where another vouches for people
  public record Service(
      @NotBlank String name,
      @NotNull @Valid Bilingual title,
      @NotEmpty List<@NotNull URI> instances,
      @NotEmpty List<@NotBlank String> paths,
      @DefaultValue List<@NotBlank String> streams,
      @DefaultValue List<@NotBlank String> files,
      @Nullable Duration timeLimit,
      @DefaultValue List<@NotBlank String> cookies,
      @DefaultValue("false") boolean provider) {}
}
