package id.guruonline.conversation.ticket;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * Words for a ticket are awaited.
 *
 * @param then what is waited for besides
 */
@SavedAs("TicketState.AwaitingWords")
public record TicketState(String ticketId, State then) implements State {

    /** What is waited for besides words for a ticket. */
    public static State rest(State state) {
        return state instanceof TicketState awaiting ? awaiting.then() : state;
    }
}
