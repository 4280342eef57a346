package id.guruonline.config.playground.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class WindableClockTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private final ClockForTests machine = new ClockForTests("2026-01-01T00:00:00.123456Z");
    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final MongoTemplate mongo = new MongoTemplate(client, "clocks");
    private WindableClock clock;

    @BeforeEach
    void begin() {
        clock = new WindableClock(mongo, machine);
    }

    @AfterEach
    void end() {
        client.close();
        embedded.close();
    }

    @Test
    void a_clock_nobody_wound_shows_the_machines_time_in_milliseconds() {
        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:00.123Z");
    }

    @Test
    void a_standing_clock_stands_and_runs_on_from_there() {
        clock.stand(MONDAY);
        machine.pass(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(MONDAY);

        clock.run();
        machine.pass(Duration.ofMinutes(2));
        assertThat(clock.instant()).isEqualTo(MONDAY.plus(Duration.ofMinutes(2)));
    }

    @Test
    void all_instances_on_a_database_have_one_clock() {
        WindableClock other = new WindableClock(mongo, machine);
        clock.runFrom(MONDAY);
        machine.pass(Duration.ofSeconds(1));
        other.follow();
        assertThat(other.instant()).isEqualTo(clock.instant());

        other.stand(MONDAY.plus(Duration.ofHours(1)));
        clock.runFrom(MONDAY.plus(Duration.ofHours(2)));
        other.follow();
        assertThat(other.instant()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
    }

    @Test
    void after_a_restart_it_goes_on_from_where_it_was() {
        clock.runFrom(MONDAY);
        machine.pass(Duration.ofMinutes(2));

        WindableClock restarted = new WindableClock(mongo, machine);

        assertThat(restarted.instant()).isEqualTo(MONDAY.plus(Duration.ofMinutes(2)));
    }

    @Test
    void a_crash_while_it_stands_loses_nothing_of_what_was_wound() {
        clock.stand(MONDAY);

        WindableClock restarted = new WindableClock(mongo, machine);

        assertThat(restarted.instant()).isEqualTo(MONDAY);
    }
}
