package id.guruonline.scheduler.absence;

import org.jspecify.annotations.Nullable;

/**
 * What became of a lesson whose teacher is away.
 *
 * @param orderId the order for a teacher; null where none was made
 * @param teacherId the account of the colleague who teaches it; null where none does, or has one
 * @param name the colleague who teaches it; null where none does
 */
public record Cover(
        Kind kind, @Nullable String orderId, @Nullable String teacherId, @Nullable String name) {

    /** What it is. */
    public enum Kind {
        /** Nobody decided yet. */
        OPEN,
        /** A teacher is ordered. */
        ORDERED,
        /** A colleague of the same school teaches it. */
        COLLEAGUE,
        /** The class works by itself. */
        TASK,
        /** Its own teacher is there after all. */
        WITHDRAWN
    }

    /** Nobody decided yet. */
    public static final Cover NONE = new Cover(Kind.OPEN, null, null, null);

    /** The class works by itself. */
    public static final Cover BY_TASK = new Cover(Kind.TASK, null, null, null);

    /** Its own teacher is there after all. */
    public static final Cover BACK = new Cover(Kind.WITHDRAWN, null, null, null);

    /** By that order. */
    public static Cover by(String orderId) {
        return new Cover(Kind.ORDERED, orderId, null, null);
    }

    /** By a colleague. */
    public static Cover by(@Nullable String teacherId, String name) {
        return new Cover(Kind.COLLEAGUE, null, teacherId, name);
    }
}
