package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * Somebody wrote for the first time, and not in Indonesian.
 *
 * @param language kept from now on
 * @param command what was asked for
 */
@SavedAs("FirstContact")
public record FirstContact(Language language, Command command) implements Command {

    @Override
    public Trust needs() {
        return command.needs();
    }
}
