package id.guruonline.bot.delivery;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One way to reach people; how what they send comes in is the {@link WayIn} of its carrier. */
public interface Channel {

    /** What it is like, for all who have to know; always the same. */
    ChannelTraits traits();

    /**
     * Whether anybody takes messages there, as far as is known: what waits is not tried meanwhile,
     * and sent as soon as anything gets through.
     */
    boolean answers();

    /**
     * Waits for the address's turn, where only so much may leave at once. This comes before an
     * attempt is on record: what waits here when the service is stopped was certainly not sent.
     * Looking an attempt up waits for its turn too. Where many wait, each lane's turns come by its
     * weight.
     *
     * @return how long to leave the address alone instead, where its turn does not come soon; empty
     *     where it may go now
     */
    Optional<Duration> awaitTurn(Address to, OutboxLane lane);

    /** How long {@link #send} takes at most before it answers or throws. */
    Duration longestAttempt();

    /**
     * Hands the message to the channel, once: whether it is tried again is decided by the caller.
     * Throwing says that nobody knows yet whether the message was taken.
     */
    SendOutcome send(OutgoingMessage message);

    /**
     * What became of an attempt whose end nobody saw: {@link SendOutcome.Sent} where the channel
     * has the message, {@link SendOutcome.TryLater} where it certainly never got it, {@link
     * SendOutcome.NotKnownYet} where it is to be asked again; empty where this channel cannot tell,
     * so that the message is sent again.
     *
     * @param since when the attempt began, at the earliest
     * @param lostAt when it was over, at the latest
     */
    Optional<SendOutcome> lookUp(OutgoingMessage message, Instant since, Instant lostAt);
}
