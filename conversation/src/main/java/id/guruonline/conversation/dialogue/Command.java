package id.guruonline.conversation.dialogue;

/**
 * What a turn was resolved to, with the ids of all it is about: saved on the inbox document before
 * it acts, and executed again, never resolved again, when the turn is repeated. Each role's
 * commands are records in that role's package.
 */
public interface Command {

    /** How sure it must be who asks for it. */
    Trust needs();

    /** Whether the message it was resolved from is kept nowhere but in it, under seal. */
    default boolean isConfidential() {
        return false;
    }
}
