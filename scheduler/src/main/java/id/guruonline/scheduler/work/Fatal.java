package id.guruonline.scheduler.work;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody can go on after. A process without memory half works and loses what it is told: it
 * ends at once, and whoever looks after it starts it anew; what was acknowledged lies in the
 * database.
 */
public final class Fatal {

    private static final Logger LOG = LoggerFactory.getLogger(Fatal.class);

    /** The exit status, the one that the JVM's own option has for it. */
    static final int OUT_OF_MEMORY = 3;

    /** Made while there is memory. */
    private static final byte[] LAST_WORDS =
            "Out of memory: the service ends; give it more (-Xmx) and start it again.\n"
                    .getBytes(StandardCharsets.UTF_8);

    private Fatal() {}

    /**
     * From now on whatever ends a thread is logged, and what is fatal ends the process. To be
     * called once, at the very start.
     */
    public static void watchThreads() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            check(failure);
            LOG.error("the thread {} ended", thread.getName(), Wordless.of(failure));
        });
    }

    /**
     * Ends the process where the failure, or what caused it, is a lack of memory; does nothing
     * otherwise. Whoever takes a failure of everything that may be thrown asks this first.
     */
    public static void check(Throwable failure) {
        if (isFatal(failure)) {
            try {
                new FileOutputStream(FileDescriptor.err).write(LAST_WORDS);
            } catch (IOException _) {
                // There is nobody to tell.
            } finally {
                Runtime.getRuntime().halt(OUT_OF_MEMORY);
            }
        }
    }

    /**
     * The same task, after whose lack of memory the process ends: for what keeps to itself how its
     * tasks ended, as futures do.
     */
    public static <T> Callable<T> heeded(Callable<T> task) {
        return () -> {
            try {
                return task.call();
            } catch (OutOfMemoryError e) {
                check(e);
                throw e;
            }
        };
    }

    private static boolean isFatal(Throwable failure) {
        return failure instanceof OutOfMemoryError
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(16)
                        .anyMatch(OutOfMemoryError.class::isInstance);
    }
}
