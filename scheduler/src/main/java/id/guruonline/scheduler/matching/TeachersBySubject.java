package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.Freed;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonTally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The teachers of one directory by what they may teach: for most orders most teachers are none of
 * its subject, and nobody has to ask them one by one. Safe for many threads.
 */
final class TeachersBySubject {

    /** What a teacher is wanted for. */
    private record Taught(Subject subject, Level level) {}

    /** Those of a list, as one school asks for them. */
    private record Way(Taught taught, String npsn) {}

    /** So many distances are kept: some 30 MB. */
    private static final int MOST_KEPT = 4_000_000;

    private final double farthest;
    private final Map<Way, Distances> distances = new ConcurrentHashMap<>();
    private final Map<String, Freed> freed = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final Directory directory;
    private final SubjectTable subjects;
    private final List<Teacher> inactive;
    private final List<Teacher> everPaused;
    private final Map<Taught, List<Teacher>> teachers = new ConcurrentHashMap<>();

    /**
     * @param farthest by how much a radius grows at most
     */
    TeachersBySubject(Directory directory, SubjectTable subjects, double farthest) {
        this.farthest = farthest;
        this.directory = directory;
        this.subjects = subjects;
        this.inactive = directory.listTeachers().stream().filter(t -> !t.active()).toList();
        this.everPaused =
                directory.listTeachers().stream()
                        .filter(t -> t.active() && t.pausedUntil() != null)
                        .toList();
    }

    boolean isOf(Directory other) {
        return directory == other;
    }

    /** Those who may teach that subject at that level, as far as the subject goes, by id. */
    List<Teacher> list(Subject subject, Level level) {
        return teachers.computeIfAbsent(
                new Taught(subject, level),
                _ ->
                        directory.listTeachers().stream()
                                .filter(teacher -> mayTeach(teacher, subject, level))
                                .toList());
    }

    /** How far those of that list live from the school. */
    Distances distances(Subject subject, School school) {
        Way way = new Way(new Taught(subject, school.level()), school.npsn());
        Distances known = distances.get(way);
        if (known == null) {
            known = Distances.of(list(subject, school.level()), school, farthest);
            if (kept.addAndGet(known.size()) > MOST_KEPT) {
                distances.clear();
                kept.set(known.size());
            }
            distances.put(way, known);
        }
        return known;
    }

    /** Ids of those of that list who might ever go to the school. */
    List<String> near(Subject subject, School school) {
        List<Teacher> all = list(subject, school.level());
        Distances distances = distances(subject, school);
        return IntStream.range(0, all.size())
                .filter(i -> !distances.isFar(i))
                .mapToObj(i -> all.get(i).id())
                .toList();
    }

    /** What that teacher may be asked for, who became free. */
    Freed freed(Teacher teacher) {
        return freed.computeIfAbsent(teacher.id(), _ -> reachOf(teacher));
    }

    private Freed reachOf(Teacher teacher) {
        double radius = teacher.radiusKm() * (teacher.travelsFurther() ? farthest : 1);
        return new Freed(
                teacher.id(),
                subjects.teachable(teacher.subjects()),
                directory.schools().stream()
                        .filter(school -> teacher.levels().contains(school.level()))
                        .filter(school ->
                                teacher.place().roughKmTo(school.place()) * (1 - Place.ROUGHNESS)
                                        <= radius)
                        .map(School::npsn)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Counts all others, by the reason that each of them would be told first. */
    void countOthers(Subject subject, Level level, Instant now, ReasonTally tally) {
        int out = (int) inactive.stream().filter(t -> !mayTeach(t, subject, level)).count();
        int resting =
                (int)
                        everPaused.stream()
                                .filter(t -> t.isPausedAt(now) && !mayTeach(t, subject, level))
                                .count();
        int others = directory.listTeachers().size() - list(subject, level).size();
        tally.count(Reason.INACTIVE, out);
        tally.count(Reason.PAUSED, resting);
        tally.count(Reason.SUBJECT_NOT_TAUGHT, others - out - resting);
    }

    private boolean mayTeach(Teacher teacher, Subject subject, Level level) {
        return subjects.mayTeach(teacher.subjects(), subject, level);
    }
}
