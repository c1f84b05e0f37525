package cn.onestop.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts service-catalog.
@SpringBootApplication
public class CatalogApplication {

  static void main(String[] args) {
    SpringApplication.run(CatalogApplication.class, args);
  }
}
