package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Outbox.Attempt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The attempts of this instance: each is on record, under a name of its own, before the channel is
 * handed anything. Where recording one fails nobody knows whether it is on record, but this
 * instance knows that the channel was not called: as soon as the database answers, what is found
 * under that name is free again.
 */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** Stands between the instance and its count. */
    private static final char BY = '/';

    /** More than can be under way at once; what is over is found in the database. */
    private static final int MOST = 10_000;

    private final OutboxStore store;
    private final AttemptTerms terms;
    private final InstantSource realTime;
    private final LongSupplier numbers;
    private final Function<Address, Language> languageOf;
    private final AtomicLong counted = new AtomicLong();

    /** Messages under way as they were saved last, by their ids. */
    private final Map<String, OutboxEntry> underWay = new ConcurrentHashMap<>();

    /** The records of attempts that were never made, by their messages' ids. */
    private final Map<String, Delivery> neverMade = new ConcurrentHashMap<>();

    /**
     * @param numbers grow with every call
     * @param languageOf what somebody reads
     */
    Attempts(
            OutboxStore store,
            AttemptTerms terms,
            InstantSource realTime,
            LongSupplier numbers,
            Function<Address, Language> languageOf) {
        this.store = store;
        this.terms = terms;
        this.realTime = realTime;
        this.numbers = numbers;
        this.languageOf = languageOf;
    }

    /**
     * Begins to send the message, told with those others; empty where somebody else was faster.
     *
     * @param last whether nothing else waits for that address in this instance's eyes
     * @param now by the service's clock
     */
    Optional<Attempt> begin(
            OutboxEntry entry, List<OutboxEntry> others, boolean last, Instant now) {
        OutboxEntry message = Telling.together(entry, others);
        Instant until = realTime.instant().plus(terms.term());
        String name = terms.instance() + BY + counted.incrementAndGet();
        Delivery begun = entry.delivery().begun(name, now, until, numbers.getAsLong());
        if (!isRecorded(message.with(begun), now)) {
            return Optional.empty();
        }
        if (underWay.size() < MOST) {
            underWay.put(entry.id(), message.with(begun.nextVersion()));
        }
        Instant since = begun.attemptedAt() == null ? now : begun.attemptedAt();
        return Optional.of(
                new Attempt(
                        message.message(() -> languageOf.apply(entry.to()), now),
                        begun.attempts(),
                        entry.addedAt(),
                        since,
                        begun.lostAt(),
                        last && terms.owners().isAlone()));
    }

    private boolean isRecorded(OutboxEntry begun, Instant now) {
        try {
            boolean saved = store.save(begun);
            if (saved && begun.told() != null) {
                store.tellWith(begun, now);
            }
            return saved;
        } catch (RuntimeException e) {
            if (neverMade.size() < MOST) {
                neverMade.put(begun.id(), begun.delivery());
            }
            throw e;
        }
    }

    /**
     * The clocks were set back: what was to be asked about by the clock as it was is asked about
     * now, and nobody is believed to be at anything for longer than the term.
     *
     * @param now by the service's clock
     */
    void clockWasSetBack(Instant now) {
        store.releaseUnderWay(now, realTime.instant().plus(terms.term()));
    }

    /** Those of which nobody is at it any more: the instance is gone, or the term over. */
    List<OutboxEntry> listBrokenOff(int limit) {
        return store.listUnderWay(terms.instance() + BY, realTime.instant(), limit).stream()
                .filter(this::isBrokenOff)
                .toList();
    }

    /**
     * Whether the attempt under way is not believed to be so any more. Of one that another instance
     * makes it is not asked how late it is: that one's clock may be minutes behind.
     */
    boolean isBrokenOff(OutboxEntry entry) {
        Delivery delivery = entry.delivery();
        String name = delivery.attempt();
        String owner = name == null ? terms.instance() : name.substring(0, name.indexOf(BY));
        boolean anybodys = owner.equals(terms.instance()) || delivery.lostAt() != null;
        return anybodys
                ? delivery.isOver(realTime.instant())
                : delivery.isReleased() || terms.owners().isGone(owner);
    }

    /** The message as it was saved when the attempt began, which is over; null where not known. */
    @Nullable OutboxEntry end(String messageId) {
        return underWay.remove(messageId);
    }

    /** Frees what is on record as under way though it never was; throws what the store throws. */
    void takeBackNeverMade() {
        neverMade.forEach((id, begun) -> {
            if (store.find(id).filter(entry -> mayStillBe(begun, entry)).isEmpty()) {
                neverMade.remove(id, begun);
            }
        });
    }

    /**
     * Whether its record may still be found, or come: a write that nobody waits for any more may
     * arrive long after that, as long as the message is as it was.
     */
    private boolean mayStillBe(Delivery begun, OutboxEntry entry) {
        Delivery delivery = entry.delivery();
        if (!delivery.isUnderWay() || !Objects.equals(begun.attempt(), delivery.attempt())) {
            return delivery.version() == begun.version() && !begun.isOver(realTime.instant());
        }
        LOG.info("{} was never handed to its channel and is taken up again", entry.id());
        return !store.save(entry.with(delivery.neverMade()));
    }
}
