package id.guruonline.conversation.message;

import java.time.Instant;

/** What became of an attempt to send a message. */
public sealed interface DeliveryReport {

    /** The {@link OutgoingMessage}'s id. */
    String messageId();

    Instant at();

    /**
     * The channel took it.
     *
     * @param channelId the channel's own id for it
     */
    record Taken(String messageId, Instant at, String channelId) implements DeliveryReport {}

    /** It reached the person's device. */
    record Delivered(String messageId, Instant at) implements DeliveryReport {}

    /** The person opened it. */
    record Read(String messageId, Instant at) implements DeliveryReport {}

    /** Not now; the same message may be tried again from then on. */
    record TryLater(String messageId, Instant at, Instant notBefore, String why)
            implements DeliveryReport {}

    /** It will never arrive this way. */
    record Failed(String messageId, Instant at, String why) implements DeliveryReport {}

    /** Nobody can tell whether it arrived; it is not sent again. */
    record Uncertain(String messageId, Instant at, String why) implements DeliveryReport {}

    /** It was no longer true when its turn came, so it was not sent. */
    record Dropped(String messageId, Instant at) implements DeliveryReport {}
}
