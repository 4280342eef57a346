package id.guruonline.scheduler.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.store.MongoErasures;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When somebody's data are taken out of the stores. */
class ErasingTest {

    private static final Instant ASKED = Given.at("2026-11-23T09:00");

    private final TestDatabase database = new TestDatabase();
    private final MongoErasures erasures = new MongoErasures(database.mongo());
    private final List<String> forgotten = new ArrayList<>();
    private Instant now = ASKED;
    private boolean underWay;
    private boolean broken;
    private final Erasing erasing =
            new Erasing(erasures, List.of(new First(), new Second()), () -> now);

    /** Has the last answer on its way. */
    private final class First implements PersonData {

        @Override
        public Set<String> collections() {
            return Set.of("first");
        }

        @Override
        public void forget(Erasure who) {
            forgotten.add("first " + who.id());
        }

        @Override
        public boolean isUnderWay(Erasure who) {
            return underWay;
        }
    }

    /** Breaks off now and then. */
    private final class Second implements PersonData {

        @Override
        public Set<String> collections() {
            return Set.of("second");
        }

        @Override
        public void forget(Erasure who) {
            if (broken && who.id().equals("t1")) {
                throw new IllegalStateException("broken off");
            }
            forgotten.add("second " + who.id());
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void asks(String id) {
        erasures.add(new Erasure(id, "Siti", null, List.of(), "turn", ASKED, ASKED));
    }

    @Test
    void every_store_forgets_and_then_it_is_over() {
        asks("t1");
        assertThat(erasing.hasDue(now)).isTrue();
        assertThat(erasing.runOnce()).isEqualTo(1);
        assertThat(forgotten).containsExactly("first t1", "second t1");
        assertThat(erasing.findNextDue()).isEmpty();
        assertThat(erasing.runOnce()).isZero();
    }

    @Test
    void the_answer_leaves_first_but_is_not_waited_for_longer_than_a_day() {
        underWay = true;
        asks("t1");
        assertThat(erasing.runOnce()).isZero();
        assertThat(forgotten).isEmpty();
        assertThat(erasing.hasDue(now)).isFalse();
        now = erasing.findNextDue().orElseThrow();
        underWay = false;
        assertThat(erasing.runOnce()).isEqualTo(1);
        underWay = true;
        asks("t2");
        now = ASKED.plus(Duration.ofDays(1));
        assertThat(erasing.runOnce()).isEqualTo(1);
        assertThat(forgotten).contains("second t2");
    }

    @Test
    void what_broke_off_is_begun_again() {
        broken = true;
        asks("t1");
        assertThatThrownBy(erasing::runOnce).isInstanceOf(IllegalStateException.class);
        now = erasing.findNextDue().orElseThrow();
        assertThat(erasing.hasDue(now)).isTrue();
        broken = false;
        assertThat(erasing.runOnce()).isEqualTo(1);
        assertThat(forgotten).containsExactly("first t1", "first t1", "second t1");
    }

    @Test
    void what_breaks_off_again_and_again_holds_up_no_other() {
        broken = true;
        asks("t0");
        asks("t1");
        asks("t2");
        assertThatThrownBy(erasing::runOnce).isInstanceOf(IllegalStateException.class);
        assertThat(forgotten).contains("second t0", "second t2").doesNotContain("second t1");
        assertThat(erasures.listDue(now.plusSeconds(60), 10))
                .extracting(Erasure::id)
                .containsExactly("t1");
        now = erasing.findNextDue().orElseThrow();
        broken = false;
        assertThat(erasing.runOnce()).isEqualTo(1);
        assertThat(forgotten).contains("second t1");
    }

    @Test
    void who_asks_again_is_forgotten_once() {
        asks("t1");
        asks("t1");
        assertThat(erasing.runOnce()).isEqualTo(1);
    }
}
