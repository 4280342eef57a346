package id.guruonline.conversation.limit;

import org.jspecify.annotations.Nullable;

/**
 * The two buckets of a lane: whoever writes in somebody's name fills another than they do, and so
 * does not shut them out.
 *
 * @param proven of the addresses where nobody can write in another's name; null where it is empty
 * @param claimed of those where anybody can; null where it is empty
 */
public record Buckets(@Nullable Bucket proven, @Nullable Bucket claimed) {

    /** Nothing was written. */
    public static final Buckets EMPTY = new Buckets(null, null);

    @Nullable Bucket of(boolean provesSender) {
        return provesSender ? proven : claimed;
    }

    Buckets with(boolean provesSender, Bucket after) {
        return provesSender ? new Buckets(after, claimed) : new Buckets(proven, after);
    }
}
