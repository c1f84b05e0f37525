package cn.onestop.monitoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/// What this service can be told.
///
/// @param officeHours when the office works
/// @param rules the versions of the thresholds for lamps and cards
@ConfigurationProperties("onestop.monitoring")
record MonitoringSettings(
    @DefaultValue("09:00-12:00 13:30-17:30 Asia/Shanghai") String officeHours,
    @DefaultValue("classpath:supervision-rules.json") Resource rules) {}
