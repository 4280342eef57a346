package id.guruonline.conversation.account;

import id.guruonline.conversation.message.OutboxLane;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about, as far as its sending has to know.
 *
 * @param lane how urgent it is
 * @param topic what waits for the same person on the same topic may be told in one message; null
 *     where it goes by itself
 * @param until from when on nobody has any use for it: what could not leave by then is not sent;
 *     null for never
 * @param later what it says instead once it has waited for long; null where that is the same
 */
public record Matter(
        OutboxLane lane,
        @Nullable String topic,
        @Nullable Instant until,
        @Nullable OtherWords later) {

    /** Somebody wrote and waits for it. */
    public static final Matter REPLY = new Matter(OutboxLane.REPLY, null, null, null);

    /** A lesson put before a teacher. */
    public static final Matter OFFER = new Matter(OutboxLane.OFFER, null, null, null);

    /** News of no order. */
    public static final Matter NEWS = new Matter(OutboxLane.NEWS, null, null, null);

    /** What follows from a lesson that is over, for pupils to answer by then. */
    public static Matter starsBy(@Nullable Instant until) {
        return new Matter(OutboxLane.STARS, null, until, null);
    }

    /** News of that order, of use until then. */
    public static Matter newsOf(String orderId, @Nullable Instant until) {
        return new Matter(OutboxLane.NEWS, "order/" + orderId, until, null);
    }

    /** A reminder of something on that day, of use until then. */
    public static Matter reminderOf(LocalDate day, Instant until) {
        return new Matter(OutboxLane.REMINDER, "day/" + day, until, null);
    }

    /** The same, of a message that says something else once it has waited for long. */
    Matter saying(OtherWords later) {
        return new Matter(lane, topic, until, later);
    }
}
