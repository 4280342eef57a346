package id.guruonline.scheduler.timetable.school;

import java.util.List;

/**
 * A school's timetable as read from a text or a file.
 *
 * @param lessons what was read, in the order it was written
 * @param unclear the lines that could not be read, in order
 * @param cutByTrial whether it looks cut to ten lessons by a trial version of the program that
 *     wrote it
 */
public record WrittenTimetable(
        List<WrittenLesson> lessons, List<UnclearLine> unclear, boolean cutByTrial) {

    /** A written timetable; the lists are copied. */
    public WrittenTimetable {
        lessons = List.copyOf(lessons);
        unclear = List.copyOf(unclear);
    }
}
