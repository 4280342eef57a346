package id.guruonline.bench.peer;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * A Spring Boot application with nothing in it but a web server and the actuator's health, of the
 * same libraries as the service.
 *
 * <p>{@code EmptyApp <port>}.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration",
            "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration"
        })
public class EmptyApp {

    static void main(String[] args) {
        start(EmptyApp.class, args[0]);
    }

    /** Starts that application at that port, by no settings but these. */
    static void start(Class<?> application, String port) {
        SpringApplication boot = new SpringApplication(application);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("spring.threads.virtual.enabled", "true");
        boot.setAdditionalProfiles("bench");
        boot.setDefaultProperties(settings);
        // The service's own application.yml lies on the same class path.
        boot.run("--spring.config.location=optional:classpath:/nothing/");
    }
}
