package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;

/** What a turn at the door was resolved to. */
public sealed interface DoorCommand extends Command
        permits AddressCommand,
                ClassCommand,
                CountersignCommand,
                ForgetCommand,
                GiveCode,
                KeepOut,
                KeepSilent,
                LetIn,
                NameCommand,
                Overlook,
                TellAnybody,
                TellStranger {

    /**
     * {@inheritDoc} What gives somebody an address, or takes all of somebody away. A code for
     * another app goes to the address's true owner, as a countersign would.
     */
    @Override
    default Trust needs() {
        return switch (this) {
            case LetIn _ -> Trust.PROVEN;
            case ForgetCommand about -> about.trust();
            case AddressCommand about -> about.trust();
            case ClassCommand about -> about.trust();
            case NameCommand about -> about.trust();
            case CountersignCommand _,
                    GiveCode _,
                    KeepOut _,
                    KeepSilent _,
                    Overlook _,
                    TellAnybody _,
                    TellStranger _ ->
                    Trust.CLAIMED;
        };
    }
}
