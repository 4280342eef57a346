package id.guruonline.conversation.dialogue.absence;

import id.guruonline.scheduler.absence.AbsenceReason;
import id.guruonline.scheduler.absence.AbsenceSpan;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to be away, of those in the school's timetable.
 *
 * @param teacherId null for somebody without an account
 * @param name what the school calls the teacher
 */
public record AbsenceWish(
        @Nullable String teacherId, String name, AbsenceReason reason, AbsenceSpan span) {

    /** Who is away. */
    public TeacherKey teacher() {
        return new TeacherKey(teacherId, name);
    }
}
