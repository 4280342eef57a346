package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.calendar.Holidays;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which lessons lack their teacher: absences with the pattern of the week and of the year, each of
 * one teacher for a day or more, and of that teacher's lessons all that a school orders for.
 */
final class Demand {

    /** Mondays and Fridays are the weak ones; Saturday is a short day where it is one. */
    private static final double[] WEEK = {1.2, 0.95, 0.9, 0.9, 1.15, 0.9, 0};

    /** Weeks in which the flu goes round, by the number of the week in the year. */
    private static final List<Integer> FLU = List.of(3, 4, 5, 46, 47);

    private static final double IN_FLU = 1.8;

    /** Ramadan 1448 H: 8 February to 9 March 2027 (the ministry's calendar). */
    private static final LocalDate RAMADAN_FROM = LocalDate.of(2027, 2, 8);

    private static final LocalDate RAMADAN_TO = LocalDate.of(2027, 3, 9);
    private static final double IN_RAMADAN = 1.2;

    /** Of ten absences so many last one day; the others two, three or five. */
    private static final int[] LASTING = {1, 1, 1, 1, 1, 1, 1, 2, 3, 5};

    private static final double MEAN_LASTING = 1.7;

    /** Nobody orders before that. */
    private static final LocalTime DAY_BEGINS = LocalTime.of(5, 15);

    private static final LocalTime DAY_ENDS = LocalTime.of(21, 30);

    private final Regency regency;
    private final Behaviour behaviour;
    private final Chance chance;
    private final ZoneId zone;

    Demand(Regency regency, Behaviour behaviour, Chance chance, ZoneId zone) {
        this.regency = regency;
        this.behaviour = behaviour;
        this.chance = chance;
        this.zone = zone;
    }

    /** All that schools will order for absences that begin on that day. */
    List<Wish> beginningOn(LocalDate day) {
        List<Wish> wishes = new ArrayList<>();
        for (School school : regency.directory().listSchools()) {
            SplittableRandom random = chance.of("absent", school.npsn(), day);
            int absent = Chance.poisson(random, mean(school, day));
            for (int i = 0; i < absent; i++) {
                wishes.addAll(absence(school, day, school.npsn() + "/" + day + "/" + i, random));
            }
        }
        return wishes;
    }

    private double mean(School school, LocalDate day) {
        if (!isSchoolDay(school, day)) {
            return 0;
        }
        double season = FLU.contains(weekOf(day)) ? IN_FLU : 1;
        boolean fasting = !day.isBefore(RAMADAN_FROM) && !day.isAfter(RAMADAN_TO);
        return behaviour.absencesPerSchoolDay()
                / MEAN_LASTING
                * WEEK[day.getDayOfWeek().getValue() - 1]
                * season
                * (fasting ? IN_RAMADAN : 1);
    }

    private static int weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Upper schools have five days; all rest on days off and between the halves of the year. */
    private static boolean isSchoolDay(School school, LocalDate day) {
        boolean five = school.level() == Level.SMA || school.level() == Level.SMK;
        boolean holidays =
                (day.getMonthValue() == 12 && day.getDayOfMonth() >= 21)
                        || (day.getMonthValue() == 6 && day.getDayOfMonth() >= 21)
                        || (day.getMonthValue() == 7 && day.getDayOfMonth() <= 12);
        return !holidays
                && Holidays.find(day).isEmpty()
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !(five && day.getDayOfWeek() == DayOfWeek.SATURDAY);
    }

    private List<Wish> absence(School school, LocalDate day, String id, SplittableRandom random) {
        List<Subject> choice = Regency.subjects(school.level());
        Subject subject = choice.get(random.nextInt(choice.size()));
        int days = LASTING[random.nextInt(LASTING.length)];
        Behaviour.Notice notice = notice(random);
        Duration early = jittered(notice.ahead(), random);
        List<Wish> wishes = new ArrayList<>();
        Instant ordered = null;
        int left = days;
        for (LocalDate date = day; left > 0; date = date.plusDays(1)) {
            if (!isSchoolDay(school, date)) {
                if (date.isAfter(day.plusDays(14))) {
                    break;
                }
                continue;
            }
            left--;
            for (Lesson lesson : lessons(school, subject, date, random)) {
                if (ordered == null) {
                    ordered = awake(lesson.start().minus(early), lesson.start());
                }
                Behaviour.Notice its =
                        behaviour.noticeOf(Duration.between(ordered, lesson.start()));
                wishes.add(new Wish(id, wishes.size(), lesson, its.name(), ordered));
            }
        }
        return wishes;
    }

    /** A class teacher has one class all morning, others a few classes. */
    private List<Lesson> lessons(
            School school, Subject subject, LocalDate date, SplittableRandom random) {
        boolean whole = subject == Subject.GURU_KELAS;
        int first = random.nextInt(school.classes().size());
        List<Lesson> lessons = new ArrayList<>();
        int[][] blocks = {{1, 2}, {3, 4}, {5, 6}};
        for (int i = 0; i < blocks.length; i++) {
            if (whole || random.nextInt(3) < 2) {
                int at = whole ? first : (first + i) % school.classes().size();
                lessons.add(
                        new Lesson(
                                school.npsn(),
                                subject,
                                school.classes().get(at).name(),
                                at(date, school.bellPlan().on(date).startOf(blocks[i][0])),
                                at(date, school.bellPlan().on(date).endOf(blocks[i][1])),
                                2,
                                Duration.ofMinutes(school.bellPlan().on(date).jpMinutes())));
            }
        }
        return lessons;
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private Behaviour.Notice notice(SplittableRandom random) {
        double left = random.nextDouble();
        for (Behaviour.Notice notice : behaviour.notices()) {
            left -= notice.share();
            if (left < 0) {
                return notice;
            }
        }
        return behaviour.notices().getLast();
    }

    private static Duration jittered(Duration ahead, SplittableRandom random) {
        return Duration.ofSeconds((long) (ahead.toSeconds() * (0.8 + 0.4 * random.nextDouble())));
    }

    /** People order while they are up, and before the lesson. */
    private Instant awake(Instant wanted, Instant start) {
        ZonedDateTime local = wanted.atZone(zone);
        Instant at = wanted;
        if (local.toLocalTime().isBefore(DAY_BEGINS)) {
            at = local.with(DAY_BEGINS).toInstant();
        } else if (local.toLocalTime().isAfter(DAY_ENDS)) {
            at = local.with(DAY_ENDS).toInstant();
        }
        Instant last = start.minus(Duration.ofMinutes(20));
        return at.isAfter(last) ? last : at;
    }
}
