package id.guruonline.scheduler.timetable.school;

import java.util.Optional;

/** The timetables of schools as the database has them; a port. */
public interface SchoolTimetableStore {

    /** That of the school. */
    Optional<SchoolTimetable> find(String npsn);

    /**
     * Saves it in place of the one of the version before.
     *
     * @param next with the version that was read, 0 where there was none
     * @return false where somebody else saved meanwhile
     */
    boolean save(SchoolTimetable next);
}
