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

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableRules;
import id.guruonline.scheduler.timetable.Week;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule refuses alone: the teacher of each test breaks that one only. */
class EligibilityTest {

    private static final Instant NOW = at("2026-11-23T09:00");
    private static final MatchingSettings SETTINGS = TestRules.matching();
    private static final TimetableRules TIMETABLE_RULES = TestRules.timetable(Given.ZONE);

    private final Order order = order("B1", "10500001", 24);
    private final School school = school("10500001");

    @Test
    void a_teacher_whom_nothing_hinders_may_be_asked() {
        assertThat(reasonAgainst(teacher("t1"))).isNull();
    }

    @Test
    void a_teacher_who_was_not_let_in_is_refused() {
        assertThat(reasonAgainst(aTeacher("t1").notLetIn().build())).isEqualTo(Reason.INACTIVE);
    }

    @Test
    void a_teacher_rests_until_the_pause_is_over() {
        assertThat(reasonAgainst(aTeacher("t1").pausedUntil(NOW.plusSeconds(1)).build()))
                .isEqualTo(Reason.PAUSED);
        assertThat(reasonAgainst(aTeacher("t1").pausedUntil(NOW).build())).isNull();
    }

    @Test
    void a_time_that_is_kept_free_is_in_the_way_of_no_other() {
        Instant start = order.lesson().start();
        Instant end = order.lesson().end();
        assertThat(reasonAgainst(aTeacher("t1").resting(end.minusSeconds(1), end).build()))
                .isEqualTo(Reason.PAUSED);
        assertThat(reasonAgainst(aTeacher("t1").resting(end, end.plusSeconds(60)).build()))
                .isNull();
        assertThat(reasonAgainst(aTeacher("t1").resting(NOW, start).build())).isNull();
    }

    @Test
    void another_subject_is_refused() {
        assertThat(reasonAgainst(aTeacher("t1").teaching(Subject.PJOK, Subject.IPA).build()))
                .isEqualTo(Reason.SUBJECT_NOT_TAUGHT);
    }

    @Test
    void a_class_teacher_teaches_the_subjects_of_the_class_where_there_are_class_teachers() {
        Teacher classTeacher =
                aTeacher("t1").teaching(Subject.GURU_KELAS).at(Level.SD, Level.SMP).build();
        School secondary = aSchool("10500001").of(Level.SMP).build();

        assertThat(reasonAgainst(classTeacher)).isNull();
        assertThat(reasonAtStage(1, secondary, classTeacher)).isEqualTo(Reason.SUBJECT_NOT_TAUGHT);
        assertThat(reasonAgainst(asking(lessonIn(Subject.PJOK), 0, true), classTeacher))
                .isEqualTo(Reason.SUBJECT_NOT_TAUGHT);
    }

    @Test
    void teachers_of_one_family_of_subjects_teach_one_another_s() {
        Teacher physics = aTeacher("t1").teaching(Subject.FISIKA).build();
        Teacher science = aTeacher("t1").teaching(Subject.IPA).build();

        assertThat(reasonAgainst(asking(lessonIn(Subject.IPA), 0, true), physics)).isNull();
        assertThat(reasonAgainst(asking(lessonIn(Subject.FISIKA), 0, true), science)).isNull();
        assertThat(reasonAgainst(asking(lessonIn(Subject.BIOLOGI), 0, true), physics))
                .isEqualTo(Reason.SUBJECT_NOT_TAUGHT);
    }

    @Test
    void another_level_is_refused() {
        assertThat(reasonAgainst(aTeacher("t1").at(Level.SMP, Level.SMA).build()))
                .isEqualTo(Reason.LEVEL_NOT_TAUGHT);
    }

    @Test
    void a_school_beyond_the_radius_is_refused() {
        assertThat(reasonAgainst(aTeacher("t1").living(kmNorth(9.9)).build())).isNull();
        assertThat(reasonAgainst(aTeacher("t1").living(kmNorth(10.1)).build()))
                .isEqualTo(Reason.OUT_OF_RADIUS);
    }

    @Test
    void the_widened_radius_is_for_those_who_agreed() {
        Teacher home = aTeacher("t1").living(kmNorth(14)).build();
        Teacher traveller = aTeacher("t1").living(kmNorth(14)).travellingFurther().build();
        Teacher farTraveller = aTeacher("t1").living(kmNorth(19)).travellingFurther().build();

        assertThat(reasonAgainst(asking(order, 1, true), home)).isEqualTo(Reason.OUT_OF_RADIUS);
        assertThat(reasonAgainst(asking(order, 0, true), traveller))
                .isEqualTo(Reason.OUT_OF_RADIUS);
        assertThat(reasonAgainst(asking(order, 1, true), traveller)).isNull();
        assertThat(reasonAgainst(asking(order, 1, true), farTraveller))
                .isEqualTo(Reason.OUT_OF_RADIUS);
        assertThat(reasonAgainst(asking(order, 2, true), farTraveller)).isNull();
        assertThat(reasonAgainst(asking(order, 7, true), farTraveller)).isNull();
    }

    @Test
    void a_school_that_the_roll_out_has_not_reached_is_refused() {
        School second = aSchool("10500001").ofStage(2).build();

        assertThat(reasonAtStage(1, second)).isEqualTo(Reason.SCHOOL_NOT_YET);
        assertThat(reasonAtStage(2, second)).isNull();
        assertThat(reasonAtStage(3, second)).isNull();
    }

    @Test
    void a_lesson_at_that_time_is_in_the_way() {
        assertThat(reasonAgainst(teacher("t1"), booked(24, "08:00", "09:10", TOWN, 2)))
                .isEqualTo(Reason.OVERLAPS);
    }

    @Test
    void home_hours_at_that_time_are_in_the_way() {
        HomeHours tuesday =
                new HomeHours(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(9, 10));

        assertThat(reasonAgainst(aTeacher("t1").atHomeSchool(tuesday).build()))
                .isEqualTo(Reason.HOME_HOURS);
    }

    @Test
    void too_little_time_to_travel_is_in_the_way() {
        assertThat(reasonAgainst(teacher("t1"), booked(24, "09:00", "10:10", kmNorth(9.9), 2)))
                .isEqualTo(Reason.TRAVEL);
    }

    @Test
    void a_full_day_is_in_the_way() {
        assertThat(reasonAgainst(teacher("t1"), booked(24, "09:00", "15:00", TOWN, 9)))
                .isEqualTo(Reason.DAY_FULL);
    }

    @Test
    void a_full_week_is_in_the_way() {
        assertThat(reasonAgainst(teacher("t1"), booked(25, "07:00", "17:00", TOWN, 39)))
                .isEqualTo(Reason.WEEK_FULL);
    }

    @Test
    void a_lesson_across_two_weeks_is_refused() {
        Order overSunday = order("B1", "10500001", "2026-11-29T23:30", "2026-11-30T00:40");

        assertThat(reasonAgainst(asking(overSunday, 0, true), teacher("t1")))
                .isEqualTo(Reason.ACROSS_WEEKS);
    }

    @Test
    void whom_the_school_excludes_is_refused() {
        School picky = aSchool("10500001").excluding("t1").build();

        assertThat(reasonAtStage(1, picky)).isEqualTo(Reason.EXCLUDED_BY_SCHOOL);
    }

    @Test
    void whoever_gave_the_lesson_back_is_refused() {
        Order left = with(order, List.of(), Set.of("t1"));

        assertThat(reasonAgainst(asking(left, 0, true), teacher("t1")))
                .isEqualTo(Reason.EXCLUDED_FROM_ORDER);
    }

    @Test
    void who_answered_is_not_asked_twice() {
        for (OfferStatus status :
                List.of(OfferStatus.OPEN, OfferStatus.ACCEPTED, OfferStatus.DECLINED)) {
            Order asked = with(order, List.of(offer("t1", status)), Set.of());

            assertThat(reasonAgainst(asking(asked, 0, true), teacher("t1")))
                    .as("after %s", status)
                    .isEqualTo(Reason.ALREADY_ASKED);
            assertThat(reasonAgainst(asking(asked, 0, true), teacher("t2"))).isNull();
        }
    }

    @Test
    void who_is_silent_is_asked_again_once_the_matter_is_more_urgent() {
        Order asked = with(order, List.of(offer("t1", OfferStatus.EXPIRED)), Set.of());
        Instant made = asked.offers().getFirst().madeAt();

        assertThat(reasonAgainst(since(made, true, asked), teacher("t1"))).isEqualTo(Reason.SILENT);
        assertThat(reasonAgainst(since(made.plusNanos(1), true, asked), teacher("t1"))).isNull();
    }

    @Test
    void who_is_silent_where_nothing_more_can_be_hoped_for_is_not_waited_for() {
        Order asked = with(order, List.of(offer("t1", OfferStatus.EXPIRED)), Set.of());
        Instant made = asked.offers().getFirst().madeAt();

        assertThat(reasonAgainst(since(made, false, asked), teacher("t1")))
                .isEqualTo(Reason.ALREADY_ASKED);
    }

    @Test
    void who_was_silent_three_times_is_left_in_peace() {
        Offer silence = offer("t1", OfferStatus.EXPIRED);
        Order twice = with(order, List.of(silence, silence), Set.of());
        Order thrice = with(order, List.of(silence, silence, silence), Set.of());

        assertThat(reasonAgainst(since(NOW.plusNanos(1), true, twice), teacher("t1"))).isNull();
        assertThat(reasonAgainst(since(NOW.plusNanos(1), true, thrice), teacher("t1")))
                .isEqualTo(Reason.ALREADY_ASKED);
    }

    @Test
    void who_is_silent_and_could_not_take_it_anyway_is_not_waited_for() {
        Order asked = with(order, List.of(offer("t1", OfferStatus.EXPIRED)), Set.of());
        Request request = since(Instant.EPOCH, true, asked);

        assertThat(
                        reason(
                                SETTINGS,
                                request,
                                school,
                                teacher("t1"),
                                Asked.NOTHING,
                                booked(24, "08:00", "09:10", TOWN, 2)))
                .isEqualTo(Reason.OVERLAPS);
    }

    @Test
    void whoever_was_spared_for_another_teacher_or_lesson_may_be_asked_again() {
        for (ClosedBy cause : List.of(ClosedBy.TAKEN_BY_ANOTHER, ClosedBy.CLASHES)) {
            Order asked = with(order, List.of(withdrawn("t1", cause)), Set.of());

            assertThat(reasonAgainst(asking(asked, 0, true), teacher("t1")))
                    .as("%s", cause)
                    .isNull();
        }
    }

    @Test
    void whom_an_offer_cannot_reach_is_not_asked_for_ever() {
        Order asked = with(order, List.of(withdrawn("t1", ClosedBy.UNDELIVERABLE)), Set.of());

        assertThat(reasonAgainst(asking(asked, 0, true), teacher("t1")))
                .isEqualTo(Reason.ALREADY_ASKED);
    }

    @Test
    void another_open_offer_is_in_the_way_except_shortly_before_a_lesson() {
        assertThat(held(asking(order, 0, true), teacher("t1"))).isEqualTo(Reason.HELD);
        assertThat(held(asking(order, 0, false), teacher("t1"))).isNull();
    }

    @Test
    void whoever_breaks_another_rule_is_not_told_of_the_hold() {
        assertThat(held(asking(order, 0, true), aTeacher("t1").notLetIn().build()))
                .isEqualTo(Reason.INACTIVE);
    }

    private @Nullable Reason reasonAgainst(Teacher teacher, Booking... booked) {
        return reason(SETTINGS, asking(order, 0, true), school, teacher, Asked.NOTHING, booked);
    }

    private @Nullable Reason reasonAgainst(Request request, Teacher teacher) {
        return reason(SETTINGS, request, school, teacher, Asked.NOTHING);
    }

    private @Nullable Reason held(Request request, Teacher teacher) {
        return reason(SETTINGS, request, school, teacher, thinking(teacher));
    }

    private @Nullable Reason reasonAtStage(int stage, School at) {
        return reasonAtStage(stage, at, teacher("t1"));
    }

    private @Nullable Reason reasonAtStage(int stage, School at, Teacher teacher) {
        return reason(
                TestRules.matchingUpTo(stage), asking(order, 0, true), at, teacher, Asked.NOTHING);
    }

    private static @Nullable Reason reason(
            MatchingSettings settings,
            Request request,
            School school,
            Teacher teacher,
            Asked asked,
            Booking... booked) {
        Timetable timetable = new Timetable(teacher.id(), weekOf(request), List.of(booked), 1);
        return new Eligibility(settings, TIMETABLE_RULES, SubjectTable.of(settings))
                .findObstacle(new Question(request, school, teacher, timetable, asked, NOW))
                .orElse(null);
    }

    private static Asked thinking(Teacher teacher) {
        return Asked.of(
                List.of(new Hold(teacher.id(), 0, new OfferRef("B0", 1))),
                List.of(),
                NOW,
                Given.ZONE);
    }

    private static Week weekOf(Request request) {
        return Week.of(request.order().lesson().start(), Given.ZONE);
    }

    private static Request asking(Order order, int widened, boolean exclusive) {
        return new Request(order, 1, exclusive, widened, Instant.EPOCH, false, 0);
    }

    private static Order lessonIn(Subject subject) {
        Lesson lesson =
                new Lesson(
                        "10500001",
                        subject,
                        "5A",
                        at("2026-11-24T07:30"),
                        at("2026-11-24T08:40"),
                        2);
        return Order.place("B1", "in-B1", "op1", lesson, null, null, at("2026-11-20T08:00"));
    }

    private static Request since(Instant urgent, boolean asksAgain, Order order) {
        return new Request(order, 1, true, 0, urgent, asksAgain, 0);
    }

    private static Booking booked(int day, String start, String end, Place place, int jp) {
        String date = "2026-11-" + day + "T";
        String npsn = place.equals(TOWN) ? "10500001" : "10500002";
        return new Booking("B0", "a0", at(date + start), at(date + end), npsn, place, jp, null);
    }

    private static Order with(Order order, List<Offer> offers, Set<String> excluded) {
        return new Order(
                order.id(),
                order.createdBy(),
                order.operatorId(),
                order.lesson(),
                null,
                order.orderedAt(),
                order.progress(),
                order.postponedUntil(),
                new ArrayList<>(offers),
                order.rounds(),
                excluded,
                List.of(),
                List.of(),
                0,
                order.exchange(),
                order.named(),
                order.standBy(),
                order.dueAt(),
                1);
    }

    private static Offer offer(String teacherId, OfferStatus status) {
        return offer(teacherId, status, null);
    }

    private static Offer withdrawn(String teacherId, ClosedBy cause) {
        return offer(teacherId, OfferStatus.WITHDRAWN, cause);
    }

    private static Offer offer(String teacherId, OfferStatus status, @Nullable ClosedBy closedBy) {
        return new Offer(
                1,
                teacherId,
                1,
                1.0,
                List.of(),
                Duration.ofMinutes(30),
                NOW,
                NOW,
                status,
                closedBy,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
