package id.guruonline.scheduler.timetable.school;

import java.time.DayOfWeek;

/**
 * A lesson of a school's timetable as somebody wrote it, before its names are matched to the
 * school's people, subjects and classes.
 *
 * @param line the line or row it stands in, from 1
 * @param teacher the teacher's name as written
 * @param subject the subject as written
 * @param className the class as written
 * @param day the weekday
 * @param firstPeriod the first lesson hour, from 1
 * @param lastPeriod the last lesson hour, the same as the first for a single one
 */
public record WrittenLesson(
        int line,
        String teacher,
        String subject,
        String className,
        DayOfWeek day,
        int firstPeriod,
        int lastPeriod) {

    /**
     * A written lesson.
     *
     * @throws IllegalArgumentException if the lesson hours are not in order from 1
     */
    public WrittenLesson {
        if (firstPeriod < 1 || lastPeriod < firstPeriod) {
            throw new IllegalArgumentException("lesson hours " + firstPeriod + " to " + lastPeriod);
        }
    }
}
