package id.guruonline.scheduler.timetable.school;

import org.jspecify.annotations.Nullable;

/**
 * A teacher of a school's timetable: by the account where there is one, else by the name.
 *
 * @param teacherId null for a colleague who has no account
 * @param name what the school calls the teacher
 */
public record TeacherKey(@Nullable String teacherId, String name) {

    /** Whether both are the same teacher. */
    public boolean isSame(TeacherKey other) {
        return key().equals(other.key());
    }

    /** The same text for the same teacher. */
    public String key() {
        return teacherId == null ? "~" + TeacherName.keyOf(name) : teacherId;
    }
}
