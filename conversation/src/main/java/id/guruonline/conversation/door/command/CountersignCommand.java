package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.state.AwaitingCountersign;
import id.guruonline.scheduler.saved.SavedAs;

/** What was asked for where the sender is only claimed, and needs a word from the answer. */
public sealed interface CountersignCommand extends DoorCommand {

    /**
     * Send a word, and do it when the word comes back.
     *
     * @param then what the dialogue goes on waiting for meanwhile
     */
    @SavedAs("CountersignCommand.Ask")
    record Ask(String word, Command asked, State then) implements CountersignCommand {}

    /** They want it no more: the word is void. */
    @SavedAs("CountersignCommand.Drop")
    record Drop(State then) implements CountersignCommand {}

    /** Tell that it was another word. */
    @SavedAs("CountersignCommand.Miss")
    record Miss(AwaitingCountersign after) implements CountersignCommand {}
}
