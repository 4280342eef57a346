package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of somebody.
 *
 * @param value the new name or number, or the role as it was written; null where there is none
 * @param role what the person shall be too; null before it is known of whom that is said, and for
 *     all but {@link Intent.Managing#APPOINT}
 */
public record Change(Intent.Managing wish, @Nullable String value, @Nullable Person role) {

    /** The new name or number, or the role as it was written. */
    String wording() {
        return String.valueOf(value);
    }

    Change of(Person newRole) {
        return new Change(wish, value, newRole);
    }
}
