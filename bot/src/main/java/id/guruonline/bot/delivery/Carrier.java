package id.guruonline.bot.delivery;

import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import java.util.List;

/**
 * Who carries messages both ways: an account at Telegram or Twilio, the playground. It has one or
 * more channels out and a way in for all of them, and is there where the settings ask for it.
 */
public interface Carrier extends AutoCloseable {

    /** Its channels, the one to use first before others. */
    List<Channel> channels();

    /**
     * Its way in: what people send goes to that inbox, under the channel's own id, and what becomes
     * of messages to that outbox. Asked for once.
     */
    WayIn open(Inbox inbox, Outbox outbox);

    /**
     * Says at the start what is missing beyond it, and not when the first message is due. Throws
     * {@link id.guruonline.bot.WrongSetting} where the service must not start so.
     */
    default void check() {}

    /** Learns what it needs for sending, once it may be needed. Does not wait. */
    default void start() {}

    /** Whether those that it calls answer; none where it calls nobody. */
    default List<Reach> reaches() {
        return List.of();
    }

    /** Asks those whom it calls whether they are there, where nothing was heard for a while. */
    default void probe() {}

    /** Ends it for good, once its way in was stopped. */
    @Override
    default void close() {}
}
