package id.guruonline.scheduler.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pupil, or a parent for a small child: gives stars. Nothing more than this is known of a child.
 *
 * @param name whatever the school calls the pupil; who joins by chat is not asked for one
 * @param className of the class joined first
 * @param consentAt when the pupil, or the parent of one under 18, last agreed to take part; null
 *     for whom the school entered itself
 */
public record Pupil(
        String id, String name, String npsn, String className, @Nullable Instant consentAt)
        implements Person {

    /** A pupil whom the school entered itself. */
    public Pupil(String id, String name, String npsn, String className) {
        this(id, name, npsn, className, null);
    }

    @Override
    public @Nullable String phone() {
        return null;
    }
}
