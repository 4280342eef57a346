package id.guruonline.config.playground.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Workers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class WindingTest {

    private final ClockForTests machine = new ClockForTests("2026-11-23T02:00:00Z");
    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final WindableClock clock =
            new WindableClock(new MongoTemplate(client, "clocks"), machine);
    private final Workers workers =
            new Workers(new Failures(_ -> false, System::nanoTime), System::nanoTime);
    private final Chore offers = new Chore(clock);
    private final Chore reminders = new Chore(clock);
    private Winding winding;

    @BeforeEach
    void begin() {
        workers.add(offers);
        workers.add(reminders);
        Settling settling =
                new Settling(workers, clock, System::nanoTime, _ -> Thread.onSpinWait());
        winding = new Winding(workers, clock, settling);
    }

    @AfterEach
    void end() {
        client.close();
        embedded.close();
    }

    @Test
    void everything_on_the_way_is_done_at_its_own_time_and_in_its_own_order() {
        offers.add("2026-11-23T02:30:00Z");
        offers.add("2026-11-23T02:50:00Z");
        reminders.add("2026-11-23T02:40:00Z");
        reminders.add("2026-11-23T03:00:01Z");

        winding.windBy(Duration.ofHours(1));

        assertThat(offers.done()).containsExactly("2026-11-23T02:30:00Z", "2026-11-23T02:50:00Z");
        assertThat(reminders.done()).containsExactly("2026-11-23T02:40:00Z");
        assertThat(clock.instant()).isEqualTo("2026-11-23T03:00:00Z");
    }

    @Test
    void what_follows_from_what_is_done_on_the_way_is_met_on_the_way_too() {
        Instant half = Instant.parse("2026-11-23T02:30:00Z");
        offers.add(half, () -> reminders.add(half.plus(Duration.ofMinutes(10)), () -> {}));

        winding.windTo(Instant.parse("2026-11-23T03:00:00Z"));

        assertThat(reminders.done()).containsExactly("2026-11-23T02:40:00Z");
    }

    @Test
    void what_was_due_before_is_done_before_the_clock_moves() {
        offers.add("2026-11-23T01:00:00Z");

        winding.windBy(Duration.ofHours(1));

        assertThat(offers.done()).containsExactly("2026-11-23T02:00:00Z");
    }

    @Test
    void the_clock_stands_meanwhile_and_runs_on_afterwards() {
        Instant half = Instant.parse("2026-11-23T02:30:00Z");
        offers.add(half, () -> machine.pass(Duration.ofMinutes(20)));

        winding.windBy(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo("2026-11-23T03:00:00Z");

        machine.pass(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo("2026-11-23T03:00:05Z");
    }

    @Test
    void the_clock_does_not_go_back() {
        assertThatExceptionOfType(Winding.Backwards.class)
                .isThrownBy(() -> winding.windTo(Instant.parse("2026-11-23T01:59:59Z")));
        assertThatExceptionOfType(Winding.Backwards.class)
                .isThrownBy(() -> winding.windBy(Duration.ofMinutes(-1)));
        assertThat(clock.instant()).isEqualTo("2026-11-23T02:00:00Z");
    }

    @Test
    void a_fault_on_the_way_leaves_the_clock_running_where_it_was() {
        offers.add(
                Instant.parse("2026-11-23T02:30:00Z"),
                () -> {
                    throw new IllegalStateException("no database");
                });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> winding.windBy(Duration.ofHours(1)));

        machine.pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-11-23T02:30:01Z");
    }
}
