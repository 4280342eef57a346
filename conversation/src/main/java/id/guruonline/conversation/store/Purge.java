package id.guruonline.conversation.store;

import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets messages of long ago: nobody needs them, and they are about people. Nothing ever waits
 * for it, so it is never due; it looks once an hour when others do.
 */
public final class Purge implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final MongoInbox inbox;
    private final MongoOutbox outbox;
    private final Duration kept;
    private final Journal journal;
    private final Duration journalKept;
    private final InstantSource clock;
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);

    /**
     * @param kept for how long messages are kept; longer than any channel delivers a message or a
     *     report again
     * @param journalKept for how long the journal is
     * @param clock the service's clock
     */
    public Purge(
            MongoInbox inbox,
            MongoOutbox outbox,
            Duration kept,
            Journal journal,
            Duration journalKept,
            InstantSource clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.kept = kept;
        this.journal = journal;
        this.journalKept = journalKept;
        this.clock = clock;
    }

    /** Forgets, at most once an hour; returns 0, for it makes work for nobody. */
    @Override
    public int runOnce() {
        Instant now = clock.instant();
        Instant next = nextLook.get();
        if (!now.isBefore(next) && nextLook.compareAndSet(next, now.plus(BETWEEN_LOOKS))) {
            Instant before = now.minus(kept);
            long forgotten = inbox.forget(before) + outbox.forget(before);
            long entries = journal.forget(now.minus(journalKept));
            LOG.debug("forgot {} messages and {} entries of the journal", forgotten, entries);
        }
        return 0;
    }

    @Override
    public boolean hasDue(Instant now) {
        return false;
    }

    @Override
    public Optional<Instant> findNextDue() {
        return Optional.empty();
    }
}
