package id.guruonline.conversation.dialogue;

import id.guruonline.scheduler.saved.SavedAs;

/**
 * What nobody here can decide goes to the office as it was said, and is answered there.
 *
 * @param text what was said
 * @param then what the dialogue waits for afterwards
 */
@SavedAs("ForOffice")
public record ForOffice(String text, State then) implements Command {

    @Override
    public Trust needs() {
        return Trust.CLAIMED;
    }
}
