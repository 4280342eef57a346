package id.guruonline.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.testing.Given;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {

    /** The school year's days off of the country, as a table on a wall has them. */
    private static final String WALL =
            """
            2026 08: 17 Hari Kemerdekaan, 25 Maulid Nabi
            2026 12: 24 cuti bersama, 25 Hari Natal
            2027 01: 1 Tahun Baru, 5 Isra Mikraj
            2027 02: 5 cuti bersama, 6 Imlek
            2027 03: 8 Nyepi, 9 cuti bersama, 10 Idul Fitri, 11 Idul Fitri, 12 cuti bersama
            2027 03: 15 cuti bersama, 25 cuti bersama, 26 Wafat Yesus Kristus, 28 Paskah
            2027 05: 1 Hari Buruh, 6 Kenaikan Yesus Kristus, 17 Idul Adha, 18 cuti bersama
            2027 05: 19 cuti bersama, 20 Waisak
            2027 06: 1 Hari Lahir Pancasila, 6 1 Muharam
            """;

    private static final School SIX = Given.school("10500001");
    private static final School FIVE = Given.aSchool("10500002").onDays(5).build();
    private static final School SMP = Given.aSchool("10500003").of(Level.SMP).build();

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static SchoolCalendar calendar(CalendarEntry... entries) {
        return new SchoolCalendar(List.of(entries));
    }

    private static CalendarEntry entry(
            CalendarEntry.Kind kind, String from, String to, Scope scope, @Nullable String name) {
        return entry(kind, from, to, scope, name, null, "2026-12-01T02:00:00Z");
    }

    private static CalendarEntry entry(
            CalendarEntry.Kind kind,
            String from,
            String to,
            Scope scope,
            @Nullable String name,
            @Nullable String feast,
            String at) {
        return new CalendarEntry(
                kind + from + at,
                kind,
                day(from),
                day(to),
                scope,
                feast == null ? null : day(feast),
                name,
                "d1",
                Instant.parse(at));
    }

    private static CalendarEntry moved(String feast, String from, String to, String at) {
        return entry(CalendarEntry.Kind.MOVED, from, to, Scope.ALL, null, feast, at);
    }

    private static Map<LocalDate, String> onTheWall() {
        Map<LocalDate, String> days = new TreeMap<>();
        WALL.lines()
                .forEach(line ->
                        Stream.of(line.substring(9).split(", "))
                                .map(each -> each.split(" ", 2))
                                .forEach(each ->
                                        days.put(
                                                LocalDate.of(
                                                        Integer.parseInt(line.substring(0, 4)),
                                                        Integer.parseInt(line.substring(5, 7)),
                                                        Integer.parseInt(each[0])),
                                                each[1])));
        return days;
    }

    /** What a school of so many days a week has on each day, by the wall alone. */
    private static Map<LocalDate, String> expected(int days) {
        Map<LocalDate, String> wall = onTheWall();
        return year(day -> {
            DayOfWeek weekday = day.getDayOfWeek();
            boolean saturday = days == 5 && weekday == DayOfWeek.SATURDAY;
            boolean rest = weekday == DayOfWeek.SUNDAY || saturday;
            return wall.getOrDefault(day, rest ? weekday.name() : "lessons");
        });
    }

    private static Map<LocalDate, String> year(Function<LocalDate, String> what) {
        Map<LocalDate, String> year = new TreeMap<>();
        day("2026-07-01")
                .datesUntil(day("2027-07-01"))
                .forEach(day -> year.put(day, what.apply(day)));
        return year;
    }

    private static String told(SchoolDay day) {
        return switch (day) {
            case SchoolDay.Lessons _ -> "lessons";
            case SchoolDay.Exams(String name) -> "exams " + name;
            case SchoolDay.OnHoliday(Holiday holiday) -> holiday.name().indonesian();
            case SchoolDay.ByOffice(String name) -> "office " + name;
            case SchoolDay.OfWeek(DayOfWeek weekday) -> weekday.name();
        };
    }

    private static String told(SchoolCalendar calendar, School school, String date) {
        return told(calendar.on(school, day(date)));
    }

    @Test
    void each_day_of_a_school_year_is_what_the_table_on_the_wall_says() {
        assertThat(year(day -> told(calendar().on(SIX, day)))).hasSize(365).isEqualTo(expected(6));
    }

    @Test
    void a_school_of_five_days_has_no_lessons_on_saturday() {
        assertThat(year(day -> told(calendar().on(FIVE, day)))).isEqualTo(expected(5));
    }

    @Test
    void what_is_the_same_each_year_is_off_in_years_of_which_nothing_else_is_known() {
        assertThat(told(calendar(), SIX, "2028-05-01")).isEqualTo("Hari Buruh");
        assertThat(told(calendar(), SIX, "2028-12-25")).isEqualTo("Hari Natal");
        assertThat(told(calendar(), SIX, "2028-12-26")).isEqualTo("lessons");
    }

    @Test
    void what_the_office_adds_for_all_is_off_for_all_from_its_first_day_to_its_last() {
        SchoolCalendar calendar =
                calendar(
                        entry(
                                CalendarEntry.Kind.OFF,
                                "2026-12-21",
                                "2027-01-02",
                                Scope.ALL,
                                "semester"));
        assertThat(told(calendar, SIX, "2026-12-19")).isEqualTo("lessons");
        assertThat(told(calendar, SIX, "2026-12-21")).isEqualTo("office semester");
        assertThat(told(calendar, SMP, "2027-01-02")).isEqualTo("office semester");
        assertThat(told(calendar, SIX, "2026-12-25")).isEqualTo("Hari Natal");
        assertThat(told(calendar, SIX, "2027-01-04")).isEqualTo("lessons");
    }

    @Test
    void what_is_for_one_school_or_for_a_level_is_nobody_elses() {
        Scope school = Scope.of(SIX);
        Scope level = new Scope(null, Set.of(Level.SMP, Level.SMA));
        SchoolCalendar calendar =
                calendar(
                        entry(CalendarEntry.Kind.OFF, "2026-12-05", "2026-12-05", school, null),
                        entry(CalendarEntry.Kind.EXAMS, "2026-12-07", "2026-12-12", level, "PAS"));
        assertThat(told(calendar, SIX, "2026-12-05")).isEqualTo("office null");
        assertThat(told(calendar, SMP, "2026-12-05")).isEqualTo("lessons");
        assertThat(told(calendar, SMP, "2026-12-07")).isEqualTo("exams PAS");
        assertThat(told(calendar, SIX, "2026-12-07")).isEqualTo("lessons");
    }

    @Test
    void nobody_writes_an_exam_on_a_day_off() {
        SchoolCalendar calendar =
                calendar(
                        entry(
                                CalendarEntry.Kind.EXAMS,
                                "2026-12-19",
                                "2026-12-25",
                                Scope.ALL,
                                null));
        assertThat(told(calendar, SIX, "2026-12-19")).isEqualTo("exams null");
        assertThat(told(calendar, FIVE, "2026-12-19")).isEqualTo("SATURDAY");
        assertThat(told(calendar, SIX, "2026-12-20")).isEqualTo("SUNDAY");
        assertThat(told(calendar, SIX, "2026-12-24")).isEqualTo("cuti bersama");
    }

    @Test
    void a_feast_that_is_moved_is_off_where_it_is_now_and_nowhere_else() {
        SchoolCalendar calendar =
                calendar(
                        moved("2027-03-10", "2027-03-13", "2027-03-14", "2027-03-01T02:00:00Z"),
                        moved("2027-03-10", "2027-03-16", "2027-03-17", "2027-03-09T02:00:00Z"));
        assertThat(told(calendar, SIX, "2027-03-10")).isEqualTo("lessons");
        assertThat(told(calendar, SIX, "2027-03-13")).isEqualTo("lessons");
        assertThat(told(calendar, SIX, "2027-03-16")).isEqualTo("Idul Fitri");
        assertThat(told(calendar, SIX, "2027-03-17")).isEqualTo("Idul Fitri");
        assertThat(told(calendar, SIX, "2027-03-12")).isEqualTo("cuti bersama");
        assertThat(calendar.listHolidays(day("2027-03-12")))
                .extracting(Holiday::first)
                .startsWith(day("2027-03-12"), day("2027-03-15"), day("2027-03-16"));
    }

    @Test
    void what_is_the_same_each_year_and_leave_are_moved_by_nobody() {
        SchoolCalendar calendar =
                calendar(
                        moved("2026-12-25", "2026-12-28", "2026-12-28", "2026-12-01T02:00:00Z"),
                        moved("2026-12-24", "2026-12-29", "2026-12-29", "2026-12-01T02:00:00Z"));
        assertThat(told(calendar, SIX, "2026-12-25")).isEqualTo("Hari Natal");
        assertThat(told(calendar, SIX, "2026-12-24")).isEqualTo("cuti bersama");
        assertThat(told(calendar, SIX, "2026-12-28")).isEqualTo("lessons");
    }

    @Test
    void what_is_over_is_listed_no_more() {
        SchoolCalendar calendar =
                calendar(
                        entry(CalendarEntry.Kind.OFF, "2026-12-01", "2026-12-05", Scope.ALL, "a"),
                        entry(CalendarEntry.Kind.OFF, "2026-12-03", "2026-12-03", Scope.ALL, "b"));
        assertThat(calendar.listEntries(day("2026-12-03")))
                .extracting(CalendarEntry::name)
                .containsExactly("a", "b");
        assertThat(calendar.listEntries(day("2026-12-05")))
                .extracting(CalendarEntry::name)
                .containsExactly("a");
        assertThat(calendar.listEntries(day("2026-12-06"))).isEmpty();
    }
}
