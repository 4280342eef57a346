package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil, or a parent for a small child: gives stars. Nothing more than this is known of a child.
 *
 * @param name whatever the school calls the pupil; who joins by chat is not asked for one
 * @param className of the class joined first
 * @param consentAt when the pupil, or the parent of one under 18, last agreed to take part; null
 *     for whom the school entered itself
 * @param joinings the classes joined by chat; null for none, and for who joined before this was
 *     kept
 */
@SavedAs("Pupil")
public record Pupil(
        String id,
        String name,
        String npsn,
        String className,
        @Nullable Instant consentAt,
        @Nullable List<Joining> joinings)
        implements OfSchool {

    public Pupil {
        name = Names.plain(name);
        joinings = joinings == null ? null : List.copyOf(joinings);
    }

    /** A pupil whom the school entered itself. */
    public Pupil(String id, String name, String npsn, String className) {
        this(id, name, npsn, className, null, null);
    }

    /** When the pupil first joined a class by chat. */
    public record Joining(String npsn, String className, Instant at) {}

    /** Who joins by chat, and is called after the class. */
    public static Pupil joining(String id, Joining first) {
        String className = first.className();
        return new Pupil(
                id, namedAfter(className), first.npsn(), className, first.at(), List.of(first));
    }

    /** What somebody of that class is called who was never asked for a name. */
    public static String namedAfter(String className) {
        return "Murid kelas " + className;
    }

    /** Whether nobody knows what the pupil is called. */
    public boolean isNameless() {
        return name.equals(namedAfter(className));
    }

    /** Whether the pupil, who is of that class now, came into it by chat after that. */
    public boolean cameAfter(String npsn, String className, Instant time) {
        return joinings != null
                && joinings.stream()
                        .filter(joining -> joining.npsn().equals(npsn))
                        .filter(joining -> School.isSameClass(joining.className(), className))
                        .anyMatch(joining -> joining.at().isAfter(time));
    }

    /** Whether it was by chat that the pupil, who is of that class now, came into it. */
    public boolean cameByChat(String npsn, String className) {
        return joinings == null
                ? consentAt != null
                : joinings.stream()
                        .filter(joining -> joining.npsn().equals(npsn))
                        .anyMatch(joining -> School.isSameClass(joining.className(), className));
    }

    /**
     * Whether the pupil, who is of that class now, was by then. Whom the school entered itself
     * always was.
     */
    public boolean hadJoined(String npsn, String className, Instant by) {
        return joinings == null
                || joinings.stream()
                        .filter(joining -> joining.npsn().equals(npsn))
                        .filter(joining -> School.isSameClass(joining.className(), className))
                        .noneMatch(joining -> joining.at().isAfter(by));
    }

    @Override
    public @Nullable String phone() {
        return null;
    }

    @Override
    public Role role() {
        return Role.PUPIL;
    }
}
