package id.guruonline.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.turn.Lease;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances take turns at a lane; each draws its numbers by a clock of its own. */
class MongoLanesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String LANE = "telegram:1";

    private final TestDatabase database = new TestDatabase();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final SettableTime early = new SettableTime(NOW);
    private final SettableTime late = new SettableTime(NOW.minus(Duration.ofMinutes(5)));
    private final Arrivals ahead = new Arrivals(early);
    private final Arrivals behind = new Arrivals(late);
    private final AtomicInteger caughtUp = new AtomicInteger();
    private final MongoLanes one =
            new MongoLanes(database.mongo(), gone::contains, ahead, () -> {});
    private final MongoLanes other =
            new MongoLanes(
                    database.newTemplate(), gone::contains, behind, caughtUp::incrementAndGet);

    @AfterEach
    void close() {
        database.close();
    }

    private Lease claimed(MongoLanes lanes, String owner) {
        return lanes.claim(LANE, owner).orElseThrow();
    }

    @Test
    void a_lane_is_one_owners_until_it_is_given_back() {
        Lease first = claimed(one, "a");
        assertThat(other.claim(LANE, "b")).isEmpty();

        one.release(first);
        assertThat(claimed(other, "b").fence()).isGreaterThan(first.fence());
    }

    @Test
    void a_clock_that_is_behind_goes_on_from_what_another_answered_in_the_lane() {
        Lease first = claimed(one, "a");
        long answered = ahead.next();
        one.release(first);

        Lease second = claimed(other, "b");

        assertThat(second.fence()).isGreaterThan(answered);
        assertThat(behind.next()).isGreaterThan(answered);
    }

    @Test
    void so_does_a_clock_that_is_a_moment_behind() {
        Lease first = claimed(one, "a");
        early.advance(Duration.ofMillis(40));
        long answered = ahead.next();
        one.release(first);
        late.advance(Duration.ofMinutes(5).plusMillis(20));

        claimed(other, "b");

        assertThat(behind.next()).isGreaterThan(answered);
    }

    @Test
    void what_an_instance_gives_back_as_it_stops_is_gone_on_from_too() {
        claimed(one, "a");
        long answered = ahead.next();
        one.releaseAll("a");

        claimed(other, "b");

        assertThat(behind.next()).isGreaterThan(answered);
    }

    @Test
    void a_lane_that_was_given_back_asks_for_no_catching_up() {
        one.release(claimed(one, "a"));

        claimed(other, "b");

        assertThat(caughtUp).hasValue(0);
    }

    @Test
    void what_somebody_had_who_is_gone_is_taken_over_and_caught_up_with() {
        Lease first = claimed(one, "a");
        gone.add("a");

        assertThat(claimed(other, "b").fence()).isGreaterThan(first.fence());
        assertThat(caughtUp).hasValue(1);
    }
}
