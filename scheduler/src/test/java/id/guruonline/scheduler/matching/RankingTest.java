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
import static org.assertj.core.api.Assertions.within;

import id.guruonline.scheduler.history.History;
import id.guruonline.scheduler.order.Past;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.RankingShare;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.Week;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOW = at("2026-11-23T09:00");

    private History history = History.NONE;
    private final School school = aSchool("10500001").favouring("liked").build();

    @Test
    void every_term_is_told_with_its_weight_and_the_score_is_their_sum() {
        Candidate candidate = candidate(teacher("liked"));

        assertThat(candidate.reasons())
                .containsExactly(
                        new RankingShare(RankingTerm.FAVOURITE, 1, 0.35),
                        new RankingShare(RankingTerm.STARS, 0.75, 0.3),
                        new RankingShare(RankingTerm.NEARNESS, 1, 0.2),
                        new RankingShare(RankingTerm.FAIRNESS, 1, 0.15),
                        new RankingShare(RankingTerm.SPECIALIST, 1, 0.05),
                        new RankingShare(RankingTerm.CONTINUITY, 0, 0.15),
                        new RankingShare(RankingTerm.RELIABILITY, 0.8, 0.2),
                        new RankingShare(RankingTerm.NEWCOMER, 1, 0.05),
                        new RankingShare(RankingTerm.STAND_BY, 0, 1));
        assertThat(candidate.score())
                .isCloseTo(0.35 + 0.225 + 0.2 + 0.15 + 0.05 + 0.16 + 0.05, within(1e-9));
    }

    @Test
    void whose_own_subject_it_is_ranks_before_who_may_give_it_too() {
        Teacher classTeacher = aTeacher("t1").teaching(Subject.GURU_KELAS).build();

        assertThat(value(RankingTerm.SPECIALIST, teacher("t1"))).isEqualTo(1);
        assertThat(value(RankingTerm.SPECIALIST, classTeacher)).isZero();
    }

    @Test
    void only_the_schools_favourites_are_favourites() {
        assertThat(value(RankingTerm.FAVOURITE, teacher("liked"))).isEqualTo(1);
        assertThat(value(RankingTerm.FAVOURITE, teacher("other"))).isZero();
    }

    @Test
    void two_ratings_of_five_do_not_beat_two_hundred_of_nearly_five() {
        Teacher few = aTeacher("few").with(new Stars(2, 10)).build();
        Teacher many = aTeacher("many").with(new Stars(200, 960)).build();

        assertThat(value(RankingTerm.STARS, few)).isLessThan(value(RankingTerm.STARS, many));
        assertThat(value(RankingTerm.STARS, few))
                .isGreaterThan(value(RankingTerm.STARS, teacher("none")));
    }

    @Test
    void stars_given_in_the_service_count_with_the_earlier_ones() {
        Teacher teacher = aTeacher("t1").with(new Stars(5, 20)).build();

        Candidate candidate = candidate(teacher, Map.of("t1", new Stars(10, 10)));

        // (20 + 10 + 4 x 5) stars in 20 ratings are 2.5, of 1 to 5.
        assertThat(value(RankingTerm.STARS, candidate)).isCloseTo(0.375, within(1e-9));
    }

    @Test
    void nearness_falls_with_the_distance_to_the_radius() {
        Teacher halfWay = aTeacher("t1").living(kmNorth(5)).build();
        Teacher furtherGoing = aTeacher("t1").living(kmNorth(5)).going(20).build();

        assertThat(value(RankingTerm.NEARNESS, teacher("t1"))).isEqualTo(1);
        assertThat(value(RankingTerm.NEARNESS, halfWay)).isCloseTo(0.5, within(0.01));
        assertThat(value(RankingTerm.NEARNESS, furtherGoing)).isCloseTo(0.75, within(0.01));
    }

    @Test
    void whoever_lacks_more_of_the_lessons_wanted_comes_first() {
        HomeHours threeJp =
                new HomeHours(DayOfWeek.MONDAY, LocalTime.of(7, 30), LocalTime.of(9, 15));
        Teacher wantingTen =
                aTeacher("t1").at(Level.SD).wantingWeekly(10).atHomeSchool(threeJp).build();

        assertThat(value(RankingTerm.FAIRNESS, candidate(wantingTen))).isCloseTo(0.7, within(1e-9));
        assertThat(value(RankingTerm.FAIRNESS, candidate(wantingTen, booked(4))))
                .isCloseTo(0.3, within(1e-9));
        assertThat(value(RankingTerm.FAIRNESS, candidate(wantingTen, booked(9)))).isZero();
        assertThat(value(RankingTerm.FAIRNESS, aTeacher("t1").wantingWeekly(0).build())).isZero();
    }

    @Test
    void who_taught_the_class_of_late_knows_it() {
        history = past(order("B0", school.npsn(), 2), "t1", List.of());

        assertThat(value(RankingTerm.CONTINUITY, teacher("t1"))).isEqualTo(1);
        assertThat(value(RankingTerm.CONTINUITY, teacher("t2"))).isZero();
    }

    @Test
    void who_keeps_promises_ranks_before_who_gives_lessons_back_late() {
        history =
                past(
                        order("B0", school.npsn(), 2),
                        "kept",
                        List.of(new Past.Ended("left", ClosedBy.LEFT_LATE, null)));

        assertThat(value(RankingTerm.RELIABILITY, teacher("kept")))
                .isGreaterThan(value(RankingTerm.RELIABILITY, teacher("new")));
        assertThat(value(RankingTerm.RELIABILITY, teacher("left")))
                .isLessThan(value(RankingTerm.RELIABILITY, teacher("new")));
    }

    @Test
    void a_bundle_that_was_not_answered_is_one_silence() {
        Past.Ended one = new Past.Ended("one", ClosedBy.EXPIRED, "B1/1+B2/1");
        Past.Ended other = new Past.Ended("other", ClosedBy.EXPIRED, null);
        history = past(order("B0", school.npsn(), 2), null, List.of(one, one, one, other));

        assertThat(value(RankingTerm.RELIABILITY, teacher("one")))
                .isEqualTo(value(RankingTerm.RELIABILITY, teacher("other")))
                .isLessThan(0.8);
    }

    @Test
    void who_did_not_come_of_late_ranks_behind_all_others_though_a_favourite() {
        Order before = order("B0", school.npsn(), 2);
        history = past(before, null, List.of(new Past.Ended("liked", ClosedBy.MISSED, null)));
        Teacher farAway = aTeacher("far").living(kmNorth(9)).build();

        assertThat(candidate(teacher("liked")).score()).isLessThan(candidate(farAway).score());
    }

    @Test
    void a_newcomers_share_shrinks_with_each_lesson() {
        history = past(order("B0", school.npsn(), 2), "t1", List.of());

        assertThat(value(RankingTerm.NEWCOMER, teacher("t1"))).isCloseTo(0.8, within(1e-9));
        assertThat(value(RankingTerm.NEWCOMER, teacher("t2"))).isEqualTo(1);
    }

    private static History past(Order order, @Nullable String teacherId, List<Past.Ended> ended) {
        Past past =
                new Past(
                        order.lesson().npsn(),
                        order.lesson().className(),
                        NOW.minus(Duration.ofDays(1)),
                        null,
                        teacherId,
                        null,
                        null,
                        ended);
        return History.of(List.of(past), NOW, _ -> Instant.MIN);
    }

    private double value(RankingTerm term, Teacher teacher) {
        return value(term, candidate(teacher));
    }

    private static double value(RankingTerm term, Candidate candidate) {
        return candidate.reasons().stream()
                .filter(r -> r.term() == term)
                .mapToDouble(RankingShare::value)
                .sum();
    }

    private Candidate candidate(Teacher teacher, Booking... booked) {
        return candidate(teacher, Map.of(), booked);
    }

    private Candidate candidate(Teacher teacher, Map<String, Stars> given, Booking... booked) {
        Directory directory = new Directory(1, List.of(school), List.of(teacher), given);
        Timetable timetable = new Timetable(teacher.id(), new Week(2026, 48), List.of(booked), 1);
        Question question =
                new Question(
                        new Request(
                                order("B1", school.npsn(), 24),
                                1,
                                true,
                                0,
                                Instant.EPOCH,
                                false,
                                0),
                        school,
                        teacher,
                        timetable,
                        Asked.NOTHING,
                        NOW);
        return new Ranking(
                        TestRules.matching(), TestRules.timetable(Given.ZONE), directory, history)
                .of(question.request())
                .candidate(question, teacher.radiusKm());
    }

    private static Booking booked(int jp) {
        return new Booking(
                "B0",
                "a0",
                at("2026-11-26T07:30"),
                at("2026-11-26T12:30"),
                "10500001",
                TOWN,
                jp,
                null);
    }
}
