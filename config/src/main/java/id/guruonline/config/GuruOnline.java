package id.guruonline.config;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GuruOnline {

    static void main(String[] args) {
        SpringApplication.run(GuruOnline.class, args);
    }
}
