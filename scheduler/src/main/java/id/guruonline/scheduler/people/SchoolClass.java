package id.guruonline.scheduler.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of a school.
 *
 * @param name as people write it, the grade in digits: {@code 5A}, {@code 11 IPA 2}
 * @param pupilIds the pupils who joined it
 * @param joinCode by which pupils join it, capital letters and digits; null where none was asked
 *     for
 * @param joinUntil how long the code holds; null where it does not end, as of codes from before
 *     they did
 */
public record SchoolClass(
        String name,
        List<String> pupilIds,
        @Nullable String joinCode,
        @Nullable Instant joinUntil) {

    public SchoolClass {
        pupilIds = List.copyOf(pupilIds);
    }

    /** A class that nobody joins by a code yet. */
    public SchoolClass(String name, List<String> pupilIds) {
        this(name, pupilIds, null, null);
    }

    /** Whether there is a code by which pupils join it then. */
    public boolean isJoinable(Instant at) {
        return joinCode != null && (joinUntil == null || at.isBefore(joinUntil));
    }
}
