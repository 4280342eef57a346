package id.guruonline.scheduler.store.gathered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

class GatheredUpdatesTest {

    private static final int RACERS = 200;

    private final TestDatabase database = new TestDatabase();
    private final GatheredUpdates updates = new GatheredUpdates(database.mongo(), "notes");

    record Note(String id, int version, int by) {}

    @AfterEach
    void close() {
        database.close();
    }

    private void write(int notes) {
        IntStream.range(0, notes)
                .forEach(n -> database.mongo().insert(new Note("n" + n, 0, -1), "notes"));
    }

    private Note note(int n) {
        return Objects.requireNonNull(
                database.mongo().findById("n" + n, Note.class, "notes"), "note " + n);
    }

    private boolean take(int note, int by) {
        return updates.update(
                "n" + note,
                where("version").is(0),
                new Update().set("version", 1).set("by", by),
                where("by").is(by));
    }

    @Test
    void each_changes_its_own() {
        write(RACERS);
        List<Boolean> done = Race.of(RACERS, n -> () -> take(n, n));
        assertThat(done).containsOnly(true);
        for (int n = 0; n < RACERS; n++) {
            assertThat(note(n)).isEqualTo(new Note("n" + n, 1, n));
        }
    }

    @Test
    void of_those_who_would_change_the_same_one_does_and_the_others_know_it() {
        write(RACERS / 2);
        List<Boolean> done = Race.of(RACERS, n -> () -> take(n / 2, n));
        for (int n = 0; n < RACERS; n += 2) {
            assertThat(done.get(n)).as("of %s", n).isNotEqualTo(done.get(n + 1));
            assertThat(note(n / 2).by()).isEqualTo(done.get(n) ? n : n + 1);
        }
    }

    @Test
    void what_cannot_be_written_fails_alone() {
        write(RACERS);
        byte[] ofNoForm = {};
        List<Boolean> done =
                Race.of(
                        20,
                        n ->
                                () -> {
                                    if (n != 7) {
                                        return take(n, n);
                                    }
                                    assertThatThrownBy(() ->
                                                    updates.update(
                                                            "n7",
                                                            where("version").is(0),
                                                            new Update().set("by", ofNoForm),
                                                            where("version").is(7)))
                                            .isInstanceOf(IllegalArgumentException.class);
                                    return true;
                                });
        assertThat(done).containsOnly(true);
    }

    @Test
    void what_is_not_there_is_not_changed_and_holds_up_nobody() {
        write(RACERS / 2);
        List<Boolean> done = Race.of(RACERS, n -> () -> take(n, n));
        for (int n = 0; n < RACERS; n++) {
            assertThat(done.get(n)).as("of %s", n).isEqualTo(n < RACERS / 2);
        }
    }
}
