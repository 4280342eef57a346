package id.guruonline.scheduler.timetable;

import static id.guruonline.scheduler.testing.Given.TOWN;
import static id.guruonline.scheduler.testing.Given.at;
import static id.guruonline.scheduler.testing.Given.order;
import static id.guruonline.scheduler.testing.Given.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.simulation.memory.MemoryTimetables;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TimetablesTest {

    private static final Instant NOW = at("2026-11-23T09:00");
    private static final Instant MONDAY = at("2026-11-23T00:00");
    private static final String SCHOOL = "10500001";

    private final MemoryTimetables store = new MemoryTimetables();
    private final Timetables timetables = new Timetables(store, TestRules.timetable(Given.ZONE));
    private final Teacher teacher = teacher("t1");

    @Test
    void what_is_booked_is_listed_and_tentative() {
        Booking booking = booking(order("B1", SCHOOL, 24), "a1");

        assertThat(timetables.book(teacher, booking)).isEqualTo(new Booked.Done());

        assertThat(week()).containsExactly(booking);
        assertThat(booking.tentativeSince()).isEqualTo(NOW);
    }

    @Test
    void the_same_answer_books_once() {
        Booking booking = booking(order("B1", SCHOOL, 24), "a1");
        timetables.book(teacher, booking);

        assertThat(timetables.book(teacher, booking)).isEqualTo(new Booked.Done());

        assertThat(week()).hasSize(1);
        assertThat(store.find("t1", new Week(2026, 48)).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void another_lesson_at_that_time_is_refused_with_what_is_in_the_way() {
        Booking first = booking(order("B1", SCHOOL, 24), "a1");
        Booking second = booking(order("B2", SCHOOL, 24), "a2");
        timetables.book(teacher, first);

        assertThat(timetables.book(teacher, second)).isEqualTo(new Booked.Refused(Reason.OVERLAPS));
        assertThat(timetables.findObstacle(teacher, second)).hasValue(Reason.OVERLAPS);
        assertThat(week()).containsExactly(first);
    }

    @Test
    void a_booking_without_an_answer_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timetables.book(teacher, booking(order("B1", SCHOOL, 24), "")));
    }

    @Test
    void a_confirmed_booking_is_tentative_no_longer() {
        Booking booking = booking(order("B1", SCHOOL, 24), "a1");
        timetables.book(teacher, booking);

        timetables.confirm("t1", booking.start(), "a1");
        timetables.confirm("t1", booking.start(), "a1");

        assertThat(week()).extracting(Booking::isConfirmed).containsExactly(true);
        assertThat(store.listTentative(at("2027-01-01T00:00"))).isEmpty();
    }

    @Test
    void a_released_booking_leaves_the_time_free() {
        Booking first = booking(order("B1", SCHOOL, 24), "a1");
        Booking second = booking(order("B2", SCHOOL, 24), "a2");
        timetables.book(teacher, first);

        timetables.release("t1", first.start(), "a1");
        timetables.release("t1", first.start(), "a1");

        assertThat(timetables.book(teacher, second)).isEqualTo(new Booked.Done());
        assertThat(week()).containsExactly(second);
    }

    @Test
    void releasing_one_answer_leaves_the_others_alone() {
        Booking first = booking(order("B1", SCHOOL, 24), "a1");
        timetables.book(teacher, first);

        timetables.release("t1", first.start(), "a2");
        timetables.release("t2", first.start(), "a1");

        assertThat(week()).containsExactly(first);
    }

    @Test
    void bookings_of_several_weeks_are_listed_by_start() {
        Booking thisWeek = booking(order("B1", SCHOOL, 24), "a1");
        Booking nextWeek =
                booking(order("B2", SCHOOL, "2026-12-01T07:30", "2026-12-01T08:40"), "a2");
        Booking afterThat =
                booking(order("B3", SCHOOL, "2026-12-08T07:30", "2026-12-08T08:40"), "a3");
        for (Booking booking : List.of(afterThat, nextWeek, thisWeek)) {
            timetables.book(teacher, booking);
        }

        assertThat(timetables.listOf("t1", thisWeek.start(), afterThat.start()))
                .containsExactly(thisWeek, nextWeek);
        assertThat(timetables.listOf("t1", thisWeek.end(), nextWeek.start())).isEmpty();
    }

    @Test
    void of_fifty_lessons_taken_at_once_those_that_fit_are_booked_and_none_clash()
            throws Exception {
        // Every quarter of an hour a lesson of an hour begins; an eight-hour morning for 50
        // threads.
        List<Booking> wanted = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Instant start = at("2026-11-24T06:00").plusSeconds(900L * (i % 24));
            Instant end = start.plusSeconds(3600);
            String answer = "a" + i;
            wanted.add(new Booking("B" + i, answer, start, end, SCHOOL, TOWN, 1, NOW));
        }

        List<Booked> results = bookAtOnce(wanted);

        List<Booking> booked = week();
        assertThat(results).filteredOn(Booked.Done.class::isInstance).hasSameSizeAs(booked);
        assertThat(booked).isNotEmpty();
        for (Booking one : booked) {
            assertThat(booked)
                    .filteredOn(other -> !other.equals(one))
                    .noneMatch(other -> other.overlaps(one.start(), one.end()));
        }
        // Whoever was refused is in the way of somebody who was not.
        assertThat(wanted)
                .filteredOn(w -> !booked.contains(w))
                .allMatch(w -> booked.stream().anyMatch(b -> b.overlaps(w.start(), w.end())));
    }

    @Test
    void fifty_answers_for_one_time_have_one_winner() throws Exception {
        List<Booking> wanted = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            wanted.add(booking(order("B" + i, SCHOOL, 24), "a" + i));
        }

        assertThat(bookAtOnce(wanted)).filteredOn(Booked.Done.class::isInstance).hasSize(1);

        assertThat(week()).hasSize(1);
    }

    @Test
    void fifty_lessons_that_do_not_clash_are_all_booked() throws Exception {
        Timetables patient = new Timetables(store, TestRules.generousTimetable(Given.ZONE));
        List<Booking> wanted = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Instant start = at("2026-11-24T00:00").plusSeconds(1200L * i);
            wanted.add(
                    new Booking(
                            "B" + i,
                            "a" + i,
                            start,
                            start.plusSeconds(1200),
                            SCHOOL,
                            TOWN,
                            1,
                            NOW));
        }

        assertThat(atOnce(wanted, b -> patient.book(teacher, b))).containsOnly(new Booked.Done());

        assertThat(week()).containsExactlyElementsOf(wanted);
    }

    private List<Booked> bookAtOnce(List<Booking> wanted) throws Exception {
        return atOnce(wanted, b -> timetables.book(teacher, b));
    }

    private static List<Booked> atOnce(List<Booking> wanted, Function<Booking, Booked> booking)
            throws Exception {
        CountDownLatch ready = new CountDownLatch(wanted.size());
        List<Callable<Booked>> threads = new ArrayList<>();
        for (Booking one : wanted) {
            threads.add(() -> {
                ready.countDown();
                ready.await();
                return booking.apply(one);
            });
        }
        List<Booked> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(wanted.size())) {
            for (Future<Booked> result : pool.invokeAll(threads)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private List<Booking> week() {
        return timetables.listOf("t1", MONDAY, MONDAY.plusSeconds(7 * 86_400 - 1));
    }

    private static Booking booking(Order order, String answerId) {
        return order.booking(answerId, order.lesson(), TOWN, NOW);
    }
}
