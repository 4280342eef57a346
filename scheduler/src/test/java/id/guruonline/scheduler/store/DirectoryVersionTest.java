package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.store.DirectoryVersion.Version;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The documents of the directory are no records: what databases hold of it is frozen here. */
class DirectoryVersionTest {

    private final TestDatabase database = new TestDatabase();
    private final DirectoryVersion version = new DirectoryVersion(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_numbers_that_a_database_holds_are_read() {
        hold("{_id: 'people', people: {$numberLong: '5'}, stars: {$numberLong: '2'}}");
        assertThat(version.read()).isEqualTo(new Version(5, 2));
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
        trusting.peopleChanged();
        assertThat(trusting.read()).isEqualTo(new Version(1, 0));
        trusting.peopleChanged();
        assertThat(trusting.read()).isEqualTo(new Version(2, 0));
        version.starsChanged();
        assertThat(trusting.read()).isEqualTo(new Version(2, 0));
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(trusting.read()).isEqualTo(new Version(2, 1));
    }

    private void hold(String document) {
        database.mongo().getCollection("directory").insertOne(Document.parse(document));
    }
}
