package id.guruonline.bot.telegram.topic;

import id.guruonline.conversation.message.Address;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the topics are kept in which people last wrote; a port. A private chat may be parted into
 * topics, and whoever wrote in one looks for the answer there.
 */
public interface Topics {

    /** The topic of that chat to write into; empty where it is the chat itself. */
    Optional<Integer> find(Address chat);

    /**
     * Records where somebody last wrote.
     *
     * @param topic null for the chat itself, also once the topic is gone
     */
    void wroteIn(Address chat, @Nullable Integer topic);
}
