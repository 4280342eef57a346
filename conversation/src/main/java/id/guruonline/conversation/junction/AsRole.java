package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * What somebody with several roles asked for in one of them.
 *
 * @param personId their id in that role
 * @param before what was waited for in all of them
 */
@SavedAs("AsRole")
record AsRole(String personId, Command command, InRoles before) implements Command {

    @Override
    public Trust needs() {
        return command.needs();
    }
}
