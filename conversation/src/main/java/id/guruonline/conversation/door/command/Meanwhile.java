package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.door.state.AwaitingCountersign;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * Something else was asked for while a word is awaited from the answer, which is awaited on.
 *
 * @param command what
 * @param awaited the word
 */
@SavedAs("Meanwhile")
public record Meanwhile(Command command, AwaitingCountersign awaited) implements Command {

    @Override
    public Trust needs() {
        return command.needs();
    }

    /** What is waited for once the command led to that. */
    public State after(State next) {
        return awaited.over(next);
    }
}
