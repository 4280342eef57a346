package id.guruonline.bot.telegram;

import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.IncomingMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inbox in memory, that can be out of order. */
final class SavedMessages implements Inbox {

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

    void breakWith(RuntimeException failure) {
        broken = failure;
    }

    void mend() {
        broken = null;
    }

    List<IncomingMessage> all() {
        return List.copyOf(saved);
    }

    List<String> ids() {
        return saved.stream().map(IncomingMessage::id).toList();
    }
}
