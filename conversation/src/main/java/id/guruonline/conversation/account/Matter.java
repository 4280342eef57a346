package id.guruonline.conversation.account;

import id.guruonline.conversation.message.OutboxLane;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about, as far as its sending has to know.
 *
 * @param lane how urgent it is
 * @param topic what waits for the same person on the same topic may be told in one message; null
 *     where it goes by itself
 */
public record Matter(OutboxLane lane, @Nullable String topic) {

    /** Somebody wrote and waits for it. */
    public static final Matter REPLY = new Matter(OutboxLane.REPLY, null);

    /** A lesson put before a teacher. */
    public static final Matter OFFER = new Matter(OutboxLane.OFFER, null);

    /** News of no order. */
    public static final Matter NEWS = new Matter(OutboxLane.NEWS, null);

    /** What follows from a lesson that is over. */
    public static final Matter STARS = new Matter(OutboxLane.STARS, null);

    /** News of that order. */
    public static Matter newsOf(String orderId) {
        return new Matter(OutboxLane.NEWS, "order/" + orderId);
    }

    /** A reminder of something on that day. */
    public static Matter reminderOf(LocalDate day) {
        return new Matter(OutboxLane.REMINDER, "day/" + day);
    }
}
