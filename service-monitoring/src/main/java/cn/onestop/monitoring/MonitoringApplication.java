package cn.onestop.monitoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts service-monitoring.
@SpringBootApplication
public class MonitoringApplication {

  static void main(String[] args) {
    SpringApplication.run(MonitoringApplication.class, args);
  }
}
