package id.guruonline.conversation.dialogue.operator.timetable;

import id.guruonline.scheduler.timetable.school.SchoolLesson;
import id.guruonline.scheduler.timetable.school.UnclearLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timetable that a school sent, before it is saved.
 *
 * @param lessons what was read, its teachers matched to those who have an account
 * @param unclear the lines that were not
 * @param whole whether it takes the place of all there is; otherwise it is added
 * @param from the first day it holds; null for at once
 */
public record TimetableDraft(
        List<SchoolLesson> lessons,
        List<UnclearLine> unclear,
        boolean whole,
        @Nullable LocalDate from) {

    public TimetableDraft {
        lessons = List.copyOf(lessons);
        unclear = List.copyOf(unclear);
    }

    /** With what was sent after it; the lines that were unclear before were sent again. */
    TimetableDraft with(TimetableDraft more) {
        return new TimetableDraft(
                Stream.concat(lessons.stream(), more.lessons.stream()).distinct().toList(),
                more.unclear,
                whole || more.whole,
                more.from == null ? from : more.from);
    }
}
