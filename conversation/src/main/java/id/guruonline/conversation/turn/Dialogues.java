package id.guruonline.conversation.turn;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The junction from whoever wrote to their role's dialogue. Its two halves keep the promises of
 * {@link id.guruonline.conversation.dialogue.Side}.
 */
public interface Dialogues {

    /** What the dialogue of somebody who never wrote before waits for. */
    State start(@Nullable Person who);

    /**
     * Decides what the input asks for. Reads, but changes nothing.
     *
     * @param who null for somebody unknown
     * @param from where it came from
     */
    Command decide(@Nullable Person who, Address from, State state, Input input);

    /** What must not wait, whatever else is asked and however much was written; mostly empty. */
    Optional<Command> findUrgent(@Nullable Person who, State state, Input input);

    /**
     * The command to do nothing about a message.
     *
     * @param state what the dialogue goes on waiting for
     * @param tell whether the sender is told that nothing is done
     */
    Command overlook(State state, boolean tell);

    /**
     * Carries a command out and says how that went; repeated, it changes nothing more.
     *
     * @param who for whom it was decided, as that person is now; null for somebody unknown
     * @param at when the message was received
     */
    Reply act(@Nullable Person who, Address from, String turnId, Command command, Instant at);

    /**
     * What becomes of an answer to somebody who was not understood again and again: a person takes
     * over.
     *
     * @param text what was written last
     */
    Reply handOver(@Nullable Person who, String turnId, String text, Reply reply, Instant at);

    /** What somebody is told whose message failed again and again: it is kept, and looked at. */
    Say parked();

    /**
     * What the education office is told about that.
     *
     * @param who null for somebody unknown
     */
    Say parkedForOffice(@Nullable Person who, String turnId);
}
