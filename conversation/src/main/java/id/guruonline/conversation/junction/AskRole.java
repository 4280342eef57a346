package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;
import java.util.List;

/**
 * Ask somebody with several roles, or schools, for which of them that was typed.
 *
 * @param personIds their ids in those
 * @param before what was waited for in all of them
 */
@SavedAs("AskRole")
record AskRole(List<String> personIds, String text, InRoles before) implements Command {

    AskRole {
        personIds = List.copyOf(personIds);
    }

    @Override
    public Trust needs() {
        return Trust.CLAIMED;
    }
}
