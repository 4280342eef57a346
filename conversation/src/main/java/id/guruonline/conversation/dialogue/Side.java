package id.guruonline.conversation.dialogue;

import id.guruonline.scheduler.people.Person;

/**
 * One role's side of the conversation, in two halves around the point where the turn is saved.
 *
 * @param <P> whose dialogue it is
 */
public interface Side<P extends Person> {

    /**
     * Decides what the input asks for, with the ids of all it is about. Reads, but changes nothing.
     */
    Command decide(P person, State state, Input input);

    /**
     * Carries a command out and says how that went. Carried out again after a crash it changes
     * nothing more and replies the same.
     *
     * @param turnId the inbox id
     */
    Reply act(P person, String turnId, Command command, java.time.Instant at);
}
