package cn.onestop.complaints;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts service-complaints.
@SpringBootApplication
public class ComplaintsApplication {

  static void main(String[] args) {
    SpringApplication.run(ComplaintsApplication.class, args);
  }
}
