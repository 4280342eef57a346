package id.guruonline.scheduler.timetable.school;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Changes the timetables of schools, each change once. */
public final class SchoolTimetables {

    private final SchoolTimetableStore store;

    public SchoolTimetables(SchoolTimetableStore store) {
        this.store = store;
    }

    /** The school's; one without lessons where it has none. */
    public SchoolTimetable get(String npsn) {
        return store.find(npsn).orElseGet(() -> SchoolTimetable.empty(npsn));
    }

    /**
     * Changes the school's lessons. What changes nothing is not saved, and the same turn again
     * finds what it did.
     *
     * @param change of what is there to what shall be
     * @return as it is then
     */
    public SchoolTimetable change(
            String npsn,
            Function<SchoolTimetable, List<SchoolLesson>> change,
            String turnId,
            String by,
            Instant at) {
        while (true) {
            SchoolTimetable read = get(npsn);
            SchoolTimetable next =
                    new SchoolTimetable(
                            npsn,
                            change.apply(read),
                            read.lessons(),
                            turnId,
                            by,
                            at,
                            read.version());
            if (read.turnId().equals(turnId) || next.lessons().equals(read.lessons())) {
                return read;
            }
            if (store.save(next)) {
                return get(npsn);
            }
        }
    }

    /** As it was before the last change; undone twice it is as it was. */
    public SchoolTimetable undo(String npsn, String turnId, String by, Instant at) {
        return change(npsn, SchoolTimetable::former, turnId, by, at);
    }
}
