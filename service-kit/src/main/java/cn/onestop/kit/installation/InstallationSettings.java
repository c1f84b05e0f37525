package cn.onestop.kit.installation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What every service needs to know of the installation it belongs to.
///
/// @param database the service's own MongoDB database
/// @param instance name of this instance, unique among those of the service
/// @param keysFile the installation keys
/// @param createKeys whether to make the keys if the file is not there: for one machine only, since
///   all services must share one file
/// @param partitions of topics that are not there yet
/// @param replicas of topics that are not there yet; -1 for the broker's default
/// @param officeClockFile drives the office clock, for one machine only; absent, the office lives
///   in the system's time
@Validated
@ConfigurationProperties("onestop")
public record InstallationSettings(
    @NotBlank String database,
    @NotBlank String instance,
    Path keysFile,
    @DefaultValue("false") boolean createKeys,
    @DefaultValue("12") @Min(1) @Max(1000) int partitions,
    @DefaultValue("-1") short replicas,
    @Nullable Path officeClockFile) {}
