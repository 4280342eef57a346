package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.timetable.Booked;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.Timetables;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoTimetablesTest {

    private static final Week WEEK = new Week(2026, 48);

    private final TestDatabase database = new TestDatabase();
    private final MongoTimetables store = new MongoTimetables(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_timetable_is_found_as_it_was_saved() {
        Timetable saved = table("t1", 0, booking("B1", NOW, null));
        assertThat(store.find("t1", WEEK)).isEmpty();
        assertThat(store.save(saved)).isTrue();
        assertThat(store.find("t1", WEEK)).contains(table("t1", 1, booking("B1", NOW, null)));
        assertThat(store.find("t1", WEEK.next())).isEmpty();
    }

    @Test
    void a_first_save_beside_another_is_refused_and_changes_nothing() {
        store.save(table("t1", 0, booking("B1", NOW, null)));
        assertThat(store.save(table("t1", 0))).isFalse();
        assertThat(store.find("t1", WEEK).orElseThrow().bookings()).hasSize(1);
    }

    @Test
    void a_decision_upon_an_older_version_is_refused_and_changes_nothing() {
        store.save(table("t1", 0));
        assertThat(store.save(table("t1", 1, booking("B1", NOW, null)))).isTrue();
        assertThat(store.save(table("t1", 1))).isFalse();
        assertThat(store.find("t1", WEEK).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_week_lists_the_timetables_of_those_asked_for() {
        store.save(table("t1", 0));
        store.save(table("t2", 0, booking("B1", NOW, null)));
        store.save(new Timetable("t3", WEEK.next(), List.of(), 0));
        Set<String> asked = Set.of("t1", "t2", "t3");
        assertThat(store.listWeek(WEEK, asked)).containsOnlyKeys("t1", "t2");
        assertThat(store.listWeek(WEEK, Set.of("t2", "t3"))).containsOnlyKeys("t2");
        assertThat(store.listWeek(WEEK, asked).get("t2"))
                .isEqualTo(table("t2", 1, booking("B1", NOW, null)));
    }

    @Test
    void timetables_with_an_old_tentative_booking_are_listed() {
        Booking confirmed = booking("B1", NOW, null);
        store.save(table("t1", 0, confirmed));
        store.save(table("t2", 0, confirmed, booking("B2", NOW.plusSeconds(7_200), NOW)));
        store.save(table("t3", 0, booking("B3", NOW, NOW.plusSeconds(60))));
        assertThat(store.listTentative(NOW.plusSeconds(60)))
                .extracting(Timetable::teacherId)
                .containsExactly("t2");
    }

    @Test
    void of_twenty_answers_for_one_time_one_is_booked() {
        Timetables timetables =
                new Timetables(store, TestRules.timetable(ZoneId.of("Asia/Jakarta")));
        List<Booked> booked =
                Race.of(
                        20,
                        i ->
                                () ->
                                        timetables.book(
                                                Given.teacher("t1"), booking("B" + i, NOW, NOW)));
        assertThat(booked).containsOnlyOnce(new Booked.Done());
        assertThat(store.find("t1", WEEK).orElseThrow().bookings()).hasSize(1);
    }

    private static Timetable table(String teacherId, long version, Booking... bookings) {
        return new Timetable(teacherId, WEEK, List.of(bookings), version);
    }

    private static Booking booking(
            String orderId, Instant start, @Nullable Instant tentativeSince) {
        return new Booking(
                orderId,
                "answer-" + orderId,
                start,
                start.plusSeconds(4_200),
                "10500001",
                Given.TOWN,
                2,
                tentativeSince);
    }
}
