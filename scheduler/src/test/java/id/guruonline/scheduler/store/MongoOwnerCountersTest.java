package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoOwnerCountersTest {

    private final TestDatabase database = new TestDatabase();
    private final MongoOwnerCounters counters = new MongoOwnerCounters(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_counter_is_moved_and_seen_by_all_also_after_it_was_swept_away() {
        counters.move("a", 1);
        counters.move("b", 1);
        counters.move("a", 2);
        assertThat(counters.list()).isEqualTo(Map.of("a", 2L, "b", 1L));

        counters.forget("a", 2);
        counters.move("a", 3);
        assertThat(counters.list()).isEqualTo(Map.of("a", 3L, "b", 1L));
    }

    @Test
    void a_counter_that_moved_meanwhile_is_not_forgotten() {
        counters.move("a", 2);
        counters.forget("a", 1);
        counters.forget("b", 1);
        assertThat(counters.list()).isEqualTo(Map.of("a", 2L));
    }
}
