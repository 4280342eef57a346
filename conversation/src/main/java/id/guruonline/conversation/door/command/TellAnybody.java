package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * Tell somebody, known or not, something that changes nothing.
 *
 * @param then what the dialogue goes on waiting for
 */
@SavedAs("TellAnybody")
public record TellAnybody(Topic topic, State then) implements DoorCommand {

    /** What can be said so. */
    public enum Topic {
        EDITED,
        NOT_IN_GROUPS,
        /** They are told nothing unasked any more. */
        MUTED,
        /** What was meant to be a code is none. */
        CODE_UNKNOWN,
        /** They proved who they are where that is known. */
        KNOWN_HERE,
        OFFICE_INVITES,
        /** They wrote too many messages: those that follow are not acted on for a while. */
        TOO_MANY
    }
}
