package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Subject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who besides a specialist may teach what: class teachers the subjects of their class, and a
 * teacher of one subject those of the same family. It is worked out once, for everybody is asked it
 * of every order.
 */
final class SubjectTable {

    private final Map<Level, Set<Subject>> classTeachers;
    private final Map<Subject, Set<Subject>> relatives = new EnumMap<>(Subject.class);

    /**
     * @param classTeachers what class teachers teach, by level
     * @param families a subject, and those it is made of: each side may teach the other
     */
    private SubjectTable(
            Map<Level, Set<Subject>> classTeachers, Map<Subject, Set<Subject>> families) {
        this.classTeachers = classTeachers;
        families.forEach((head, members) -> members.forEach(member -> relate(head, member)));
    }

    static SubjectTable of(MatchingSettings settings) {
        return new SubjectTable(settings.classTeachers(), settings.families());
    }

    private void relate(Subject one, Subject other) {
        relatives.computeIfAbsent(one, _ -> EnumSet.noneOf(Subject.class)).add(other);
        relatives.computeIfAbsent(other, _ -> EnumSet.noneOf(Subject.class)).add(one);
    }

    /**
     * All that somebody may teach, whatever the level.
     *
     * @param taught the subjects of the teacher
     */
    Set<Subject> teachable(Set<Subject> taught) {
        Set<Subject> all = EnumSet.noneOf(Subject.class);
        all.addAll(taught);
        taught.forEach(subject -> all.addAll(relatives.getOrDefault(subject, Set.of())));
        if (taught.contains(Subject.GURU_KELAS)) {
            classTeachers.values().forEach(all::addAll);
        }
        return all;
    }

    /**
     * Whether somebody may teach a subject at a level.
     *
     * @param taught the subjects of the teacher
     */
    boolean mayTeach(Set<Subject> taught, Subject wanted, Level level) {
        return taught.contains(wanted)
                || (taught.contains(Subject.GURU_KELAS)
                        && classTeachers.getOrDefault(level, Set.of()).contains(wanted))
                || relatives.getOrDefault(wanted, Set.of()).stream().anyMatch(taught::contains);
    }
}
