package id.guruonline.scheduler.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of a school.
 *
 * @param name as people write it, the grade in digits: {@code 5A}, {@code 11 IPA 2}
 * @param pupilIds the pupils who joined it
 * @param joinCode by which pupils join it, capital letters and digits; null where none was asked
 *     for
 */
public record SchoolClass(String name, List<String> pupilIds, @Nullable String joinCode) {

    public SchoolClass {
        pupilIds = List.copyOf(pupilIds);
    }

    /** A class that nobody joins by a code yet. */
    public SchoolClass(String name, List<String> pupilIds) {
        this(name, pupilIds, null);
    }
}
