package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.settings.GuruSettings;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import id.guruonline.scheduler.testing.TestScheduler;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who belongs to the education office by a setting, from one start to the next. */
class AdminsTest {

    private static final String FIRST = "+6281200000901";
    private static final String SECOND = "+6281200000902";

    private final TestScheduler scheduler =
            TestScheduler.of(
                    new TestDatabase(),
                    List.of(),
                    List.of(new Officer("d1", "Fitriani", "+6281200000900")));
    private final MongoPeople people = scheduler.floor().people();

    @AfterEach
    void close() {
        scheduler.close();
    }

    private void start(String... admins) {
        GuruSettings settings =
                new GuruSettings(
                        "",
                        "memory",
                        Given.ZONE,
                        List.of(admins),
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        Duration.ofSeconds(1));
        new Admins(people, scheduler.floor(), settings).reconcile();
    }

    private Person officer(String phone) {
        return people.directory().findByPhone(phone).orElseThrow();
    }

    private boolean isActive(String phone) {
        return people.directory().isActive(officer(phone).id());
    }

    @Test
    void who_is_named_no_longer_is_locked_and_who_is_named_again_unlocked() {
        start(FIRST, SECOND);
        assertThat(isActive(FIRST)).isTrue();
        start(SECOND);
        assertThat(isActive(FIRST)).isFalse();
        assertThat(isActive(SECOND)).isTrue();
        start(FIRST, SECOND);
        assertThat(isActive(FIRST)).isTrue();
        assertThat(scheduler.floor().journal().listAbout(officer(FIRST).id()))
                .extracting(JournalEntry::kind)
                .containsExactly(Kind.LOCKED, Kind.UNLOCKED);
    }

    @Test
    void officers_that_came_from_elsewhere_stay_as_they_are() {
        start(FIRST);
        start(SECOND);
        assertThat(people.directory().isActive("d1")).isTrue();
    }

    @Test
    void where_nobody_is_named_nothing_is_changed() {
        start(FIRST);
        start();
        start(" ");
        assertThat(isActive(FIRST)).isTrue();
    }

    @Test
    void whom_the_office_locked_no_start_unlocks() {
        start(FIRST);
        people.stand(
                new Standing(
                        officer(FIRST).id(),
                        Standing.State.LOCKED,
                        Standing.By.OFFICE,
                        scheduler.now()));
        start(FIRST);
        assertThat(isActive(FIRST)).isFalse();
    }

    @Test
    void an_officer_whose_number_was_changed_is_named_by_the_old_one_and_the_new() {
        start(FIRST);
        String id = officer(FIRST).id();
        people.renumber(List.of(id), "+6281200000999");
        start(FIRST);
        assertThat(people.directory().isActive(id)).isTrue();
        assertThat(people.directory().findByPhone(FIRST)).isEmpty();
        start("+6281200000999");
        assertThat(people.directory().isActive(id)).isTrue();
        start(SECOND);
        assertThat(people.directory().isActive(id)).isFalse();
    }
}
