package cn.onestop.monitoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/// @param officeHours when the office works, as `09:00-12:00 13:30-17:30 Asia/Shanghai`
/// @param supervisionRules the versions of the thresholds for lamps and cards
@ConfigurationProperties("onestop")
record MonitoringSettings(
    @DefaultValue("09:00-12:00 13:30-17:30 Asia/Shanghai") String officeHours,
    @DefaultValue("classpath:supervision-rules.json") Resource supervisionRules) {}
