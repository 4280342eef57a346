package id.guruonline.config.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PlainLogTest {

    private static final Pattern RULE =
            Pattern.compile("conversionWord=\"(\\w+)\" class=\"([\\w.]+)\"");

    private final LoggerContext context = new LoggerContext();

    /** As the log of the service writes it. */
    private List<String> lines(
            String logger, String message, String turn, @Nullable Throwable failure) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        RULE.matcher(configuration())
                .results()
                .forEach(rule ->
                        layout.getInstanceConverterMap()
                                .put(rule.group(1), () -> converter(rule.group(2))));
        layout.setPattern("%p [%X{turn}] %m%n%wEx");
        layout.start();
        Logger named = context.getLogger(logger);
        LoggingEvent event = new LoggingEvent("here", named, Level.WARN, message, failure, null);
        event.setMDCPropertyMap(Map.of("turn", turn));
        return layout.doLayout(event).lines().toList();
    }

    private static ch.qos.logback.core.pattern.DynamicConverter<?> converter(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(ch.qos.logback.core.pattern.DynamicConverter.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static String configuration() {
        try {
            return new ClassPathResource("logback-spring.xml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_somebody_sent_begins_no_line_of_its_own() {
        assertThat(lines("guru", "SM1\r\nERROR all is lost\u2028!", "whatsapp:SM1\nERROR", null))
                .containsExactly(
                        "WARN [whatsapp:SM1\\u000aERROR] SM1\\u000d\\u000aERROR all is"
                                + " lost\\u2028!");
    }

    @Test
    void what_cannot_be_seen_is_shown() {
        assertThat(lines("guru", "nama \u202Eterbalik\u200B", "", null))
                .containsExactly("WARN [] nama \\u202eterbalik\\u200b");
    }

    @Test
    void words_of_a_failure_look_like_no_line_of_the_log() {
        assertThat(lines("guru", "failed", "", new IllegalStateException("no\nWARN forged")))
                .contains("\tWARN forged")
                .noneMatch(line -> line.startsWith("WARN forged"));
    }

    @Test
    void why_a_start_failed_is_told_in_lines() {
        assertThat(
                        lines(
                                "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
                                "Description:\n\nwrong",
                                "",
                                null))
                .containsExactly("WARN [] Description:", "", "wrong");
    }
}
