package id.guruonline.config;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service, or does what the first argument asks for. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GuruOnline {

    static void main(String[] args) {
        if (args.length > 0 && args[0].equals(TemplatesCommand.NAME)) {
            System.exit(TemplatesCommand.run(args));
        } else {
            SpringApplication.run(GuruOnline.class, args);
        }
    }
}
