package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;

/** What a turn at the door was resolved to. */
public sealed interface DoorCommand extends Command
        permits AddressCommand,
                AskForget,
                ClassCommand,
                CountersignCommand,
                Forget,
                GiveCode,
                KeepOut,
                KeepSilent,
                LetIn,
                NameCommand,
                Overlook,
                Stay,
                TellAnybody,
                TellStranger {

    /**
     * {@inheritDoc} What gives somebody an address, or takes all of somebody away. A code for
     * another app goes to the address's true owner, as a countersign would.
     */
    @Override
    default Trust needs() {
        return switch (this) {
            case LetIn _, Forget _ -> Trust.PROVEN;
            case AddressCommand about -> about.trust();
            case ClassCommand about -> about.trust();
            case NameCommand about -> about.trust();
            case AskForget _,
                    CountersignCommand _,
                    GiveCode _,
                    KeepOut _,
                    KeepSilent _,
                    Overlook _,
                    Stay _,
                    TellAnybody _,
                    TellStranger _ ->
                    Trust.CLAIMED;
        };
    }
}
