package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Whoever sets something wrongly is told what, and not where the service found out. */
class WrongSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    guru.playground=sometimes                                     | GURU_PLAYGROUND
                    guru.admins=0812,nobody                                       | GURU_ADMINS
                    guru.world=nowhere/world.json                                 | GURU_WORLD
                    guru.mongodb-uri=mysql://root:s3cret@db/guru                  | MONGODB_URI
                    guru.data=/dev/null/guru                                      | GURU_DATA
                    guru.telegram.bot-token=not a token                           | TELEGRAM_BOT_TOKEN
                    guru.telegram.bot-token=1:A guru.telegram.mode=pigeon         | TELEGRAM_MODE
                    guru.telegram.bot-token=1:A guru.telegram.mode=webhook        | PUBLIC_URL
                    guru.telegram.bot-token=1:A guru.telegram.api-url=ftp://a     | TELEGRAM_API_URL
                    guru.twilio.account-sid=AC1                                   | TWILIO_AUTH_TOKEN
                    guru.twilio.account-sid=AC1 guru.twilio.auth-token=s3cret     | PUBLIC_URL
                    """)
    void the_start_ends_with_one_sentence_about_it(String settings, String variable) {
        FailureAnalysis told = start(settings.split(" (?=guru\\.)"));
        assertThat(told.getDescription()).contains(variable).doesNotContain("s3cret");
        assertThat(told.getAction()).isNotBlank();
    }

    private static FailureAnalysis start(String... settings) {
        String logging = System.getProperty(LoggingSystem.SYSTEM_PROPERTY);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try (var _ =
                new SpringApplicationBuilder(GuruOnline.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .run(arguments(settings))) {
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
