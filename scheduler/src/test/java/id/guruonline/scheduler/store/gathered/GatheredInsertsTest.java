package id.guruonline.scheduler.store.gathered;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheredInsertsTest {

    private static final int RACERS = 200;

    private final TestDatabase database = new TestDatabase();
    private final GatheredInserts<Note> inserts = new GatheredInserts<>(database.mongo(), "notes");
    private final GatheredFinds<Note> finds =
            new GatheredFinds<>(database.mongo(), "notes", Note.class);

    record Note(String id, int by) {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void of_those_who_insert_the_same_at_the_same_moment_one_does_and_no_other_is_held_up() {
        List<Boolean> done = Race.of(RACERS, n -> () -> inserts.insert(new Note("n" + n / 2, n)));
        assertThat(done.stream().filter(inserted -> inserted)).hasSize(RACERS / 2);
        for (int n = 0; n < RACERS; n += 2) {
            assertThat(done.get(n)).as("of %s", n).isNotEqualTo(done.get(n + 1));
            int winner = done.get(n) ? n : n + 1;
            assertThat(finds.find("n" + n / 2)).contains(new Note("n" + n / 2, winner));
        }
    }

    @Test
    void each_finds_what_it_asked_for() {
        IntStream.range(0, RACERS / 2).forEach(n -> inserts.insert(new Note("n" + n, n)));
        List<Optional<Note>> found = Race.of(RACERS, n -> () -> finds.find("n" + n));
        for (int n = 0; n < RACERS; n++) {
            assertThat(found.get(n))
                    .isEqualTo(
                            n < RACERS / 2 ? Optional.of(new Note("n" + n, n)) : Optional.empty());
        }
    }
}
