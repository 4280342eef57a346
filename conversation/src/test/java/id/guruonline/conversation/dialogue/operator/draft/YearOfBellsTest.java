package id.guruonline.conversation.dialogue.operator.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SpecialBells;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "Jam ke 2-3" on each day of a school year, at schools with other bells on Fridays and in Ramadan,
 * against days that are written out case by case and walked through lesson hour by lesson hour.
 */
class YearOfBellsTest {

    private static final long SEED = 1448;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    private static final LocalDate RAMADAN = LocalDate.of(2027, 2, 8);
    private static final LocalDate LEBARAN = LocalDate.of(2027, 3, 10);

    private static final Understanding UNDERSTANDING = new Understanding();

    /** A school day as it hangs on a wall: when it begins, how long an hour is, what follows it. */
    record Day(int beginsAt, int hour, TreeMap<Integer, Integer> pauses) {

        static Day any(Random random, int shortest) {
            TreeMap<Integer, Integer> pauses = new TreeMap<>();
            for (int after = 2; after < 7; after++) {
                if (random.nextInt(3) == 0) {
                    pauses.put(after, 5 * (1 + random.nextInt(6)));
                }
            }
            int beginsAt = 6 * 60 + 30 + 5 * random.nextInt(24);
            return new Day(beginsAt, shortest + 5 * random.nextInt(4), pauses);
        }

        /** The minute of the day at which that lesson hour begins. */
        int begin(int wanted) {
            int minute = beginsAt;
            for (int no = 1; no < wanted; no++) {
                minute += hour + pauses.getOrDefault(no, 0);
            }
            return minute;
        }

        Bells bells() {
            return new Bells(
                    LocalTime.ofSecondOfDay(beginsAt * 60L),
                    hour,
                    pauses.entrySet().stream()
                            .map(each -> new Bells.Break(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    /** A school with its four kinds of days; the last two may be alike. */
    record Year(int no, Day usual, Day friday, Day ramadan, Day fridayOfRamadan) {

        Day on(LocalDate date) {
            boolean isFriday = date.getDayOfWeek().getValue() == 5;
            boolean isRamadan =
                    date.toEpochDay() >= RAMADAN.toEpochDay()
                            && date.toEpochDay() < LEBARAN.toEpochDay();
            if (isRamadan) {
                return isFriday ? fridayOfRamadan : ramadan;
            }
            return isFriday ? friday : usual;
        }

        School school(Random random) {
            LocalDate last = LEBARAN.minusDays(1);
            List<DayOfWeek> fridays = List.of(DayOfWeek.FRIDAY);
            List<SpecialBells> special = new ArrayList<>();
            special.add(new SpecialBells(fridays, null, null, friday.bells()));
            special.add(new SpecialBells(List.of(), RAMADAN, last, ramadan.bells()));
            if (!fridayOfRamadan.equals(ramadan)) {
                special.add(new SpecialBells(fridays, RAMADAN, last, fridayOfRamadan.bells()));
            }
            Collections.shuffle(special, random);
            return new School(
                    "10500001",
                    "SDN 12",
                    Level.SD,
                    1,
                    new Place(-1.5, 102.1),
                    new BellPlan(usual.bells(), special),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    null);
        }

        @Override
        public String toString() {
            return "school " + no;
        }
    }

    static Stream<Year> years() {
        Random random = new Random(SEED);
        return IntStream.range(0, 20)
                .mapToObj(no -> {
                    Day ramadan = Day.any(random, 15);
                    return new Year(
                            no,
                            Day.any(random, 30),
                            Day.any(random, 25),
                            ramadan,
                            random.nextBoolean() ? ramadan : Day.any(random, 15));
                });
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_lesson_hour_is_when_the_days_own_bells_say(Year year) {
        Random random = new Random(SEED + year.no());
        School school = year.school(random);
        List<String> wrong = new ArrayList<>();
        FIRST.datesUntil(LAST.plusDays(1))
                .forEach(date -> {
                    int first = 1 + random.nextInt(6);
                    int last = first + random.nextInt(3);
                    Understood said = said(school, date, first, last);
                    check(year, date, first, last, said.start(), said.end(), wrong);
                    List<LocalDate> days = List.of(date, date.plusDays(1), date.plusWeeks(1));
                    OrderDraft empty =
                            OrderDraft.empty("card", FIRST.atStartOfDay(ZONE).toInstant());
                    OrderDraft draft =
                            DraftSlots.fill(empty, said, school).with(new Days(days, 1, false));
                    LessonPlan.of(draft, school, ZONE)
                            .forEach(lesson -> check(year, lesson, first, last, wrong));
                });
        assertThat(wrong).isEmpty();
    }

    private static Understood said(School school, LocalDate date, int first, int last) {
        String hours = first == last ? "" + first : first + "-" + last;
        return UNDERSTANDING.understand(
                new Utterance(
                        Role.OPERATOR,
                        Level.SD,
                        school.bellPlan(),
                        "butuh guru MTK 5A besok jam ke " + hours,
                        date.minusDays(1).atTime(9, 0).atZone(ZONE),
                        Awaited.NOTHING));
    }

    private static void check(Year year, Lesson lesson, int first, int last, List<String> wrong) {
        check(
                year,
                LocalDate.ofInstant(lesson.start(), ZONE),
                first,
                last,
                LocalTime.ofInstant(lesson.start(), ZONE),
                LocalTime.ofInstant(lesson.end(), ZONE),
                wrong);
        if (lesson.jp() != last - first + 1) {
            wrong.add("%s is %d JP".formatted(lesson, lesson.jp()));
        }
    }

    private static void check(
            Year year,
            LocalDate date,
            int first,
            int last,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            List<String> wrong) {
        Day day = year.on(date);
        String right = clock(day.begin(first)) + "-" + clock(day.begin(last) + day.hour());
        if (!right.equals(start + "-" + end)) {
            wrong.add(
                    "%s jam ke %d-%d is %s, not %s-%s"
                            .formatted(date, first, last, right, start, end));
        }
    }

    private static String clock(int minuteOfDay) {
        return "%02d:%02d".formatted(minuteOfDay / 60, minuteOfDay % 60);
    }
}
