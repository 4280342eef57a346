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
