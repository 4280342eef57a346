package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.saved.SavedAs;
import org.jspecify.annotations.Nullable;

/**
 * Anybody may change the language they are told in.
 *
 * @param language null where they did not say which: then it is asked
 * @param then what the dialogue waits for afterwards
 */
@SavedAs("ChangeLanguage")
public record ChangeLanguage(@Nullable Language language, State then) implements Command {

    @Override
    public Trust needs() {
        return Trust.CLAIMED;
    }
}
