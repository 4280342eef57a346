package id.guruonline.scheduler.timetable.school;

import id.guruonline.scheduler.people.Subject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that a school holds every week.
 *
 * @param teacherId who teaches it; null for a colleague who has no account
 * @param name what the school calls that teacher
 * @param className the class, as the school writes it
 * @param firstPeriod the first lesson hour, from 1
 * @param lastPeriod the last lesson hour, the same as the first for a single one
 * @param from the first day it is held; null where it always was
 * @param to the last day it is held; null where no end is known
 */
public record SchoolLesson(
        @Nullable String teacherId,
        String name,
        Subject subject,
        String className,
        DayOfWeek day,
        int firstPeriod,
        int lastPeriod,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** In the order of the week. */
    public static final Comparator<SchoolLesson> BY_WEEK =
            Comparator.comparing(SchoolLesson::day)
                    .thenComparingInt(SchoolLesson::firstPeriod)
                    .thenComparing(SchoolLesson::className)
                    .thenComparingInt(SchoolLesson::lastPeriod)
                    .thenComparing(SchoolLesson::subject)
                    .thenComparing(SchoolLesson::name);

    public SchoolLesson {
        if (firstPeriod < 1 || lastPeriod < firstPeriod) {
            throw new IllegalArgumentException("lesson hours " + firstPeriod + " to " + lastPeriod);
        }
    }

    /** Whose it is: the account, else the name. */
    public TeacherKey teacher() {
        return new TeacherKey(teacherId, name);
    }

    /** How many lesson hours it has. */
    public int jp() {
        return lastPeriod - firstPeriod + 1;
    }

    /** Whether it is held on that date. */
    public boolean isOn(LocalDate date) {
        return day == date.getDayOfWeek()
                && (from == null || !date.isBefore(from))
                && (to == null || !date.isAfter(to));
    }

    /** Whether some lesson hour belongs to both. */
    public boolean touches(int first, int last) {
        return firstPeriod <= last && first <= lastPeriod;
    }

    /** The same, held no longer than to that day. */
    public SchoolLesson until(LocalDate last) {
        return new SchoolLesson(
                teacherId, name, subject, className, day, firstPeriod, lastPeriod, from, last);
    }
}
