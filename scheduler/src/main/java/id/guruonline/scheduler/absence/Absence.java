package id.guruonline.scheduler.absence;

import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A teacher who is away from the own school. The lessons that it opens are kept with what became of
 * each: they are only added to, so that the number of one always means the same.
 *
 * @param id what its orders share as the id of their series
 * @param npsn the school
 * @param teacherId who is away; null for somebody without an account
 * @param name what the school calls the teacher
 * @param by who said so last
 * @param at when
 * @param lessons from 0
 * @param endedAt when the teacher was said to be back; null while away
 * @param version 0 before it was first saved; grows with every save
 */
@SavedIn("absences")
public record Absence(
        String id,
        String npsn,
        @Nullable String teacherId,
        String name,
        AbsenceReason reason,
        AbsenceSpan span,
        String by,
        Instant at,
        List<OpenLesson> lessons,
        @Nullable Instant endedAt,
        long version) {

    public Absence {
        lessons = List.copyOf(lessons);
    }

    /** Who is away. */
    public TeacherKey teacher() {
        return new TeacherKey(teacherId, name);
    }

    /** Whether the teacher is away still, on that day or after it. */
    public boolean isStanding(LocalDate today) {
        return endedAt == null && !span.to().isBefore(today);
    }

    /** The numbers of the lessons of that kind. */
    public List<Integer> list(Cover.Kind kind) {
        return IntStream.range(0, lessons.size())
                .filter(i -> lessons.get(i).cover().kind() == kind)
                .boxed()
                .toList();
    }

    /** The same, longer by what else was said, with the lessons that opens besides. */
    Absence with(
            AbsenceSpan more,
            AbsenceReason why,
            List<OpenLesson> opened,
            String who,
            Instant when) {
        List<OpenLesson> all = new ArrayList<>(lessons);
        opened.stream()
                .filter(lesson -> lessons.stream().noneMatch(lesson::isSame))
                .forEach(all::add);
        boolean same = all.size() == lessons.size() && span.and(more).equals(span);
        return same
                ? this
                : new Absence(
                        id,
                        npsn,
                        teacherId,
                        name,
                        why,
                        span.and(more),
                        who,
                        when,
                        all,
                        null,
                        version);
    }

    /** The same, with those of these lessons that nobody decided on covered so. */
    Absence covered(IntPredicate which, Cover.Kind now, Cover cover) {
        List<OpenLesson> all = new ArrayList<>(lessons);
        for (int i = 0; i < all.size(); i++) {
            if (which.test(i) && all.get(i).cover().kind() == now) {
                all.set(i, all.get(i).with(cover));
            }
        }
        return with(all, endedAt);
    }

    /** The same, whose teacher is back since then. */
    Absence ended(Instant when) {
        return endedAt == null ? with(lessons, when) : this;
    }

    private Absence with(List<OpenLesson> all, @Nullable Instant ended) {
        return new Absence(id, npsn, teacherId, name, reason, span, by, at, all, ended, version);
    }
}
