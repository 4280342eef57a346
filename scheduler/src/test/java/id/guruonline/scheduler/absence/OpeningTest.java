package id.guruonline.scheduler.absence;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.calendar.SchoolCalendar;
import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.timetable.school.SchoolLesson;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final School SCHOOL = Given.school("10500001");
    private static final SchoolCalendar CALENDAR = new SchoolCalendar(List.of());
    private static final TeacherKey ANI = new TeacherKey(null, "Bu Ani");

    private static SchoolLesson lesson(String name, DayOfWeek day, int first, int last, String of) {
        return new SchoolLesson(null, name, Subject.MATEMATIKA, of, day, first, last, null, null);
    }

    private static Opening away(List<SchoolLesson> lessons, LocalDate from, LocalDate to) {
        return Opening.of(
                SchoolTimetable.empty("10500001").holding(lessons),
                SCHOOL,
                CALENDAR,
                ANI,
                new AbsenceSpan(from, to, false, null));
    }

    @Test
    void lesson_hours_that_adjoin_are_one_lesson() {
        Opening open =
                away(
                        List.of(
                                lesson("Bu Ani", DayOfWeek.MONDAY, 1, 2, "5A"),
                                lesson("Ani", DayOfWeek.MONDAY, 3, 3, "5A"),
                                lesson("Bu Ani", DayOfWeek.MONDAY, 5, 5, "5A")),
                        MONDAY,
                        MONDAY);
        assertThat(open.lessons())
                .extracting(OpenLesson::periods)
                .containsExactly(new Periods(1, 3), new Periods(5, 5));
    }

    @Test
    void a_day_off_is_left_out_and_told() {
        Opening open =
                away(
                        List.of(lesson("Bu Ani", DayOfWeek.FRIDAY, 1, 2, "5A")),
                        CHRISTMAS.minusDays(7),
                        CHRISTMAS);
        assertThat(open.lessons())
                .extracting(OpenLesson::date)
                .containsExactly(CHRISTMAS.minusDays(7));
        assertThat(open.skipped()).extracting(Opening.Skipped::day).containsExactly(CHRISTMAS);
    }

    @Test
    void of_some_lesson_hours_only_those_are_open() {
        SchoolTimetable timetable =
                SchoolTimetable.empty("10500001")
                        .holding(List.of(lesson("Bu Ani", DayOfWeek.MONDAY, 2, 4, "5A")));
        AbsenceSpan span = new AbsenceSpan(MONDAY, MONDAY, false, new Periods(3, 5));
        assertThat(Opening.of(timetable, SCHOOL, CALENDAR, ANI, span).lessons())
                .extracting(OpenLesson::periods)
                .containsExactly(new Periods(3, 4));
    }

    /** Against a count hour by hour, which knows nothing of lessons. */
    @Test
    void in_any_timetable_each_hour_of_the_teacher_is_open_once() {
        SplittableRandom random = new SplittableRandom(20261203);
        for (int run = 0; run < 200; run++) {
            List<SchoolLesson> lessons = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int first = random.nextInt(1, 8);
                lessons.add(
                        lesson(
                                List.of("Bu Ani", "Pak Budi", "Bu Wati").get(random.nextInt(3)),
                                DayOfWeek.of(random.nextInt(1, 7)),
                                first,
                                Math.min(8, first + random.nextInt(3)),
                                List.of("5A", "5B", "6A").get(random.nextInt(3))));
            }
            LocalDate from = MONDAY.plusDays(random.nextInt(40));
            LocalDate to = from.plusDays(random.nextInt(12));
            List<String> opened = new ArrayList<>();
            for (OpenLesson open : away(lessons, from, to).lessons()) {
                for (int p = open.periods().first(); p <= open.periods().last(); p++) {
                    opened.add(open.date() + " " + p + " " + open.className());
                }
            }
            assertThat(opened)
                    .as("run " + run)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(counted(lessons, from, to));
        }
    }

    private static Set<String> counted(List<SchoolLesson> lessons, LocalDate from, LocalDate to) {
        Set<String> hours = new TreeSet<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean off = day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day);
            for (SchoolLesson lesson : lessons) {
                for (int p = lesson.firstPeriod(); p <= lesson.lastPeriod(); p++) {
                    if (!off
                            && lesson.name().equals("Bu Ani")
                            && lesson.day() == day.getDayOfWeek()) {
                        hours.add(day + " " + p + " " + lesson.className());
                    }
                }
            }
        }
        return hours;
    }

    private static boolean isHoliday(LocalDate day) {
        return Set.of("2026-12-24", "2026-12-25", "2027-01-01", "2027-01-05")
                .contains(day.toString());
    }
}
