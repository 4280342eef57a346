package id.guruonline.conversation.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leaky bucket as one instant: each message that is let through fills it a little, and it leaks
 * evenly. Kept with the dialogue, so it is the same for all instances and after a restart. (The
 * generic cell rate algorithm of ITU-T I.371.)
 *
 * @param emptyAt when all will have leaked out
 * @param toldAt when the person was last told that it is full; null before
 */
public record Bucket(Instant emptyAt, @Nullable Instant toldAt) {

    /** Whoever goes on for so long is told again. */
    private static final Duration BETWEEN_TELLINGS = Duration.ofMinutes(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What becomes of a message. */
    enum Room {
        /** There is room: it is handled. */
        YES,
        /** There is none, and the person is told that. */
        NO_AND_TELL,
        /** There is none, and the person knows. */
        NO
    }

    /**
     * The bucket after a message, and what becomes of that.
     *
     * @param after to be kept
     */
    record Drop(Bucket after, Room room) {}

    /** A message that came then, where a bucket was kept before or none. */
    static Drop drop(@Nullable Bucket before, Limits limits, Instant at) {
        Duration one = MINUTE.dividedBy(limits.messagesPerMinute());
        Instant brim = at.plus(one.multipliedBy(limits.messagesAtOnce()));
        Bucket kept = before == null || before.isOfALaterClock(brim) ? null : before;
        Instant from = kept == null || kept.emptyAt().isBefore(at) ? at : kept.emptyAt();
        Instant filled = from.plus(one);
        Instant told = kept == null ? null : kept.toldAt();
        if (!filled.isAfter(brim)) {
            return new Drop(new Bucket(filled, told), Room.YES);
        }
        return told == null || !told.plus(BETWEEN_TELLINGS).isAfter(at)
                ? new Drop(new Bucket(from, at), Room.NO_AND_TELL)
                : new Drop(new Bucket(from, told), Room.NO);
    }

    /**
     * Whether it was filled by a clock that was set back since, for none is ever fuller than full:
     * nobody is silenced until that clock's time has come again.
     */
    private boolean isOfALaterClock(Instant brim) {
        return emptyAt.isAfter(brim);
    }
}
