package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.Samples;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstLoadingTest {

    private static final School SCHOOL = (School) Samples.full().of(School.class);

    private final TestDatabase database = new TestDatabase();
    private final MongoPeople people = new MongoPeople(database.mongo());
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger loaded = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    private FirstLoading of(String instance, Runnable rest) {
        var template = database.newTemplate();
        return new FirstLoading(template, new MongoPeople(template), instance, nanos::get, rest);
    }

    private void load() {
        people.replaceAll(List.of(SCHOOL), List.of());
        loaded.incrementAndGet();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void of_many_instances_that_start_at_once_one_loads_and_all_find_it_loaded() {
        List<Boolean> found =
                Race.of(
                        8,
                        i ->
                                () -> {
                                    of("i" + i, Thread::onSpinWait).loadOnce(this::load);
                                    return !new MongoPeople(database.newTemplate()).isEmpty();
                                });

        assertThat(found).containsOnly(true);
        assertThat(loaded).hasValue(1);
    }

    @Test
    void where_somebody_is_known_nothing_is_loaded() {
        load();

        of("i1", () -> {}).loadOnce(this::load);

        assertThat(loaded).hasValue(1);
    }

    @Test
    void who_comes_while_another_loads_waits_for_its_end() {
        AtomicInteger rests = new AtomicInteger();
        FirstLoading second =
                of(
                        "i2",
                        () -> {
                            pass(Duration.ofSeconds(8));
                            goOnWith(rests.incrementAndGet());
                        });
        claimBy("i1");

        second.loadOnce(this::load);

        assertThat(rests).hasValue(5);
        assertThat(loaded).hasValue(0);
    }

    /** What the first does between two looks of the second. */
    private void goOnWith(int step) {
        if (step < 5) {
            database.mongo().insert(new Officer("d" + step, "Budi", null), MongoPeople.PERSONS);
        } else {
            people.replaceAll(List.of(SCHOOL), List.of());
            of("i1", () -> {}).forgetOthers();
        }
    }

    @Test
    void an_instance_that_died_over_it_is_given_ten_seconds() {
        claimBy("dead");
        AtomicInteger rests = new AtomicInteger();

        of(
                        "i2",
                        () -> {
                            rests.incrementAndGet();
                            pass(Duration.ofSeconds(1));
                        })
                .loadOnce(this::load);

        assertThat(loaded).hasValue(1);
        assertThat(rests.get()).isBetween(10, 12);
    }

    @Test
    void who_knows_that_it_is_alone_waits_for_nobody() {
        claimBy("dead");
        FirstLoading alone = of("i2", () -> pass(Duration.ofDays(1)));

        alone.forgetOthers();
        alone.loadOnce(this::load);

        assertThat(nanos).hasValue(0);
        assertThat(loaded).hasValue(1);
    }

    @Test
    void a_loading_that_fails_leaves_the_next_one_free_to_try() {
        assertThatThrownBy(() ->
                        of("i1", () -> {})
                                .loadOnce(() -> {
                                    throw new IllegalStateException("broken");
                                }))
                .hasMessage("broken");

        of("i2", () -> pass(Duration.ofDays(1))).loadOnce(this::load);

        assertThat(nanos).hasValue(0);
        assertThat(loaded).hasValue(1);
    }

    private void claimBy(String instance) {
        database.mongo()
                .insert(
                        new Document("_id", "firstLoading").append("by", instance),
                        DirectoryVersion.COLLECTION);
    }
}
