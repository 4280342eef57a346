package id.guruonline.conversation.store;

import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what is old: nobody needs it, and it is about people. Nothing ever waits for it, so it is
 * never due; it looks once an hour when others do.
 */
public final class Purge implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final List<Term> terms;
    private final InstantSource clock;
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);

    /**
     * How long one kind is kept.
     *
     * @param forgetting forgets what is from before that instant, and says how much that was
     */
    public record Term(Duration kept, ToLongFunction<Instant> forgetting) {}

    /**
     * @param clock the service's clock
     */
    public Purge(List<Term> terms, InstantSource clock) {
        this.terms = List.copyOf(terms);
        this.clock = clock;
    }

    /** Forgets, at most once an hour; returns 0, for it makes work for nobody. */
    @Override
    public int runOnce() {
        Instant now = clock.instant();
        Instant next = nextLook.get();
        if (!now.isBefore(next) && nextLook.compareAndSet(next, now.plus(BETWEEN_LOOKS))) {
            long forgotten =
                    terms.stream()
                            .mapToLong(
                                    term -> term.forgetting().applyAsLong(now.minus(term.kept())))
                            .sum();
            LOG.debug("forgot {} old documents", forgotten);
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
