package id.guruonline.scheduler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link TimetableStore} must keep. */
public interface TimetableStoreContract {

    Week WEEK = new Week(2026, 48);

    /** An empty store; the same one within a test. */
    TimetableStore store();

    @Test
    default void a_timetable_is_found_as_it_was_saved_one_version_higher() {
        Timetable first = timetable("t1", WEEK, 0, booking("a1", null));

        assertThat(store().save(first)).isTrue();

        assertThat(store().find("t1", WEEK))
                .contains(timetable("t1", WEEK, 1, booking("a1", null)));
    }

    @Test
    default void nothing_is_found_of_another_week_or_teacher() {
        store().save(timetable("t1", WEEK, 0));

        assertThat(store().find("t1", WEEK.next())).isEmpty();
        assertThat(store().find("t2", WEEK)).isEmpty();
    }

    @Test
    default void a_second_first_insert_changes_nothing() {
        store().save(timetable("t1", WEEK, 0, booking("a1", null)));

        assertThat(store().save(timetable("t1", WEEK, 0, booking("a2", null)))).isFalse();

        assertThat(store().find("t1", WEEK))
                .contains(timetable("t1", WEEK, 1, booking("a1", null)));
    }

    @Test
    default void a_decision_upon_an_old_version_changes_nothing() {
        store().save(timetable("t1", WEEK, 0));
        store().save(timetable("t1", WEEK, 1, booking("a1", null)));

        assertThat(store().save(timetable("t1", WEEK, 1, booking("a2", null)))).isFalse();

        assertThat(store().find("t1", WEEK))
                .contains(timetable("t1", WEEK, 2, booking("a1", null)));
    }

    @Test
    default void a_version_that_was_never_saved_changes_nothing() {
        assertThat(store().save(timetable("t1", WEEK, 3))).isFalse();

        assertThat(store().find("t1", WEEK)).isEmpty();
    }

    @Test
    default void a_week_is_listed_by_teacher_of_those_asked_for() {
        store().save(timetable("t1", WEEK, 0, booking("a1", null)));
        store().save(timetable("t2", WEEK, 0));
        store().save(timetable("t1", WEEK.next(), 0));

        store().save(timetable("t3", WEEK, 0));

        assertThat(store().listWeek(WEEK, Set.of("t1", "t2", "t4")))
                .containsOnlyKeys("t1", "t2")
                .containsEntry("t1", timetable("t1", WEEK, 1, booking("a1", null)));
    }

    @Test
    default void bookings_that_are_tentative_for_long_are_listed() {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        store().save(timetable("t1", WEEK, 0, booking("a1", noon.minusSeconds(1))));
        store().save(timetable("t2", WEEK, 0, booking("a2", noon)));
        store().save(timetable("t3", WEEK, 0, booking("a3", null)));

        assertThat(store().listTentative(noon)).extracting(Timetable::teacherId).containsOnly("t1");
    }

    private static Timetable timetable(
            String teacherId, Week week, long version, Booking... bookings) {
        return new Timetable(teacherId, week, List.of(bookings), version);
    }

    private static Booking booking(String answerId, @Nullable Instant tentativeSince) {
        return new Booking(
                "B1",
                answerId,
                Instant.parse("2026-11-24T00:30:00Z"),
                Instant.parse("2026-11-24T01:40:00Z"),
                "10500001",
                new Place(-1.487, 102.116),
                2,
                tentativeSince);
    }
}
