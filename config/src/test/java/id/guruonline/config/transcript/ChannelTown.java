package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Stage.PhoneMessage;
import id.guruonline.conversation.message.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** A channel from its other end: its people, and the servers between them and the service. */
interface ChannelTown extends AutoCloseable {

    /** What brings the service here, as on the command line. */
    List<String> settings();

    /** A life of the service is about to start; parts may be registered in place of its own. */
    void welcome(GenericApplicationContext service);

    /** Everybody leaves, and what was said is forgotten. */
    void clear();

    /**
     * Somebody moves in.
     *
     * @param phone their number where it is known, E.164
     */
    Address moveIn(String person, @Nullable String phone);

    /** As {@link Stage#say}. */
    void say(String person, String text, String messageId);

    /** As {@link Stage#tap}. */
    void tap(String person, String data, String messageId);

    /** As {@link Stage#messages}. */
    List<PhoneMessage> messages(String person, long after);

    /** As {@link Stage#reach}. */
    void reach(String person, boolean reachable);

    /** As {@link Stage#answer}; throws where that is not played here. */
    default void answer(String person, boolean certain) {
        throw new UnsupportedOperationException("every answer is seen here");
    }

    /** Returns once everybody sees all that the service did. */
    default void settle() {}

    /**
     * Whoever was asked for a word from the answer sends it back, as people do who see it.
     *
     * @return whether anybody was
     */
    default boolean sendBackWords() {
        return false;
    }

    @Override
    void close();
}
