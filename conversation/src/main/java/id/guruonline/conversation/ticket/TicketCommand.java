package id.guruonline.conversation.ticket;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * What a turn about a ticket was resolved to. {@code then} is what the dialogue goes on waiting
 * for.
 */
public sealed interface TicketCommand extends Command {

    /** {@inheritDoc} What is said in the office's name. */
    @Override
    default Trust needs() {
        return switch (this) {
            case Answer _ -> Trust.PROVEN;
            case Open _, Add _, AskWords _, Close _ -> Trust.CLAIMED;
        };
    }

    /** A person is wanted. */
    @SavedAs("TicketCommand.Open")
    record Open(String text, State then) implements TicketCommand {}

    /** More about it. */
    @SavedAs("TicketCommand.Add")
    record Add(String ticketId, String text, State then) implements TicketCommand {}

    /** Ask for more about it. */
    @SavedAs("TicketCommand.AskWords")
    record AskWords(String ticketId, State then) implements TicketCommand {}

    /** The office answers. */
    @SavedAs("TicketCommand.Answer")
    record Answer(String ticketId, String text, State then) implements TicketCommand {}

    /** It is settled. */
    @SavedAs("TicketCommand.Close")
    record Close(String ticketId, State then) implements TicketCommand {}
}
