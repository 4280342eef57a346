package id.guruonline.scheduler.store.gathered;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;

class GatheredListsTest {

    private static final int RACERS = 100;
    private static final int LIMIT = 3;

    private final TestDatabase database = new TestDatabase();
    private final GatheredLists lists =
            new GatheredLists(
                    database.mongo(),
                    "letters",
                    "to",
                    whose -> whose.and("open").is(true),
                    Sort.by("no"));

    record Letter(String id, String to, int no, boolean open) {}

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String to, int letters) {
        for (int no = letters - 1; no >= 0; no--) {
            database.mongo().insert(new Letter(to + "-" + no, to, no, true), "letters");
        }
        database.mongo().insert(new Letter(to + "-read", to, -1, false), "letters");
    }

    private List<Integer> numbers(String to) {
        return lists.list(to, LIMIT).stream().map(letter -> letter.getInteger("no")).toList();
    }

    @Test
    void each_finds_the_first_of_their_own() {
        IntStream.range(0, RACERS / 2).forEach(n -> write("n" + n, n % 5));
        List<List<Integer>> found = Race.of(RACERS, n -> () -> numbers("n" + n));
        for (int n = 0; n < RACERS; n++) {
            int theirs = n < RACERS / 2 ? Math.min(LIMIT, n % 5) : 0;
            assertThat(found.get(n))
                    .as("of %s", n)
                    .isEqualTo(IntStream.range(0, theirs).boxed().toList());
        }
    }

    @Test
    void a_pile_of_one_hides_nothing_of_the_others() {
        write("flood", RACERS * LIMIT * 2);
        IntStream.range(0, RACERS).forEach(n -> write("n" + n, 1));
        List<List<Integer>> found =
                Race.of(RACERS, n -> () -> numbers(n % 2 == 0 ? "flood" : "n" + n));
        for (int n = 0; n < RACERS; n++) {
            assertThat(found.get(n)).isEqualTo(n % 2 == 0 ? List.of(0, 1, 2) : List.of(0));
        }
    }

    @Test
    void what_is_found_is_the_document_as_it_is() {
        write("ana", 1);
        assertThat(lists.list("ana", LIMIT))
                .containsExactly(
                        new Document("_id", "ana-0")
                                .append("to", "ana")
                                .append("no", 0)
                                .append("open", true));
    }
}
