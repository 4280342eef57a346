package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.store.DirectoryVersion.Version;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The documents of the directory are no records: what databases hold of it is frozen here. */
class DirectoryVersionTest {

    private static final DirectoryChange OF_TWO =
            DirectoryChange.ofSchool("10500001", Set.of("p1", "p2"));

    private final TestDatabase database = new TestDatabase();
    private final DirectoryVersion version = new DirectoryVersion(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_numbers_that_a_database_holds_are_read() {
        hold("{_id: 'people', people: {$numberLong: '5'}, stars: {$numberLong: '2'}}");
        assertThat(version.read()).isEqualTo(new Version(5, 2, 0, 0));
    }

    @Test
    void a_loading_that_a_database_holds_as_begun_is_known() {
        hold("{_id: 'loading', begun: true}");
        assertThat(version.isLoading()).isTrue();
    }

    @Test
    void what_changes_here_is_noticed_at_once_and_what_changes_elsewhere_after_a_while() {
        AtomicLong nanos = new AtomicLong();
        DirectoryVersion trusting =
                new DirectoryVersion(database.mongo(), Duration.ofMillis(100), nanos::get);
        trusting.peopleChanged(OF_TWO);
        assertThat(trusting.read()).isEqualTo(new Version(1, 0, 1, 0));
        trusting.peopleChanged(OF_TWO);
        assertThat(trusting.read()).isEqualTo(new Version(2, 0, 2, 0));
        version.starsChanged("t1");
        assertThat(trusting.read()).isEqualTo(new Version(2, 0, 2, 0));
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(trusting.read()).isEqualTo(new Version(2, 1, 3, 0));
    }

    @Test
    void who_missed_a_few_changes_hears_what_they_were_of() {
        version.peopleChanged(OF_TWO);
        Version known = version.read();
        version.peopleChanged(DirectoryChange.ofPersons(Set.of("t1")));
        version.starsChanged("t2");

        assertThat(version.newsSince(known).change())
                .isEqualTo(new DirectoryChange(Set.of(), Set.of("t1"), Set.of("t2")));
        assertThat(version.newsSince(version.read()).change()).isEqualTo(DirectoryChange.NOTHING);
    }

    @Test
    void who_missed_more_than_are_kept_reads_everything() {
        Version known = version.read();
        version.peopleChanged(OF_TWO);
        assertThat(version.newsSince(known).change()).isEqualTo(OF_TWO);
        for (int i = 0; i < 50; i++) {
            version.starsChanged("t" + i);
        }
        assertThat(version.newsSince(known).change()).isNull();
    }

    @Test
    void a_change_that_was_not_told_makes_everybody_read_everything() {
        version.peopleChanged(OF_TWO);
        Version known = version.read();
        version.allChanged();
        version.peopleChanged(OF_TWO);
        assertThat(version.newsSince(known).change()).isNull();
        assertThat(version.newsSince(version.read()).change()).isEqualTo(DirectoryChange.NOTHING);
    }

    @Test
    void a_change_of_a_great_many_is_told_as_one_of_all() {
        Version known = version.read();
        version.peopleChanged(
                DirectoryChange.ofPersons(IntStream.range(0, 501).mapToObj(i -> "p" + i).toList()));
        assertThat(version.newsSince(known).change()).isNull();
    }

    private void hold(String document) {
        database.mongo().getCollection("directory").insertOne(Document.parse(document));
    }
}
