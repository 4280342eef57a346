package id.guruonline.bot.delivery;

import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Instant;
import java.util.Optional;

/** One way to reach people. */
public interface Channel {

    /** As the addresses of this channel name it. */
    String name();

    /**
     * Hands the message to the channel, once: whether it is tried again is decided by the caller.
     * Throwing is as good as crashing: it is looked up later whether the message was taken.
     */
    SendOutcome send(OutgoingMessage message);

    /**
     * What became of an attempt whose end nobody saw: {@link SendOutcome.Sent} where the channel
     * has the message, {@link SendOutcome.TryLater} where it certainly never got it, {@link
     * SendOutcome.NotKnownYet} where it is to be asked again; empty where this channel cannot tell.
     *
     * @param since when the attempt began, at the earliest
     * @param lostAt when it was over, at the latest
     */
    Optional<SendOutcome> lookUp(OutgoingMessage message, Instant since, Instant lostAt);
}
