package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.door.state.AwaitingName;
import id.guruonline.scheduler.saved.SavedAs;

/** What is to be done where nobody was heard of for so long that it may be somebody else. */
public sealed interface NameCommand extends DoorCommand {

    /** As {@link #needs}: what gives somebody an address. */
    default Trust trust() {
        return switch (this) {
            case Ask _, Silent _ -> Trust.CLAIMED;
            case Recognise _ -> Trust.PROVEN;
        };
    }

    /** Ask for the name, or tell that it was another. */
    @SavedAs("NameCommand.Ask")
    record Ask(AwaitingName then) implements NameCommand {}

    /** Answer nothing: too many other names came. */
    @SavedAs("NameCommand.Silent")
    record Silent(AwaitingName then) implements NameCommand {}

    /** They said it. */
    @SavedAs("NameCommand.Recognise")
    record Recognise(State then) implements NameCommand {}
}
