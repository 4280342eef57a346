package id.guruonline.scheduler.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher teaches at the home school by that school's timetable; the bells of a date say at
 * which hours that is.
 *
 * @param npsn the school
 */
public record HomeLessons(String npsn, BellPlan bells, List<Taught> lessons) {

    public HomeLessons {
        lessons = List.copyOf(lessons);
    }

    /**
     * A lesson of every week.
     *
     * @param from the first day it is held; null where it always was
     * @param to the last day it is held; null where no end is known
     */
    public record Taught(
            DayOfWeek day,
            int firstPeriod,
            int lastPeriod,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean isOn(LocalDate date) {
            return day == date.getDayOfWeek()
                    && (from == null || !date.isBefore(from))
                    && (to == null || !date.isAfter(to));
        }
    }

    /** The hours of that date. */
    public List<HomeHours> on(LocalDate date) {
        Bells rung = bells.on(date);
        return lessons.stream()
                .filter(lesson -> lesson.isOn(date) && rung.has(lesson.lastPeriod()))
                .map(lesson ->
                        new HomeHours(
                                lesson.day(),
                                rung.startOf(lesson.firstPeriod()),
                                rung.endOf(lesson.lastPeriod())))
                .toList();
    }
}
