package id.guruonline.bot.telegram;

import id.guruonline.bot.telegram.topic.Topics;
import id.guruonline.conversation.message.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Topics in memory. */
public final class SomeTopics implements Topics {

    public final Map<Address, Integer> all = new HashMap<>();

    /** What asking throws; null where it does not. */
    public @Nullable RuntimeException failing;

    @Override
    public Optional<Integer> find(Address chat) {
        if (failing != null) {
            throw failing;
        }
        return Optional.ofNullable(all.get(chat));
    }

    @Override
    public void wroteIn(Address chat, @Nullable Integer topic) {
        if (topic == null) {
            all.remove(chat);
        } else {
            all.put(chat, topic);
        }
    }
}
