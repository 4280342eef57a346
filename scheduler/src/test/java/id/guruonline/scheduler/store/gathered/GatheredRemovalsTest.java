package id.guruonline.scheduler.store.gathered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheredRemovalsTest {

    private static final int RACERS = 200;

    private final TestDatabase database = new TestDatabase();
    private final GatheredRemovals removals =
            new GatheredRemovals(database.mongo(), "notes", Note.class);

    record Note(String id, int by) {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_removes_its_own_and_nothing_else() {
        for (int n = 0; n < RACERS; n++) {
            database.mongo().insert(new Note("n" + n, n % 2), "notes");
        }
        Race.of(
                RACERS,
                n ->
                        () -> {
                            removals.remove(where("_id").is("n" + n).and("by").is(0));
                            return n;
                        });

        List<Note> left = database.mongo().findAll(Note.class, "notes");
        assertThat(left).hasSize(RACERS / 2).extracting(Note::by).containsOnly(1);
    }
}
