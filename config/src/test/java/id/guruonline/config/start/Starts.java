package id.guruonline.config.start;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Starts the service without its web server, as its command line does. */
final class Starts {

    private Starts() {}

    /** The service, running by these settings. */
    static ConfigurableApplicationContext running(String... settings) {
        return new SpringApplicationBuilder(GuruOnline.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments(settings));
    }

    /** What whoever starts it by these settings is told when it does not start. */
    static FailureAnalysis refusal(String... settings) {
        String logging = System.getProperty(LoggingSystem.SYSTEM_PROPERTY);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try (var _ = running(settings)) {
            throw new AssertionError("it started");
        } catch (RuntimeException e) {
            return analyse(e);
        } finally {
            restore(logging);
        }
    }

    private static void restore(String logging) {
        if (logging == null) {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        } else {
            System.setProperty(LoggingSystem.SYSTEM_PROPERTY, logging);
        }
    }

    /** In memory, unless the case says where; a later argument would not win over an earlier. */
    private static String[] arguments(String... settings) {
        List<String> given = List.of(settings);
        Stream<String> usual =
                Stream.of("guru.data=memory")
                        .filter(_ -> given.stream().noneMatch(s -> s.startsWith("guru.data=")));
        return Stream.concat(usual, given.stream()).map("--"::concat).toArray(String[]::new);
    }

    /** As Spring Boot does with a failed start. */
    private static FailureAnalysis analyse(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation(null)
                .load(FailureAnalyzer.class, (_, _, failed) -> {})
                .stream()
                .filter(analyser ->
                        analyser.getClass().getPackageName().startsWith("id.guruonline"))
                .map(analyser -> analyser.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody explains it", failure));
    }
}
