package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.Command;

/** What a turn of the education office was resolved to. */
public sealed interface OfficeCommand extends Command {

    /** Today's lessons, and the orders that look for a teacher. */
    record ShowStatus() implements OfficeCommand {}

    /** Say something that changes nothing. */
    record Tell(Topic topic) implements OfficeCommand {}

    /** What can be said so. */
    enum Topic {
        HELP,
        THANKS,
        STALE,
        UNREADABLE
    }
}
