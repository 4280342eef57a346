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

    @Override
    public boolean receive(IncomingMessage message) {
        if (broken != null) {
            throw broken;
        }
        if (saved.stream().anyMatch(known -> known.id().equals(message.id()))) {
            return false;
        }
        return saved.add(message);
    }

    public void breakWith(RuntimeException failure) {
        broken = failure;
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
