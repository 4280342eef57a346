package id.guruonline.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.conversation.store.SettableTime;
import id.guruonline.scheduler.testing.Neighbours;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose lane was handled has it at once when they write again soon, while one instance runs. */
class KeptLanesTest {

    private static final String LANE = "person:ana";

    private final TestDatabase database = new TestDatabase();
    private final AtomicLong nanos = new AtomicLong();
    private final Neighbours neighbours = new Neighbours(true);
    private final MongoLanes lanes =
            new MongoLanes(
                    database.mongo(),
                    neighbours,
                    new Arrivals(new SettableTime(Instant.parse("2026-11-23T02:00:00Z"))),
                    () -> {});
    private final KeptLanes kept = new KeptLanes(lanes, neighbours, nanos::get);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_writes_again_soon_has_the_lane_under_the_same_lease() {
        Lease first = claim();
        kept.giveBack(first);

        assertThat(kept.claim(LANE, "a")).contains(first);
    }

    @Test
    void what_is_kept_is_nobody_elses_until_it_was_kept_long_enough() {
        kept.giveBack(claim());
        nanos.addAndGet(KeptLanes.KEPT.toNanos() - 1);
        kept.giveBackOld();
        assertThat(lanes.claim(LANE, "b")).isEmpty();

        nanos.addAndGet(1);
        kept.giveBackOld();
        assertThat(lanes.claim(LANE, "b")).isPresent();
    }

    @Test
    void what_was_given_back_is_claimed_anew() {
        Lease first = claim();
        kept.giveBack(first);
        kept.letGo(List.of(LANE, "person:nobody"));

        assertThat(isFree()).isTrue();
        assertThat(claim().fence()).isGreaterThan(first.fence());
    }

    @Test
    void a_lane_in_which_somebody_is_at_work_is_not_let_go() {
        kept.giveBack(claim());
        claim();
        kept.letGo(List.of(LANE));
        nanos.addAndGet(KeptLanes.KEPT.toNanos());
        kept.giveBackOld();

        assertThat(isFree()).isFalse();
    }

    @Test
    void what_was_taken_anew_is_not_given_back_with_what_was_had_before() {
        Lease first = claim();
        Lease again = lanes.claim(LANE, "a").orElseThrow();
        lanes.releaseAll(List.of(first));
        assertThat(isFree()).isFalse();

        lanes.releaseAll(List.of(again));
        assertThat(isFree()).isTrue();
    }

    @Test
    void beside_another_instance_nothing_is_kept() {
        Lease first = claim();
        kept.giveBack(first);
        neighbours.alone = false;
        kept.giveBackOld();
        assertThat(isFree()).isTrue();

        kept.giveBack(claim());
        assertThat(isFree()).isTrue();
    }

    @Test
    void a_lease_that_was_kept_while_alone_is_claimed_anew_beside_another() {
        Lease first = claim();
        kept.giveBack(first);
        neighbours.alone = false;

        assertThat(claim().fence()).isGreaterThan(first.fence());
    }

    @Test
    void at_the_end_all_go_back_and_none_is_kept_any_more() {
        kept.giveBack(claim());
        kept.stop();
        assertThat(isFree()).isTrue();

        kept.giveBack(claim());
        assertThat(isFree()).isTrue();
    }

    @Test
    void after_what_did_not_go_well_the_lane_is_free_at_once() {
        kept.giveUp(claim());

        assertThat(isFree()).isTrue();
    }

    private Lease claim() {
        return kept.claim(LANE, "a").orElseThrow();
    }

    private boolean isFree() {
        Document lane = database.mongo().findById(LANE, Document.class, "lanes");
        return lane != null && lane.get("until") != null;
    }
}
