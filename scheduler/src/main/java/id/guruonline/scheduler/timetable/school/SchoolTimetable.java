package id.guruonline.scheduler.timetable.school;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lessons of a school in a usual week. It is saved whole, with what it was before, so that the
 * last change can be undone.
 *
 * @param id the school's number
 * @param lessons in the order of the week
 * @param former as it was before the last change
 * @param turnId the turn that changed it last
 * @param by who did
 * @param at when
 * @param version 0 before it was first saved; grows with every save
 */
@SavedIn("schoolTimetables")
public record SchoolTimetable(
        String id,
        List<SchoolLesson> lessons,
        List<SchoolLesson> former,
        String turnId,
        String by,
        Instant at,
        long version) {

    /** More lessons no school holds in a week. */
    public static final int MOST = 3_000;

    public SchoolTimetable {
        lessons = inOrder(lessons);
        former = List.copyOf(former);
    }

    /** One that was never saved. */
    public static SchoolTimetable empty(String npsn) {
        return new SchoolTimetable(npsn, List.of(), List.of(), "", "", Instant.EPOCH, 0);
    }

    private static List<SchoolLesson> inOrder(Collection<SchoolLesson> lessons) {
        return lessons.stream().distinct().sorted(SchoolLesson.BY_WEEK).toList();
    }

    /** The same with these lessons and no others, as if it had never been otherwise. */
    public SchoolTimetable holding(List<SchoolLesson> others) {
        return new SchoolTimetable(id, others, former, turnId, by, at, version);
    }

    /** Whether the school has any. */
    public boolean isThere() {
        return !lessons.isEmpty();
    }

    /** Its teachers, each once, as first named in the week. */
    public List<TeacherKey> listTeachers() {
        Map<String, TeacherKey> teachers = new LinkedHashMap<>();
        lessons.forEach(each -> teachers.putIfAbsent(each.teacher().key(), each.teacher()));
        return List.copyOf(teachers.values());
    }

    /** Those whom the name may mean; those alone who are called so exactly, where any are. */
    public List<TeacherKey> listNamed(String said) {
        List<TeacherKey> meant =
                listTeachers().stream().filter(t -> TeacherName.isMeant(t.name(), said)).toList();
        List<TeacherKey> exact =
                meant.stream()
                        .filter(t -> TeacherName.keyOf(t.name()).equals(TeacherName.keyOf(said)))
                        .toList();
        return exact.isEmpty() ? meant : exact;
    }

    /** What that teacher teaches. */
    public List<SchoolLesson> listOf(TeacherKey teacher) {
        return lessons.stream().filter(lesson -> lesson.teacher().isSame(teacher)).toList();
    }

    /** How many lesson hours it has in the week. */
    public int jp() {
        return lessons.stream().mapToInt(SchoolLesson::jp).sum();
    }

    /** The lessons with these: of a class at one time the newer stand. */
    public List<SchoolLesson> with(List<SchoolLesson> added) {
        Stream<SchoolLesson> kept =
                lessons.stream()
                        .filter(old -> added.stream().noneMatch(anew -> isInPlaceOf(anew, old)));
        return inOrder(Stream.concat(kept, added.stream()).toList());
    }

    private static boolean isInPlaceOf(SchoolLesson anew, SchoolLesson old) {
        return anew.className().equals(old.className())
                && anew.day() == old.day()
                && anew.touches(old.firstPeriod(), old.lastPeriod());
    }

    /**
     * These lessons and no others.
     *
     * @param from the first day they are held; the lessons there are end the day before
     */
    public List<SchoolLesson> replacedBy(List<SchoolLesson> all, LocalDate from) {
        Stream<SchoolLesson> ending =
                lessons.stream()
                        .filter(old -> isBefore(old.from(), from))
                        .map(old ->
                                isBefore(old.to(), from) && old.to() != null
                                        ? old
                                        : old.until(from.minusDays(1)));
        return inOrder(Stream.concat(ending, all.stream()).toList());
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate from) {
        return day == null || day.isBefore(from);
    }
}
