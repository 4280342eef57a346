package id.guruonline.scheduler.matching;

import static id.guruonline.scheduler.testing.Given.TOWN;
import static id.guruonline.scheduler.testing.Given.aSchool;
import static id.guruonline.scheduler.testing.Given.aTeacher;
import static id.guruonline.scheduler.testing.Given.at;
import static id.guruonline.scheduler.testing.Given.kmNorth;
import static id.guruonline.scheduler.testing.Given.order;
import static id.guruonline.scheduler.testing.Given.school;
import static id.guruonline.scheduler.testing.Given.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonCount;
import id.guruonline.scheduler.reason.Reasons;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Instant NOW = at("2026-11-23T09:00");
    private static final String SCHOOL = "10500001";

    private final Matching matching =
            new Matching(TestRules.matching(), TestRules.timetable(Given.ZONE));

    @Test
    void the_best_teacher_is_asked_first_and_the_others_wait() {
        Teacher good = aTeacher("t2").with(new Stars(50, 245)).build();

        Match match = plan(List.of(wanting(1, "B1", 24)), teacher("t1"), good).get("B1");

        assertThat(ids(match.chosen())).containsExactly("t2");
        assertThat(ids(match.waiting())).containsExactly("t1");
        assertThat(match.reasons().counts()).isEqualTo(List.of(new ReasonCount(Reason.NOT_YET, 1)));
    }

    @Test
    void a_wave_asks_as_many_as_are_wanted_the_best_first() {
        Teacher[] teachers = {
            aTeacher("t1").living(kmNorth(6)).build(),
            aTeacher("t2").living(kmNorth(2)).build(),
            aTeacher("t3").living(kmNorth(8)).build(),
            aTeacher("t4").living(kmNorth(4)).build()
        };

        Match match = plan(List.of(wanting(3, "B1", 24)), teachers).get("B1");

        assertThat(ids(match.chosen())).containsExactly("t2", "t4", "t1");
        assertThat(ids(match.waiting())).containsExactly("t3");
    }

    @Test
    void equals_are_asked_by_id() {
        Match match =
                plan(List.of(wanting(2, "B1", 24)), teacher("t3"), teacher("t1"), teacher("t2"))
                        .get("B1");

        assertThat(ids(match.chosen())).containsExactly("t1", "t2");
    }

    @Test
    void every_teacher_who_is_not_asked_has_a_reason() {
        Teacher sport = aTeacher("t1").teaching(Subject.PJOK).build();
        Teacher far = aTeacher("t2").living(kmNorth(30)).build();

        Match match = plan(List.of(wanting(1, "B1", 24)), sport, far).get("B1");

        assertThat(match.reasons().count(Reason.SUBJECT_NOT_TAUGHT)).isEqualTo(1);
        assertThat(match.reasons().find("t2")).hasValue(Reason.OUT_OF_RADIUS);
        assertThat(match.chosen()).isEmpty();
        assertThat(match.waiting()).isEmpty();
    }

    @Test
    void who_teaches_something_else_is_counted_by_what_would_be_told_first() {
        Teacher sport = aTeacher("t1").teaching(Subject.PJOK).build();
        Teacher resting =
                aTeacher("t2").teaching(Subject.PJOK).pausedUntil(NOW.plusSeconds(1)).build();
        Teacher out = aTeacher("t3").teaching(Subject.PJOK).notLetIn().build();

        Reasons reasons =
                plan(List.of(wanting(1, "B1", 24)), sport, resting, out).get("B1").reasons();

        assertThat(reasons.counts())
                .containsExactlyInAnyOrder(
                        new ReasonCount(Reason.SUBJECT_NOT_TAUGHT, 1),
                        new ReasonCount(Reason.PAUSED, 1),
                        new ReasonCount(Reason.INACTIVE, 1));
    }

    @Test
    void every_teacher_is_chosen_or_counted_with_one_reason() {
        Scale scale = new Scale(40, 100, new Random(5));

        Plan plan = plan(scale.requests(), scale.directory(), Set.of("t3"));

        assertThat(plan.matches().values())
                .allSatisfy(match ->
                        assertThat(
                                        match.chosen().size()
                                                + match.reasons().counts().stream()
                                                        .mapToInt(ReasonCount::teachers)
                                                        .sum())
                                .isEqualTo(100));
    }

    @Test
    void whoever_waits_has_a_reason_that_passes_by_itself() {
        Scale scale = new Scale(40, 100, new Random(5));

        Plan plan = plan(scale.requests(), scale.directory(), Set.of("t3"));

        assertThat(plan.matches().values())
                .allSatisfy(match ->
                        assertThat(match.waiting())
                                .hasSize(
                                        match.reasons().counts().stream()
                                                .filter(c -> c.reason().passesByItself())
                                                .mapToInt(ReasonCount::teachers)
                                                .sum()));
    }

    @Test
    void of_those_chosen_whom_another_order_got_to_first_is_held() {
        Match match = plan(List.of(wanting(2, "B1", 24)), teacher("t1"), teacher("t2")).get("B1");

        assertThat(match.reasons().counts()).isEmpty();
        assertThat(match.reasonsBut(Set.of("t1")).counts())
                .containsExactly(new ReasonCount(Reason.HELD, 1));
        assertThat(match.reasonsBut(Set.of("t1")).find("t2")).hasValue(Reason.HELD);
    }

    @Test
    void of_two_orders_that_want_one_teacher_the_other_finds_the_teacher_held() {
        Plan plan = plan(List.of(wanting(1, "B1", 26), wanting(1, "B2", 24)), teacher("t1"));

        assertThat(plan.get("B1").reasons().find("t1")).hasValue(Reason.HELD);
    }

    @Test
    void an_order_does_not_take_the_only_teacher_of_another() {
        // For both orders t1 is the better one; but the far school has nobody else.
        School near = school("10500001");
        School remote = aSchool("10500002").lying(kmNorth(9)).build();
        Teacher between = aTeacher("t1").living(kmNorth(2)).with(new Stars(50, 250)).build();
        Teacher inTown = aTeacher("t2").going(5).build();
        Directory directory = directory(List.of(near, remote), between, inTown);
        Request early =
                new Request(order("B1", "10500001", 24), 1, true, 0, Instant.EPOCH, false, 0);
        Request late =
                new Request(order("B2", "10500002", 25), 1, true, 0, Instant.EPOCH, false, 0);

        Match alone = plan(List.of(early), directory, Set.of()).get("B1");
        Plan together = plan(List.of(early, late), directory, Set.of());

        assertThat(ids(alone.chosen())).containsExactly("t1");
        assertThat(ids(together.get("B1").chosen())).containsExactly("t2");
        assertThat(ids(together.get("B2").chosen())).containsExactly("t1");
        assertThat(ids(together.get("B1").waiting())).containsExactly("t1");
        assertThat(together.get("B2").reasons().find("t2")).hasValue(Reason.OUT_OF_RADIUS);
    }

    @Test
    void an_order_does_not_hold_many_while_another_has_none() {
        Plan plan =
                plan(
                        List.of(wanting(3, "B1", 24), wanting(3, "B2", 25)),
                        teacher("t1"),
                        teacher("t2"));

        assertThat(plan.get("B1").chosen()).hasSize(1);
        assertThat(plan.get("B2").chosen()).hasSize(1);
    }

    @Test
    void waves_are_topped_up_in_turn_and_nobody_is_given_twice() {
        Teacher[] teachers =
                IntStream.range(0, 7).mapToObj(i -> teacher("t" + i)).toArray(Teacher[]::new);

        Plan plan = plan(List.of(wanting(5, "B1", 25), wanting(2, "B2", 24)), teachers);

        assertThat(plan.get("B1").chosen()).hasSize(5);
        assertThat(plan.get("B2").chosen()).hasSize(2);
        assertThat(
                        Stream.of("B1", "B2")
                                .flatMap(id -> plan.get(id).chosen().stream())
                                .map(Candidate::teacherId))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_earlier_lesson_has_the_only_teacher() {
        Teacher favouriteOfBoth = teacher("t1");

        Plan plan = plan(List.of(wanting(1, "B1", 26), wanting(1, "B2", 24)), favouriteOfBoth);

        assertThat(ids(plan.get("B2").chosen())).containsExactly("t1");
        assertThat(plan.get("B1").chosen()).isEmpty();
        assertThat(ids(plan.get("B1").waiting())).containsExactly("t1");
    }

    @Test
    void whoever_has_another_open_offer_waits() {
        Directory directory = directory(List.of(school(SCHOOL)), teacher("t1"), teacher("t2"));

        Match match = plan(List.of(wanting(2, "B1", 24)), directory, Set.of("t1")).get("B1");

        assertThat(ids(match.chosen())).containsExactly("t2");
        assertThat(ids(match.waiting())).containsExactly("t1");
    }

    @Test
    void shortly_before_a_lesson_everybody_is_asked_even_for_several_lessons() {
        Directory directory = directory(List.of(school(SCHOOL)), teacher("t1"), teacher("t2"));
        Request first =
                new Request(
                        order("B1", SCHOOL, 24),
                        Integer.MAX_VALUE,
                        false,
                        0,
                        Instant.EPOCH,
                        false,
                        0);
        Request second =
                new Request(
                        order("B2", SCHOOL, 24),
                        Integer.MAX_VALUE,
                        false,
                        0,
                        Instant.EPOCH,
                        false,
                        0);

        Plan plan = plan(List.of(first, second), directory, Set.of("t1"));

        assertThat(ids(plan.get("B1").chosen())).containsExactlyInAnyOrder("t1", "t2");
        assertThat(ids(plan.get("B2").chosen())).containsExactlyInAnyOrder("t1", "t2");
        assertThat(plan.get("B1").waiting()).isEmpty();
    }

    @Test
    void lessons_that_begin_shortly_share_who_is_there_and_ask_the_busy_last() {
        Directory directory =
                directory(List.of(school(SCHOOL)), teacher("t1"), teacher("t2"), teacher("t3"));
        Request first = new Request(order("B1", SCHOOL, 24), 1, false, 0, Instant.EPOCH, false, 0);
        Request second = new Request(order("B2", SCHOOL, 24), 1, false, 0, Instant.EPOCH, false, 0);

        Plan plan = plan(List.of(first, second), directory, Set.of("t1"));

        assertThat(ids(plan.get("B1").chosen())).containsExactly("t2");
        assertThat(ids(plan.get("B2").chosen())).containsExactly("t3");
    }

    @Test
    void an_exclusive_offer_does_not_keep_a_teacher_from_a_lesson_that_begins_shortly() {
        Request soon =
                new Request(
                        order("B1", SCHOOL, 24),
                        Integer.MAX_VALUE,
                        false,
                        0,
                        Instant.EPOCH,
                        false,
                        0);

        Plan plan = plan(List.of(soon, wanting(1, "B2", 26)), teacher("t1"));

        assertThat(ids(plan.get("B1").chosen())).containsExactly("t1");
        assertThat(ids(plan.get("B2").chosen())).containsExactly("t1");
    }

    @Test
    void the_answer_does_not_depend_on_the_order_of_the_requests_or_the_people() {
        Scale scale = new Scale(12, 20, new Random(3));
        Plan plan = plan(scale.requests(), scale.directory(), Set.of("t3"));

        Plan turned =
                plan(
                        scale.requests().reversed(),
                        new Directory(
                                1,
                                scale.directory().listSchools().reversed(),
                                scale.directory().listPersons().reversed(),
                                Map.of()),
                        Set.of("t3"));

        assertThat(turned).isEqualTo(plan);
    }

    @Test
    void an_order_of_a_school_that_nobody_knows_hinders_no_other() {
        Request lost =
                new Request(order("B1", "10509999", 24), 1, true, 0, Instant.EPOCH, false, 0);

        Plan plan = plan(List.of(lost, wanting(1, "B2", 24)), teacher("t1"));

        assertThat(plan.get("B1").reasons().counts())
                .isEqualTo(List.of(new ReasonCount(Reason.SCHOOL_NOT_YET, 1)));
        assertThat(ids(plan.get("B2").chosen())).containsExactly("t1");
    }

    @Test
    void bookings_of_the_lessons_own_week_count() {
        Order booked = order("B0", SCHOOL, 24);
        Booking thisWeek = booked.booking("a0", booked.lesson(), TOWN, NOW);
        Directory directory = directory(List.of(school(SCHOOL)), teacher("t1"));
        Request now = wanting(1, "B1", 24);
        Request nextWeek =
                new Request(
                        order("B2", SCHOOL, "2026-12-01T07:30", "2026-12-01T08:40"),
                        1,
                        true,
                        0,
                        Instant.EPOCH,
                        false,
                        0);

        Plan plan =
                matching.plan(
                        List.of(now, nextWeek),
                        directory,
                        (week, _) ->
                                week.equals(new Week(2026, 48))
                                        ? Map.of(
                                                "t1",
                                                new Timetable("t1", week, List.of(thisWeek), 1))
                                        : Map.of(),
                        Asked.NOTHING,
                        NOW);

        assertThat(plan.get("B1").reasons().find("t1")).hasValue(Reason.OVERLAPS);
        assertThat(ids(plan.get("B2").chosen())).containsExactly("t1");
    }

    @Test
    void of_two_hundred_orders_hardly_any_goes_without_one_of_three_hundred_teachers() {
        Scale scale = new Scale(200, 300, new Random(11));

        Plan plan = plan(scale.requests(), scale.directory(), Set.of());

        assertThat(plan.matches().values())
                .filteredOn(m -> m.chosen().isEmpty())
                .hasSizeLessThan(20);
    }

    private Plan plan(List<Request> requests, Teacher... teachers) {
        return plan(requests, directory(List.of(school(SCHOOL)), teachers), Set.of());
    }

    private Plan plan(List<Request> requests, Directory directory, Set<String> held) {
        return matching.plan(requests, directory, (_, _) -> Map.of(), thinking(held), NOW);
    }

    /** Those who think about a lesson a day away or more. */
    private static Asked thinking(Set<String> teachers) {
        return Asked.of(
                teachers.stream().map(id -> new Hold(id, 0, new OfferRef("B0", 1))).toList(),
                List.of(),
                NOW,
                Given.ZONE);
    }

    private static Request wanting(int wanted, String orderId, int day) {
        return new Request(order(orderId, SCHOOL, day), wanted, true, 0, Instant.EPOCH, false, 0);
    }

    private static Directory directory(List<School> schools, Teacher... teachers) {
        return new Directory(1, schools, Arrays.asList(teachers), Map.of());
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::teacherId).toList();
    }

    /** A regency with many orders at once, every teacher eligible for most of them. */
    private record Scale(List<Request> requests, Directory directory) {

        Scale(int orders, int teachers, Random random) {
            this(requests(orders, random), people(teachers, random));
        }

        private static List<Request> requests(int orders, Random random) {
            List<Request> requests = new ArrayList<>();
            for (int i = 0; i < orders; i++) {
                Order order = order("B" + i, "1050000" + i % 10, 24 + random.nextInt(5));
                requests.add(
                        new Request(
                                order, 1 + random.nextInt(3), true, 0, Instant.EPOCH, false, 0));
            }
            return requests;
        }

        private static Directory people(int count, Random random) {
            List<School> schools =
                    IntStream.range(0, 10)
                            .mapToObj(i ->
                                    aSchool("1050000" + i)
                                            .lying(kmNorth(random.nextDouble(20)))
                                            .build())
                            .toList();
            List<Teacher> teachers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int ratings = random.nextInt(100);
                teachers.add(
                        aTeacher("t" + i)
                                .at(Level.SD)
                                .living(kmNorth(random.nextDouble(20)))
                                .going(5 + random.nextInt(15))
                                .with(new Stars(ratings, ratings * 3 + random.nextInt(ratings + 1)))
                                .build());
            }
            return new Directory(1, schools, teachers, Map.of());
        }
    }
}
