package id.guruonline.conversation.message;

import java.time.Duration;
import java.time.Instant;

/** What became of an attempt to send a message. */
public sealed interface DeliveryReport {

    /** The {@link OutgoingMessage}'s id. */
    String messageId();

    Instant at();

    /**
     * The channel took it.
     *
     * @param at when it was handed to the channel: an answer cannot have come before that, but it
     *     can come before the channel's own reply
     * @param channelId the channel's own id for it
     */
    record Taken(String messageId, Instant at, String channelId) implements DeliveryReport {}

    /**
     * It reached the person's device.
     *
     * @param channelId the channel's own id for it: whoever sent it may have ended before it heard
     *     it
     */
    record Delivered(String messageId, Instant at, String channelId) implements DeliveryReport {}

    /**
     * The person opened it.
     *
     * @param channelId as with {@link Delivered}
     */
    record Read(String messageId, Instant at, String channelId) implements DeliveryReport {}

    /** Not now; the same message may be tried again from then on. */
    record TryLater(String messageId, Instant at, Instant notBefore, String why)
            implements DeliveryReport {}

    /**
     * Nobody knows yet how the attempt ended, which stays under way: the channel can be asked once
     * that time has passed.
     */
    record NotKnownYet(String messageId, Instant at, Duration askAfter, String why)
            implements DeliveryReport {}

    /**
     * It did not arrive after all, though the same message may another time or in another form. It
     * is sent once more, under an id of its own; where that too ends so, it has failed.
     */
    record Again(String messageId, Instant at, Instant notBefore, String why)
            implements DeliveryReport {}

    /**
     * It will never arrive this way. Where its person has another address it goes there, as after
     * the two reports below.
     */
    record Failed(String messageId, Instant at, String why) implements DeliveryReport {}

    /** It will never arrive, and nothing else sent to that address either. */
    record Unreachable(String messageId, Instant at, String why) implements DeliveryReport {}

    /**
     * The person wants nothing at that phone number: it goes neither there nor to the same number
     * on another channel.
     */
    record Unwanted(String messageId, Instant at, String why) implements DeliveryReport {}

    /**
     * Nobody can tell whether it arrived: it is sent again, a bounded number of times, for lost is
     * worse than twice. An answer to any copy counts, once.
     *
     * @param at when it was handed to the channel: the person may have it since then
     * @param notBefore when it may be sent again
     */
    record Uncertain(String messageId, Instant at, Instant notBefore, String why)
            implements DeliveryReport {}
}
