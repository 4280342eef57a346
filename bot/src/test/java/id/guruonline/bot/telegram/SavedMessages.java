package id.guruonline.bot.telegram;

import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.IncomingMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inbox in memory, that can be out of order. */
public final class SavedMessages implements Inbox {

    private final List<IncomingMessage> saved = new ArrayList<>();
    private @Nullable RuntimeException broken;
    private int failuresLeft;

    @Override
    public boolean receive(IncomingMessage message) {
        if (broken != null) {
            RuntimeException failure = broken;
            if (--failuresLeft == 0) {
                broken = null;
            }
            throw failure;
        }
        if (saved.stream().anyMatch(known -> known.id().equals(message.id()))) {
            return false;
        }
        return saved.add(message);
    }

    public void breakWith(RuntimeException failure) {
        broken = failure;
    }

    /** Fails so often once more. */
    public void mendAfter(int failures) {
        failuresLeft = failures;
    }

    public void mend() {
        broken = null;
    }

    public List<IncomingMessage> all() {
        return List.copyOf(saved);
    }

    public List<String> ids() {
        return saved.stream().map(IncomingMessage::id).toList();
    }
}
