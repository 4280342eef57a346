package id.guruonline.scheduler.store;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A write over many documents, which the database may break off half-way because somebody else
 * wrote one of them or because it took too long. It is done again, at once and a few times, before
 * anybody is told that it failed.
 */
public final class OverMany {

    private static final Logger LOG = LoggerFactory.getLogger(OverMany.class);

    /** WriteConflict, ExceededTimeLimit, TemporarilyUnavailable. */
    private static final Set<Integer> BROKEN_OFF = Set.of(112, 262, 365);

    private static final int TIMES = 3;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private OverMany() {}

    /**
     * Does the write, at most three times.
     *
     * @param write may be done twice to a document
     */
    public static <T> T write(Supplier<T> write) {
        for (int time = 1; ; time++) {
            try {
                return write.get();
            } catch (MongoException | DataAccessException e) {
                if (time == TIMES || !isBrokenOff(e)) {
                    throw e;
                }
                LOG.warn("a write over many was broken off and is done again: {}", codeOf(e));
                LockSupport.parkNanos(PAUSE.multipliedBy(time).toNanos());
            }
        }
    }

    private static boolean isBrokenOff(RuntimeException e) {
        return BROKEN_OFF.contains(codeOf(e));
    }

    private static int codeOf(Throwable failure) {
        return switch (failure) {
            case MongoException e -> e.getCode();
            case Throwable t when t.getCause() != null -> codeOf(t.getCause());
            default -> 0;
        };
    }
}
