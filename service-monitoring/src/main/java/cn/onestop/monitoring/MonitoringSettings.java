package cn.onestop.monitoring;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/// What this service can be told.
///
/// @param officeHours when the office works
/// @param rules the versions of the thresholds for lamps and cards
/// @param listeners how many streams this instance has open at most
/// @param listenersPerPerson how many of them are one person's at most
@Validated
@ConfigurationProperties("onestop.monitoring")
record MonitoringSettings(
    @DefaultValue("09:00-12:00 13:30-17:30 Asia/Shanghai") String officeHours,
    @DefaultValue("classpath:supervision-rules.json") Resource rules,
    @DefaultValue("1000") @Min(1) int listeners,
    @DefaultValue("10") @Min(1) int listenersPerPerson) {}
