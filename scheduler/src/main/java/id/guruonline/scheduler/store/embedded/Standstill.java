package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import id.guruonline.scheduler.store.embedded.command.Refusals;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time in which the file takes no writes, for want of room or whatever else. Writes are refused
 * at once; one a second is let through if the disk has room again, one in half a minute in any
 * case, for the file may have room within itself. The first that succeeds ends it.
 */
final class Standstill {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();
    private static final long UNTIL_TRIED_ANYWAY = Duration.ofSeconds(30).toNanos();
    private static final long BETWEEN_LINES = Duration.ofMinutes(1).toNanos();

    private final BooleanSupplier room;
    private final LongSupplier nanoTime;
    private final AtomicLong nextTry = new AtomicLong();
    private final AtomicLong triedAnyway = new AtomicLong();
    private final AtomicLong nextLine;
    private volatile @Nullable String cause;

    /**
     * @param room whether the file could grow now; asked once a second at most, while it lasts
     * @param nanoTime as {@link System#nanoTime()}
     */
    Standstill(BooleanSupplier room, LongSupplier nanoTime) {
        this.room = room;
        this.nanoTime = nanoTime;
        this.nextLine = new AtomicLong(nanoTime.getAsLong());
    }

    /** What keeps the file from being written, in words; none while all is well. */
    Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    /** Begins with a write that failed, or goes on with one more. */
    void begin(String why) {
        long now = nanoTime.getAsLong();
        nextTry.set(now + BETWEEN_TRIES);
        triedAnyway.set(now + UNTIL_TRIED_ANYWAY);
        cause = why;
        tell();
    }

    /** Whether a write may be tried now. */
    boolean mayWrite() {
        if (cause == null) {
            return true;
        }
        long now = nanoTime.getAsLong();
        long next = nextTry.get();
        boolean mine = now - next >= 0 && nextTry.compareAndSet(next, now + BETWEEN_TRIES);
        if (mine && (now - triedAnyway.get() >= 0 || room.getAsBoolean())) {
            return true;
        }
        tell();
        return false;
    }

    /** A write is on the disk. */
    void wrote() {
        if (cause != null) {
            cause = null;
            LOG.info("The embedded database takes writes again");
        }
    }

    /** One line a minute, however many are refused. */
    private void tell() {
        long now = nanoTime.getAsLong();
        long next = nextLine.get();
        if (now - next >= 0 && nextLine.compareAndSet(next, now + BETWEEN_LINES)) {
            LOG.error("{}", words());
        }
    }

    private String words() {
        return "The embedded database cannot write its file (%s): writes are refused until it can, reading goes on"
                .formatted(cause);
    }

    /** What a write is answered meanwhile. */
    Document refusal() {
        return Refusals.reply(OUT_OF_DISK_SPACE, "OutOfDiskSpace", words());
    }
}
