package id.guruonline.scheduler.timetable.school;

/**
 * A line of a written timetable that could not be read.
 *
 * @param line the line or row, from 1
 * @param text what stands there, cut to 200 characters
 * @param lacks what could not be found in it
 */
public record UnclearLine(int line, String text, Lacks lacks) {

    /** What a line lacks. */
    public enum Lacks {
        /** No teacher is named. */
        TEACHER,
        /** No subject is named, or one nobody knows. */
        SUBJECT,
        /** No class is named, or one the school does not have. */
        CLASS,
        /** No weekday is named. */
        DAY,
        /** No lesson hours are named, or none that the school has. */
        PERIOD
    }
}
