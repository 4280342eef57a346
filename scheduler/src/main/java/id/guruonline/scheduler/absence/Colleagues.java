package id.guruonline.scheduler.absence;

import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.timetable.school.SchoolLesson;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who of the own school could take a lesson: whoever is there on that weekday and has no lesson
 * then. Those who teach the subject come first, then those who know the class.
 */
public final class Colleagues {

    private final SchoolTimetable timetable;
    private final List<Absence> absences;
    private final BiPredicate<TeacherKey, OpenLesson> busyElsewhere;

    /**
     * @param absences of the school
     * @param busyElsewhere whether somebody has another lesson then that the timetable knows
     *     nothing of
     */
    public Colleagues(
            SchoolTimetable timetable,
            List<Absence> absences,
            BiPredicate<TeacherKey, OpenLesson> busyElsewhere) {
        this.timetable = timetable;
        this.absences = List.copyOf(absences);
        this.busyElsewhere = busyElsewhere;
    }

    /** Those who are free in that lesson, the best first. */
    public List<TeacherKey> listFree(OpenLesson lesson) {
        Set<String> present = new HashSet<>();
        Set<String> teaching = new HashSet<>();
        for (SchoolLesson each : timetable.lessons()) {
            if (each.isOn(lesson.date())) {
                present.add(each.teacher().key());
                if (each.touches(lesson.periods().first(), lesson.periods().last())) {
                    teaching.add(each.teacher().key());
                }
            }
        }
        return timetable.listTeachers().stream()
                .filter(t -> present.contains(t.key()) && !teaching.contains(t.key()))
                .filter(t -> !isAway(t, lesson) && !covers(t, lesson))
                .filter(t -> !busyElsewhere.test(t, lesson))
                .sorted(
                        Comparator.comparing((TeacherKey t) -> !teaches(t, lesson.subject()))
                                .thenComparing(t -> !knows(t, lesson.className()))
                                .thenComparing(TeacherKey::name))
                .toList();
    }

    /** Those who are free in all of these lessons, the best for the first of them first. */
    public List<TeacherKey> listFreeInAll(List<OpenLesson> lessons) {
        if (lessons.isEmpty()) {
            return List.of();
        }
        List<TeacherKey> free = listFree(lessons.getFirst());
        for (OpenLesson lesson : lessons.subList(1, lessons.size())) {
            List<TeacherKey> also = listFree(lesson);
            free = free.stream().filter(t -> also.stream().anyMatch(t::isSame)).toList();
        }
        return doubled(lessons) ? List.of() : free;
    }

    /** Whether two of them are at one time. */
    private static boolean doubled(List<OpenLesson> lessons) {
        return lessons.stream()
                .anyMatch(one ->
                        lessons.stream()
                                .anyMatch(other -> !other.equals(one) && isAtSameTime(one, other)));
    }

    private static boolean isAtSameTime(OpenLesson one, OpenLesson other) {
        return one.date().equals(other.date())
                && one.periods().first() <= other.periods().last()
                && other.periods().first() <= one.periods().last();
    }

    private boolean isAway(TeacherKey teacher, OpenLesson lesson) {
        return absences.stream()
                .filter(absence -> absence.endedAt() == null && absence.teacher().isSame(teacher))
                .map(Absence::span)
                .anyMatch(span ->
                        !lesson.date().isBefore(span.from()) && !lesson.date().isAfter(span.to()));
    }

    /** Whether the teacher takes another absent one's lesson then. */
    private boolean covers(TeacherKey teacher, OpenLesson lesson) {
        return absences.stream()
                .flatMap(absence -> absence.lessons().stream())
                .filter(other -> other.cover().kind() == Cover.Kind.COLLEAGUE)
                .filter(other -> isAtSameTime(other, lesson))
                .map(OpenLesson::cover)
                .anyMatch(cover ->
                        new TeacherKey(cover.teacherId(), String.valueOf(cover.name()))
                                .isSame(teacher));
    }

    private boolean teaches(TeacherKey teacher, Subject subject) {
        return timetable.listOf(teacher).stream().anyMatch(l -> l.subject() == subject);
    }

    private boolean knows(TeacherKey teacher, String className) {
        return timetable.listOf(teacher).stream().anyMatch(l -> l.className().equals(className));
    }
}
