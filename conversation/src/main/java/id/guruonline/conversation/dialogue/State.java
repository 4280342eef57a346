package id.guruonline.conversation.dialogue;

/**
 * What a person's dialogue is waiting for: each role's states are records named after what is
 * awaited, in that role's package. Saved between turns.
 */
public interface State {

    /** Whether a subject may be named next: the name of a language is one then. */
    default boolean asksForSubject() {
        return false;
    }
}
