package cn.onestop.matters;

import cn.onestop.time.calendar.OfficeHours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set for this service alone.
///
/// @param officeHours morning, afternoon and zone of the centre, as `09:00-12:00 13:30-17:30
///   Asia/Shanghai`
@ConfigurationProperties("onestop.matters")
record MattersSettings(@DefaultValue("09:00-12:00 13:30-17:30 Asia/Shanghai") String officeHours) {

  OfficeHours hours() {
    return OfficeHours.parse(officeHours);
  }
}
