package id.guruonline.scheduler.work;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: what and where, without the messages, which may quote what
 * people wrote.
 */
public final class Wordless extends RuntimeException {

    private Wordless(Throwable of, @Nullable Throwable cause) {
        super(of.getClass().getName(), cause, false, true);
        setStackTrace(of.getStackTrace());
    }

    /** The failure and its causes without their messages. */
    public static Wordless of(Throwable failure) {
        return of(failure, 8);
    }

    private static Wordless of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new Wordless(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
