package id.guruonline.scheduler.absence;

import id.guruonline.scheduler.order.Derived;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Notes who is away, once however often it is said, and what becomes of the lessons. */
public final class Absences {

    private static final int BYTES = 6;

    private final AbsenceStore store;

    public Absences(AbsenceStore store) {
        this.store = store;
    }

    /**
     * What was said.
     *
     * @param by who said it
     */
    public record Report(
            String npsn,
            TeacherKey teacher,
            AbsenceReason reason,
            AbsenceSpan span,
            String by,
            Instant at) {}

    /**
     * Notes that a teacher is away. Said again, or in parts that overlap, it is one absence, which
     * opens each lesson once.
     *
     * @param opened what it opens
     */
    public Absence report(Report said, List<OpenLesson> opened) {
        while (true) {
            Absence read = findSame(said).orElseGet(() -> anew(said));
            Absence next = read.with(said.span(), said.reason(), opened, said.by(), said.at());
            boolean known = read.version() > 0 && next.equals(read);
            if (known || store.save(next)) {
                return get(next.id());
            }
        }
    }

    /** The absence that this is, or is a part of. */
    private Optional<Absence> findSame(Report said) {
        return store.listOfSchool(said.npsn(), said.span().from()).stream()
                .filter(absence -> absence.endedAt() == null)
                .filter(absence -> absence.teacher().isSame(said.teacher()))
                .filter(absence -> absence.span().touches(said.span()))
                .findFirst();
    }

    /** Two who say it at one moment make one: the id is the same for both. */
    private Absence anew(Report said) {
        String cause = said.npsn() + "/" + said.teacher().key() + "/" + said.span().from();
        for (int i = 0; ; i++) {
            byte[] hash = Derived.from(cause + "/" + i);
            String id = Order.OF_ABSENCE + HexFormat.of().formatHex(hash, 0, BYTES);
            if (store.find(id).isEmpty()) {
                return new Absence(
                        id,
                        said.npsn(),
                        said.teacher().teacherId(),
                        said.teacher().name(),
                        said.reason(),
                        said.span(),
                        said.by(),
                        said.at(),
                        List.of(),
                        null,
                        0);
            }
        }
    }

    /** The absence; throws where there is none of that id. */
    public Absence get(String id) {
        return store.find(id).orElseThrow();
    }

    /** The absence of that id. */
    public Optional<Absence> find(String id) {
        return store.find(id);
    }

    /** Those of a school that stand on that day or after it, by first day. */
    public List<Absence> listStanding(String npsn, LocalDate today) {
        return store.listOfSchool(npsn, today).stream().filter(a -> a.isStanding(today)).toList();
    }

    /** Covers those of these lessons on which nobody decided; the others stay as they are. */
    public Absence cover(String id, Set<Integer> lessons, Cover cover) {
        return change(id, a -> a.covered(lessons::contains, Cover.Kind.OPEN, cover));
    }

    /** The teacher is back for these lessons, whatever became of them. */
    public Absence withdraw(String id, Set<Integer> lessons) {
        return change(
                id,
                a -> {
                    Absence next = a;
                    for (Cover.Kind kind : Cover.Kind.values()) {
                        next = next.covered(lessons::contains, kind, Cover.BACK);
                    }
                    return next;
                });
    }

    /** The teacher is back. */
    public Absence end(String id, Instant at) {
        return change(id, a -> a.ended(at));
    }

    private Absence change(String id, UnaryOperator<Absence> decision) {
        while (true) {
            Absence read = get(id);
            Absence next = decision.apply(read);
            if (next.equals(read) || store.save(next)) {
                return get(id);
            }
        }
    }
}
