package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * What was asked for about the addresses of the person. {@code then} is what the dialogue waits for
 * afterwards.
 */
public sealed interface AddressCommand extends DoorCommand {

    /** Show them, as far as one has to know them again. */
    @SavedAs("AddressCommand.Show")
    record Show(State then) implements AddressCommand {}

    /**
     * Take one away.
     *
     * @param key the address's, see {@link id.guruonline.conversation.account.Account#key}
     */
    @SavedAs("AddressCommand.Remove")
    record Remove(String key, State then) implements AddressCommand {}

    /** Take one away that somebody else linked, and lock the person until the office has looked. */
    @SavedAs("AddressCommand.Deny")
    record Deny(String key, State then) implements AddressCommand {}

    /** As {@link #needs}: what takes an address away. */
    default Trust trust() {
        return switch (this) {
            case Show _ -> Trust.CLAIMED;
            case Remove _, Deny _ -> Trust.PROVEN;
        };
    }
}
