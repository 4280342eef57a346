package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.understanding.meaning.Intent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody of one role may want by a text. Each role has an enum of its own that says what is
 * heard as what there, so that what only others want touches none of its switches: for all of that
 * one constant stands, which hears nothing in particular.
 */
public interface RoleIntent {

    /** All that is taken for this. */
    Set<Intent> heard();

    /**
     * What is wanted by what was heard.
     *
     * @param all the role's
     * @param other for what nobody of the role wants
     */
    static <I extends RoleIntent> I of(Intent heard, I[] all, I other) {
        return Stream.of(all)
                .filter(intent -> intent.heard().contains(heard))
                .findFirst()
                .orElse(other);
    }
}
