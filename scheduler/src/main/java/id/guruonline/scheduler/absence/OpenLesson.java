package id.guruonline.scheduler.absence;

import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.Subject;
import java.time.LocalDate;

/**
 * A lesson that has no teacher since its own is away.
 *
 * @param className the class, as the school writes it
 */
public record OpenLesson(
        LocalDate date, Periods periods, Subject subject, String className, Cover cover) {

    /** Whether both are the same lesson, or parts of it. */
    boolean isSame(OpenLesson other) {
        return date.equals(other.date)
                && className.equals(other.className)
                && periods.first() <= other.periods.last()
                && other.periods.first() <= periods.last();
    }

    OpenLesson with(Cover other) {
        return new OpenLesson(date, periods, subject, className, other);
    }
}
