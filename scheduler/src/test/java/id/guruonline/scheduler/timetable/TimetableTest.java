package id.guruonline.scheduler.timetable;

import static id.guruonline.scheduler.testing.Given.TOWN;
import static id.guruonline.scheduler.testing.Given.aTeacher;
import static id.guruonline.scheduler.testing.Given.at;
import static id.guruonline.scheduler.testing.Given.kmNorth;
import static id.guruonline.scheduler.testing.Given.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final TimetableRules RULES = TestRules.timetable(Given.ZONE);
    private static final Week WEEK = new Week(2026, 48);
    private static final String TOWN_SCHOOL = "10500001";
    private static final String OTHER_SCHOOL = "10500002";

    private final Teacher teacher = teacher("t1");

    @Test
    void an_empty_timetable_has_room() {
        assertThat(obstacle(teacher, lesson("a2", 24, "07:30", "09:00"))).isEmpty();
    }

    @Test
    void two_lessons_at_one_time_clash() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        assertThat(obstacle(teacher, lesson("a2", 24, "08:59", "10:00"), booked))
                .hasValue(Reason.OVERLAPS);
        assertThat(obstacle(teacher, lesson("a2", 24, "07:00", "07:31"), booked))
                .hasValue(Reason.OVERLAPS);
        assertThat(obstacle(teacher, lesson("a2", 24, "08:00", "08:30"), booked))
                .hasValue(Reason.OVERLAPS);
    }

    @Test
    void lessons_at_one_school_may_touch() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        assertThat(obstacle(teacher, lesson("a2", 24, "09:00", "10:00"), booked)).isEmpty();
        assertThat(obstacle(teacher, lesson("a2", 24, "06:30", "07:30"), booked)).isEmpty();
    }

    @Test
    void the_same_time_on_another_day_is_free() {
        assertThat(
                        obstacle(
                                teacher,
                                lesson("a2", 25, "07:30", "09:00"),
                                lesson("a1", 24, "07:30", "09:00")))
                .isEmpty();
    }

    @Test
    void what_the_same_answer_booked_is_not_in_its_own_way() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        Booking fullDay = booking("a2", TOWN_SCHOOL, TOWN, 25, "07:00", "13:00", 10);

        assertThat(obstacle(teacher, booked, booked)).isEmpty();
        assertThat(obstacle(teacher, fullDay, fullDay)).isEmpty();
    }

    @Test
    void home_hours_are_taken_every_week() {
        Teacher atHome = aTeacher("t1").atHomeSchool(tuesday("07:30", "09:00")).build();

        assertThat(obstacle(atHome, lesson("a2", 24, "08:00", "10:00")))
                .hasValue(Reason.HOME_HOURS);
        assertThat(obstacle(atHome, lesson("a2", 25, "08:00", "10:00"))).isEmpty();
    }

    @Test
    void between_two_schools_there_is_time_to_travel() {
        // 9.9 km are 12.9 km of road: 26 minutes, and 5 to pack up.
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        assertThat(obstacle(teacher, away(9.9, 24, "09:30", "10:30"), booked))
                .hasValue(Reason.TRAVEL);
        assertThat(obstacle(teacher, away(9.9, 24, "09:31", "10:30"), booked)).isEmpty();
        assertThat(obstacle(teacher, away(9.9, 24, "06:00", "07:00"), booked))
                .hasValue(Reason.TRAVEL);
        assertThat(obstacle(teacher, away(9.9, 24, "06:00", "06:59"), booked)).isEmpty();
    }

    @Test
    void two_schools_on_one_yard_need_no_way() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        assertThat(obstacle(teacher, away(0.14, 24, "09:00", "10:00"), booked)).isEmpty();
        assertThat(obstacle(teacher, away(0.2, 24, "09:00", "10:00"), booked))
                .hasValue(Reason.TRAVEL);
    }

    @Test
    void the_way_from_and_to_the_home_school_counts() {
        Teacher atHome = aTeacher("t1").atHomeSchool(tuesday("07:30", "09:00")).build();

        assertThat(obstacle(atHome, away(9.9, 24, "09:30", "10:30"))).hasValue(Reason.TRAVEL);
        assertThat(obstacle(atHome, away(9.9, 24, "06:30", "07:00"))).hasValue(Reason.TRAVEL);
        assertThat(obstacle(atHome, away(9.9, 24, "09:31", "10:30"))).isEmpty();
        assertThat(obstacle(atHome, lesson("a2", 24, "09:00", "10:00"))).isEmpty();
    }

    @Test
    void a_day_has_no_more_jp_than_the_cap() {
        Booking eight = booking("a1", TOWN_SCHOOL, TOWN, 24, "07:00", "12:00", 8);

        assertThat(obstacle(teacher, lesson("a2", 24, "13:00", "14:10"), eight)).isEmpty();
        assertThat(
                        obstacle(
                                teacher,
                                booking("a2", TOWN_SCHOOL, TOWN, 24, "13:00", "14:45", 3),
                                eight))
                .hasValue(Reason.DAY_FULL);
        assertThat(
                        obstacle(
                                teacher,
                                booking("a2", TOWN_SCHOOL, TOWN, 25, "13:00", "14:45", 3),
                                eight))
                .isEmpty();
    }

    @Test
    void home_hours_count_towards_the_day() {
        Teacher atHome =
                aTeacher("t1").at(Level.SD).atHomeSchool(tuesday("07:00", "11:40")).build();

        // 280 minutes are 8 JP of 35.
        assertThat(obstacle(atHome, lesson("a2", 24, "13:00", "14:10"))).isEmpty();
        assertThat(obstacle(atHome, booking("a2", TOWN_SCHOOL, TOWN, 24, "13:00", "14:45", 3)))
                .hasValue(Reason.DAY_FULL);
    }

    @Test
    void a_week_has_no_more_jp_than_the_cap() {
        Booking[] booked = {
            booking("a1", TOWN_SCHOOL, TOWN, 23, "07:00", "13:00", 10),
            booking("a2", TOWN_SCHOOL, TOWN, 24, "07:00", "13:00", 10),
            booking("a3", TOWN_SCHOOL, TOWN, 25, "07:00", "13:00", 10),
            booking("a4", TOWN_SCHOOL, TOWN, 26, "07:00", "13:00", 8)
        };

        assertThat(obstacle(teacher, lesson("a5", 27, "07:30", "08:40"), booked)).isEmpty();
        Teacher atHome = aTeacher("t1").at(Level.SD).atHomeSchool(monday("14:00", "14:35")).build();
        assertThat(obstacle(atHome, lesson("a5", 27, "07:30", "08:40"), booked))
                .hasValue(Reason.WEEK_FULL);
    }

    @Test
    void a_lesson_across_two_weeks_is_refused() {
        Booking overSunday =
                new Booking(
                        "B9",
                        "a9",
                        at("2026-11-29T23:30"),
                        at("2026-11-30T00:30"),
                        TOWN_SCHOOL,
                        TOWN,
                        1,
                        null);

        assertThat(obstacle(teacher, overSunday)).hasValue(Reason.ACROSS_WEEKS);
    }

    private static Optional<Reason> obstacle(Teacher teacher, Booking wanted, Booking... booked) {
        return new Timetable("t1", WEEK, List.of(booked), 1).findObstacle(wanted, teacher, RULES);
    }

    private static HomeHours monday(String start, String end) {
        return new HomeHours(DayOfWeek.MONDAY, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static HomeHours tuesday(String start, String end) {
        return new HomeHours(DayOfWeek.TUESDAY, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static Booking lesson(String answerId, int day, String start, String end) {
        return booking(answerId, TOWN_SCHOOL, TOWN, day, start, end, 2);
    }

    private static Booking away(double km, int day, String start, String end) {
        return booking("away", OTHER_SCHOOL, kmNorth(km), day, start, end, 2);
    }

    private static Booking booking(
            String answerId, String npsn, Place place, int day, String start, String end, int jp) {
        String date = "2026-11-%02dT".formatted(day);
        return new Booking(
                "B-" + answerId, answerId, at(date + start), at(date + end), npsn, place, jp, null);
    }
}
