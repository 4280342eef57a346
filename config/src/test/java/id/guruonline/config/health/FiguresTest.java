package id.guruonline.config.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.settings.HealthSettings;
import id.guruonline.conversation.message.OutboxLane;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int looks;

    private Backlog backlog() {
        Duration minute = Duration.ofMinutes(1);
        return new Backlog(
                () -> {
                    looks++;
                    return new Backlog.Reading(
                            Map.of(OutboxLane.OFFER, NINE.minusMillis(2500)),
                            Optional.of(NINE.minusSeconds(3)),
                            Optional.of(NINE.minusSeconds(4)),
                            Optional.of(NINE.minusSeconds(5)),
                            6,
                            8,
                            7,
                            9);
                },
                () -> NINE,
                () -> 0,
                new HealthSettings(minute, minute, minute, minute));
    }

    private double read(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void what_waits_is_shown_as_it_was_looked_up_and_reading_it_asks_nobody() {
        Backlog backlog = backlog();
        new Figures(meters, () -> NINE).show(backlog);
        assertThat(read("guru.due.lag")).isZero();
        backlog.look();
        for (int i = 0; i < 10; i++) {
            assertThat(meters.get("guru.outbox.oldest").tag("lane", "offer").gauge().value())
                    .isEqualTo(2.5);
        }
        assertThat(meters.get("guru.outbox.oldest").tag("lane", "reply").gauge().value()).isZero();
        assertThat(read("guru.turns.oldest")).isEqualTo(3);
        assertThat(read("guru.due.lag")).isEqualTo(4);
        assertThat(read("guru.facts.oldest")).isEqualTo(5);
        assertThat(read("guru.offers.open")).isEqualTo(6);
        assertThat(read("guru.offers.open.soon")).isEqualTo(8);
        assertThat(read("guru.turns.parked")).isEqualTo(7);
        assertThat(read("guru.documents.unreadable")).isEqualTo(9);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void a_search_that_ended_before_it_began_by_the_clock_took_no_time() {
        Figures figures = new Figures(meters, () -> NINE);
        figures.searchEnded(new SearchEnd(true, Duration.ofHours(-2)));

        assertThat(meters.get("guru.orders.time.to.fill").timer().count()).isEqualTo(1);
    }

    @Test
    void every_metric_is_explained_by_its_name() throws IOException {
        Pattern metric = Pattern.compile("\"(guru(\\.[a-z]+)+)\"");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                if (source.contains("import io.micrometer")) {
                    metric.matcher(source)
                            .results()
                            .forEach(found -> names.add(found.group(1).replace('.', '_')));
                }
            }
        }
        assertThat(names).contains("guru_turns", "guru_twilio_paid", "guru_webhooks_refused");
        String explained = Files.readString(Path.of("../docs/operating.md"));
        assertThat(names)
                .allSatisfy(name -> assertThat(explained).containsPattern("`" + name + "[_`]"));
    }
}
