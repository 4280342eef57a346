package id.guruonline.scheduler.absence;

import id.guruonline.scheduler.calendar.SchoolCalendar;
import id.guruonline.scheduler.calendar.SchoolDay;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.timetable.school.SchoolLesson;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which lessons are without a teacher while one is away.
 *
 * @param lessons by time; lesson hours of one class and subject in a row are one lesson
 * @param skipped the days on which the teacher had taught but the school does not
 */
public record Opening(List<OpenLesson> lessons, List<Skipped> skipped) {

    private static final Comparator<OpenLesson> BY_TIME =
            Comparator.comparing(OpenLesson::date)
                    .thenComparingInt(lesson -> lesson.periods().first())
                    .thenComparing(OpenLesson::className)
                    .thenComparing(OpenLesson::subject);

    public Opening {
        lessons = List.copyOf(lessons);
        skipped = List.copyOf(skipped);
    }

    /** A day without lessons, and why. */
    public record Skipped(LocalDate day, SchoolDay why) {}

    /** What opens while that teacher is away. */
    public static Opening of(
            SchoolTimetable timetable,
            School school,
            SchoolCalendar calendar,
            TeacherKey teacher,
            AbsenceSpan span) {
        List<SchoolLesson> taught = timetable.listOf(teacher);
        List<OpenLesson> open = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        span.from()
                .datesUntil(span.to().plusDays(1))
                .forEach(date -> {
                    List<OpenLesson> ofDay = ofDay(taught, date, school.bellPlan().on(date), span);
                    SchoolDay day = calendar.on(school, date);
                    if (day.hasLessons()) {
                        open.addAll(ofDay);
                    } else if (!ofDay.isEmpty()) {
                        skipped.add(new Skipped(date, day));
                    }
                });
        return new Opening(open, skipped);
    }

    private static List<OpenLesson> ofDay(
            List<SchoolLesson> taught, LocalDate date, Bells bells, AbsenceSpan span) {
        List<OpenLesson> parts =
                taught.stream()
                        .filter(lesson -> lesson.isOn(date) && bells.has(lesson.lastPeriod()))
                        .flatMap(lesson ->
                                away(lesson, span).stream()
                                        .map(periods ->
                                                new OpenLesson(
                                                        date,
                                                        periods,
                                                        lesson.subject(),
                                                        lesson.className(),
                                                        Cover.NONE)))
                        .toList();
        return inOne(parts).stream().sorted(BY_TIME).toList();
    }

    /** The lesson hours of it in which the teacher is away. */
    private static Optional<Periods> away(SchoolLesson lesson, AbsenceSpan span) {
        Periods asked = span.periods();
        if (asked == null) {
            return Optional.of(new Periods(lesson.firstPeriod(), lesson.lastPeriod()));
        }
        return lesson.touches(asked.first(), asked.last())
                ? Optional.of(
                        new Periods(
                                Math.max(lesson.firstPeriod(), asked.first()),
                                Math.min(lesson.lastPeriod(), asked.last())))
                : Optional.empty();
    }

    /** Those of one class and subject that adjoin as one. */
    private static List<OpenLesson> inOne(List<OpenLesson> parts) {
        List<OpenLesson> whole = new ArrayList<>();
        for (OpenLesson part :
                parts.stream()
                        .sorted(
                                Comparator.comparing(OpenLesson::className)
                                        .thenComparing(OpenLesson::subject)
                                        .thenComparingInt(lesson -> lesson.periods().first()))
                        .toList()) {
            OpenLesson last = whole.isEmpty() ? null : whole.getLast();
            if (last != null && adjoins(last, part)) {
                whole.removeLast();
                int end = Math.max(last.periods().last(), part.periods().last());
                Periods both = new Periods(last.periods().first(), end);
                whole.add(
                        new OpenLesson(
                                last.date(), both, last.subject(), last.className(), last.cover()));
            } else {
                whole.add(part);
            }
        }
        return whole;
    }

    private static boolean adjoins(OpenLesson last, OpenLesson part) {
        return last.className().equals(part.className())
                && last.subject() == part.subject()
                && part.periods().first() <= last.periods().last() + 1;
    }
}
