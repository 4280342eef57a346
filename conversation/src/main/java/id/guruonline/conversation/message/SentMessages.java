package id.guruonline.conversation.message;

import java.util.Optional;

/** What channels took, by their own ids. */
public interface SentMessages {

    /**
     * Our id of the message that a channel took under that id of its own; empty where none is
     * known, which it is not before the channel's answer came back.
     */
    Optional<String> findId(String channelId);
}
