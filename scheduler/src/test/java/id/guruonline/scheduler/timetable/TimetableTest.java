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
import id.guruonline.scheduler.testing.Given;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final TimetableRules RULES = TimetableRules.standard(Given.ZONE);
    private static final Week WEEK = new Week(2026, 48);
    private static final String TOWN_SCHOOL = "10500001";
    private static final String OTHER_SCHOOL = "10500002";

    private final Teacher teacher = teacher("t1");

    @Test
    void an_empty_timetable_has_room() {
        assertThat(check(teacher, lesson("a2", 24, "07:30", "09:00"))).isEqualTo(free());
    }

    @Test
    void two_lessons_at_one_time_clash() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        assertThat(check(teacher, lesson("a2", 24, "08:59", "10:00"), booked))
                .isEqualTo(new Verdict.Clash(booked));
        assertThat(check(teacher, lesson("a2", 24, "07:00", "07:31"), booked))
                .isEqualTo(new Verdict.Clash(booked));
        assertThat(check(teacher, lesson("a2", 24, "08:00", "08:30"), booked))
                .isEqualTo(new Verdict.Clash(booked));
    }

    @Test
    void lessons_at_one_school_may_touch() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        assertThat(check(teacher, lesson("a2", 24, "09:00", "10:00"), booked)).isEqualTo(free());
        assertThat(check(teacher, lesson("a2", 24, "06:30", "07:30"), booked)).isEqualTo(free());
    }

    @Test
    void the_same_time_on_another_day_is_free() {
        assertThat(
                        check(
                                teacher,
                                lesson("a2", 25, "07:30", "09:00"),
                                lesson("a1", 24, "07:30", "09:00")))
                .isEqualTo(free());
    }

    @Test
    void what_the_same_answer_booked_is_not_in_its_own_way() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        Booking fullDay = booking("a2", TOWN_SCHOOL, TOWN, 25, "07:00", "13:00", 10);

        assertThat(check(teacher, booked, booked)).isEqualTo(free());
        assertThat(check(teacher, fullDay, fullDay)).isEqualTo(free());
    }

    @Test
    void home_hours_are_taken_every_week() {
        Teacher atHome = aTeacher("t1").atHomeSchool(tuesday("07:30", "09:00")).build();

        assertThat(check(atHome, lesson("a2", 24, "08:00", "10:00")))
                .isEqualTo(new Verdict.HomeHours());
        assertThat(check(atHome, lesson("a2", 25, "08:00", "10:00"))).isEqualTo(free());
    }

    @Test
    void between_two_schools_there_is_time_to_travel() {
        // 9.9 km are 12.9 km of road: 26 minutes, and 5 to pack up.
        Booking booked = lesson("a1", 24, "07:30", "09:00");
        Duration needed = Duration.ofMinutes(31);

        assertThat(check(teacher, away(9.9, 24, "09:30", "10:30"), booked))
                .isEqualTo(new Verdict.TooFar(booked, needed));
        assertThat(check(teacher, away(9.9, 24, "09:31", "10:30"), booked)).isEqualTo(free());
        assertThat(check(teacher, away(9.9, 24, "06:00", "07:00"), booked))
                .isEqualTo(new Verdict.TooFar(booked, needed));
        assertThat(check(teacher, away(9.9, 24, "06:00", "06:59"), booked)).isEqualTo(free());
    }

    @Test
    void two_schools_on_one_yard_need_no_way() {
        Booking booked = lesson("a1", 24, "07:30", "09:00");

        assertThat(check(teacher, away(0.14, 24, "09:00", "10:00"), booked)).isEqualTo(free());
        assertThat(check(teacher, away(0.2, 24, "09:00", "10:00"), booked))
                .isEqualTo(new Verdict.TooFar(booked, Duration.ofMinutes(6)));
    }

    @Test
    void the_way_from_and_to_the_home_school_counts() {
        Teacher atHome = aTeacher("t1").atHomeSchool(tuesday("07:30", "09:00")).build();
        Verdict tooFar = new Verdict.TooFar(null, Duration.ofMinutes(31));

        assertThat(check(atHome, away(9.9, 24, "09:30", "10:30"))).isEqualTo(tooFar);
        assertThat(check(atHome, away(9.9, 24, "06:30", "07:00"))).isEqualTo(tooFar);
        assertThat(check(atHome, away(9.9, 24, "09:31", "10:30"))).isEqualTo(free());
        assertThat(check(atHome, lesson("a2", 24, "09:00", "10:00"))).isEqualTo(free());
    }

    @Test
    void a_day_has_no_more_jp_than_the_cap() {
        Booking eight = booking("a1", TOWN_SCHOOL, TOWN, 24, "07:00", "12:00", 8);

        assertThat(check(teacher, lesson("a2", 24, "13:00", "14:10"), eight)).isEqualTo(free());
        assertThat(check(teacher, booking("a2", TOWN_SCHOOL, TOWN, 24, "13:00", "14:45", 3), eight))
                .isEqualTo(new Verdict.DayFull());
        assertThat(check(teacher, booking("a2", TOWN_SCHOOL, TOWN, 25, "13:00", "14:45", 3), eight))
                .isEqualTo(free());
    }

    @Test
    void home_hours_count_towards_the_day() {
        Teacher atHome =
                aTeacher("t1").at(Level.SD).atHomeSchool(tuesday("07:00", "11:40")).build();

        // 280 minutes are 8 JP of 35.
        assertThat(check(atHome, lesson("a2", 24, "13:00", "14:10"))).isEqualTo(free());
        assertThat(check(atHome, booking("a2", TOWN_SCHOOL, TOWN, 24, "13:00", "14:45", 3)))
                .isEqualTo(new Verdict.DayFull());
    }

    @Test
    void a_week_has_no_more_jp_than_the_cap() {
        Booking[] booked = {
            booking("a1", TOWN_SCHOOL, TOWN, 23, "07:00", "13:00", 10),
            booking("a2", TOWN_SCHOOL, TOWN, 24, "07:00", "13:00", 10),
            booking("a3", TOWN_SCHOOL, TOWN, 25, "07:00", "13:00", 10),
            booking("a4", TOWN_SCHOOL, TOWN, 26, "07:00", "13:00", 8)
        };

        assertThat(check(teacher, lesson("a5", 27, "07:30", "08:40"), booked)).isEqualTo(free());
        Teacher atHome = aTeacher("t1").at(Level.SD).atHomeSchool(monday("14:00", "14:35")).build();
        assertThat(check(atHome, lesson("a5", 27, "07:30", "08:40"), booked))
                .isEqualTo(new Verdict.WeekFull());
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

        assertThat(check(teacher, overSunday)).isEqualTo(new Verdict.AcrossWeeks());
    }

    private static Verdict check(Teacher teacher, Booking wanted, Booking... booked) {
        return new Timetable("t1", WEEK, List.of(booked), 1).check(wanted, teacher, RULES);
    }

    private static Verdict free() {
        return new Verdict.Free();
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
