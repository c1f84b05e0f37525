package cn.onestop.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts service-identity.
@SpringBootApplication
public class IdentityApplication {

  static void main(String[] args) {
    SpringApplication.run(IdentityApplication.class, args);
  }
}
