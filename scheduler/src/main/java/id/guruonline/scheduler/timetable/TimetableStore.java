package id.guruonline.scheduler.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where timetables are kept, one document a teacher and week; a port. */
public interface TimetableStore {

    /** The teacher's timetable of that week; empty where nothing was ever booked in it. */
    Optional<Timetable> find(String teacherId, Week week);

    /** Timetables of that week, by teacher id, of those who have any among these. */
    Map<String, Timetable> listWeek(Week week, Set<String> teacherIds);

    /**
     * Saves what was decided, unless somebody else's decision came first: then false, and nothing
     * changed.
     *
     * @param next the timetable as decided upon what was read, its version still the one that was
     *     read; it is saved one higher. Version 0 is a first insert, and false where one is there
     */
    boolean save(Timetable next);

    /** Timetables with a booking whose {@code tentativeSince} is before that time. */
    List<Timetable> listTentative(Instant before);
}
