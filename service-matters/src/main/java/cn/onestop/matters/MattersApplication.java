package cn.onestop.matters;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts service-matters.
@SpringBootApplication
public class MattersApplication {

  static void main(String[] args) {
    SpringApplication.run(MattersApplication.class, args);
  }
}
