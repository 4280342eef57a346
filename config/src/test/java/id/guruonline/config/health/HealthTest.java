package id.guruonline.config.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.mongodb.MongoTimeoutException;
import id.guruonline.bot.delivery.Reach;
import id.guruonline.config.settings.HealthSettings;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.scheduler.work.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** When the service says that it is not well, and when it says that it is. */
class HealthTest {

    private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");
    private static final HealthSettings SETTINGS =
            new HealthSettings(
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(4));

    private long elapsed;

    private void passes(Duration time) {
        elapsed += time.toNanos();
    }

    // --- the database

    private @Nullable RuntimeException failing;
    private Optional<String> full = Optional.empty();
    private boolean reached = true;

    private final DatabaseWrites database =
            new DatabaseWrites(
                    () -> {
                        if (failing != null) {
                            throw failing;
                        }
                    },
                    () -> reached,
                    () -> full,
                    () -> elapsed);

    @Test
    void a_database_that_was_written_to_just_now_is_up() {
        assertThat(database.health().getStatus()).isEqualTo(Status.DOWN);
        database.probe();
        assertThat(database.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_write_that_fails_and_one_that_hangs_are_both_down_until_one_succeeds() {
        database.probe();
        failing = new MongoTimeoutException("away");
        database.probe();
        assertThat(database.health())
                .isEqualTo(Health.down().withDetail("reason", "MongoTimeoutException").build());
        failing = null;
        database.probe();
        assertThat(database.health().getStatus()).isEqualTo(Status.UP);
        passes(DatabaseWrites.STALE);
        assertThat(database.health().getStatus()).isEqualTo(Status.UP);
        passes(Duration.ofMillis(1));
        assertThat(database.health())
                .isEqualTo(Health.down().withDetail("reason", "it does not answer").build());
    }

    @Test
    void a_database_that_the_driver_does_not_reach_any_more_is_down_before_a_write_is_tried() {
        database.probe();
        reached = false;
        assertThat(database.health())
                .isEqualTo(Health.down().withDetail("reason", "no server takes writes").build());
    }

    @Test
    void a_hanging_database_is_told_of_within_five_seconds() {
        assertThat(DatabaseWrites.STALE).isLessThan(Duration.ofSeconds(5));
        assertThat(DatabaseWrites.STALE)
                .isGreaterThan(DatabaseWrites.BETWEEN_TRIES.multipliedBy(2));
    }

    @Test
    void a_full_disk_is_down_with_its_reason() {
        database.probe();
        full = Optional.of("the disk is full");
        assertThat(database.health())
                .isEqualTo(Health.down().withDetail("reason", "the disk is full").build());
    }

    // --- who keeps it going

    /** A metronome that ticked last so long ago. */
    private record Metronome(Duration sinceLastTick) implements Ticking {

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }
    }

    private static Status moving(Duration sinceLastTick, Workers.Movement... movements) {
        return new Moving(Optional.of(new Metronome(sinceLastTick)), () -> List.of(movements))
                .health()
                .getStatus();
    }

    private static Workers.Movement still(Duration time) {
        return new Workers.Movement("DueSweep", time);
    }

    @Test
    void a_metronome_that_ticks_and_workers_that_move_are_up() {
        Duration little = Duration.ofSeconds(1);
        assertThat(moving(little, still(little), still(Moving.STUCK))).isEqualTo(Status.UP);
    }

    @Test
    void a_metronome_that_stands_still_is_down() {
        Duration late = Moving.LATE.plusSeconds(1);
        assertThat(moving(late)).isEqualTo(Status.UP);
        assertThat(moving(late.plusMillis(1))).isEqualTo(Status.DOWN);
    }

    @Test
    void a_worker_that_comes_no_step_further_is_down() {
        Duration little = Duration.ofSeconds(1);
        Duration tooLong = Moving.STUCK.plusSeconds(2);
        assertThat(moving(little, still(little), still(tooLong))).isEqualTo(Status.DOWN);
    }

    // --- the channels

    private final Reach telegram = new Reach("telegram", () -> elapsed);
    private final Reachability channels =
            new Reachability(List.of(telegram), SETTINGS.unreachable());

    @Test
    void a_channel_that_answers_nothing_for_too_long_degrades_the_service_until_it_answers() {
        telegram.missed();
        passes(SETTINGS.unreachable().minusNanos(1));
        telegram.missed();
        assertThat(channels.health().getStatus()).isEqualTo(Status.UP);
        passes(Duration.ofNanos(1));
        assertThat(channels.health().getStatus()).isEqualTo(Backlog.DEGRADED);
        assertThat(channels.health().getDetails())
                .containsExactly(entry("unreachable", List.of("telegram")));
        telegram.reached();
        assertThat(channels.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_channel_that_nobody_called_is_not_held_for_unreachable() {
        passes(Duration.ofHours(1));
        assertThat(channels.health().getStatus()).isEqualTo(Status.UP);
    }

    // --- what waits

    private static Health waiting(Map<OutboxLane, Instant> oldest, @Nullable Instant oldestFact) {
        Backlog backlog =
                new Backlog(
                        () ->
                                new Backlog.Reading(
                                        oldest,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.ofNullable(oldestFact),
                                        0,
                                        0,
                                        0,
                                        0),
                        () -> NINE,
                        () -> 0,
                        SETTINGS);
        backlog.look();
        return backlog.health();
    }

    @Test
    void what_could_not_be_looked_up_for_a_minute_degrades_the_service_until_it_is() {
        Backlog backlog =
                new Backlog(
                        () -> {
                            if (failing != null) {
                                throw failing;
                            }
                            return Backlog.Reading.NOTHING;
                        },
                        () -> NINE,
                        () -> elapsed,
                        SETTINGS);
        backlog.look();
        failing = new IllegalStateException("a document that cannot be read");
        passes(Backlog.STALE.plusSeconds(1));
        assertThatThrownBy(backlog::look).isSameAs(failing);
        assertThat(backlog.health())
                .isEqualTo(
                        Health.status(Backlog.DEGRADED)
                                .withDetail("look", "waits for 61 s")
                                .build());
        failing = null;
        backlog.look();
        assertThat(backlog.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void documents_that_cannot_be_read_degrade_the_service() {
        Backlog backlog =
                new Backlog(
                        () ->
                                new Backlog.Reading(
                                        Map.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        0,
                                        0,
                                        0,
                                        2),
                        () -> NINE,
                        () -> elapsed,
                        SETTINGS);
        backlog.look();
        assertThat(backlog.health())
                .isEqualTo(
                        Health.status(Backlog.DEGRADED)
                                .withDetail("unreadable", "2 documents")
                                .build());
    }

    private static Instant before(Duration time) {
        return NINE.minus(time).minusSeconds(1);
    }

    @Test
    void a_reply_an_offer_or_a_fact_that_waits_too_long_degrades_the_service() {
        assertThat(waiting(Map.of(), null).getStatus()).isEqualTo(Status.UP);
        assertThat(waiting(Map.of(OutboxLane.REPLY, before(SETTINGS.oldestReply())), null))
                .isEqualTo(
                        Health.status(Backlog.DEGRADED)
                                .withDetail("reply", "waits for 61 s")
                                .build());
        assertThat(
                        waiting(Map.of(OutboxLane.OFFER, before(SETTINGS.oldestOffer())), null)
                                .getDetails())
                .containsOnlyKeys("offer");
        assertThat(waiting(Map.of(), before(SETTINGS.oldestFact())).getDetails())
                .containsOnlyKeys("fact");
    }

    private static Health handling(@Nullable Instant oldestMessage, @Nullable Instant oldestDue) {
        Backlog backlog =
                new Backlog(
                        () ->
                                new Backlog.Reading(
                                        Map.of(),
                                        Optional.ofNullable(oldestMessage),
                                        Optional.ofNullable(oldestDue),
                                        Optional.empty(),
                                        0,
                                        0,
                                        0,
                                        0),
                        () -> NINE,
                        () -> 0,
                        SETTINGS);
        backlog.look();
        return backlog.health();
    }

    @Test
    void a_message_or_a_due_order_that_nobody_handles_degrades_the_service() {
        assertThat(handling(before(SETTINGS.oldestReply()), null))
                .isEqualTo(
                        Health.status(Backlog.DEGRADED)
                                .withDetail("message", "waits for 61 s")
                                .build());
        assertThat(handling(null, before(SETTINGS.oldestFact())).getDetails())
                .containsOnlyKeys("due");
        assertThat(
                        handling(
                                        NINE.minus(SETTINGS.oldestReply()),
                                        NINE.minus(SETTINGS.oldestFact()))
                                .getStatus())
                .isEqualTo(Status.UP);
        assertThat(handling(NINE.plusSeconds(600), NINE.plusSeconds(600)).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void news_may_wait_and_so_may_what_is_to_begin_later() {
        assertThat(
                        waiting(
                                        Map.of(
                                                OutboxLane.STARS,
                                                before(Duration.ofHours(1)),
                                                OutboxLane.REPLY,
                                                NINE.plusSeconds(600)),
                                        NINE)
                                .getStatus())
                .isEqualTo(Status.UP);
    }
}
