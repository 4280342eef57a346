package id.guruonline.bot.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does something with each, though it fails with some: how several things are ended. */
final class Each {

    private Each() {}

    /** Throws what failed first, with all else that failed suppressed. */
    static <T> void of(List<T> all, Consumer<T> ending) {
        RuntimeException failed = null;
        for (T each : all) {
            failed = with(failed, ending, each);
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static <T> @Nullable RuntimeException with(
            @Nullable RuntimeException before, Consumer<T> ending, T each) {
        try {
            ending.accept(each);
            return before;
        } catch (RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }
}
