package id.guruonline.conversation.outbox;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.DeliveryReport.Again;
import id.guruonline.conversation.message.DeliveryReport.Delivered;
import id.guruonline.conversation.message.DeliveryReport.Failed;
import id.guruonline.conversation.message.DeliveryReport.NotKnownYet;
import id.guruonline.conversation.message.DeliveryReport.Read;
import id.guruonline.conversation.message.DeliveryReport.Taken;
import id.guruonline.conversation.message.DeliveryReport.TryLater;
import id.guruonline.conversation.message.DeliveryReport.Uncertain;
import id.guruonline.conversation.message.DeliveryReport.Unreachable;
import id.guruonline.conversation.message.DeliveryReport.Unwanted;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What channels report of the outbox's messages, and what follows: an address is given up, an offer
 * hears of its message, and something is sent instead where {@link SendingRules} say so. Each
 * address has its turn with a message at most once, and the offer hears only of the last.
 */
final class OutboxReports {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxReports.class);

    private final LongAdder uncertain = new LongAdder();
    private final OutboxStore store;
    private final Consumer<OutboxEntry> adding;
    private final OfferNews offerNews;
    private final Accounts accounts;
    private final InstantSource realTime;

    /**
     * @param adding adds what is sent instead
     * @param realTime what no playground winds forward
     */
    OutboxReports(
            OutboxStore store,
            Consumer<OutboxEntry> adding,
            OfferNews offerNews,
            Accounts accounts,
            InstantSource realTime) {
        this.store = store;
        this.adding = adding;
        this.offerNews = offerNews;
        this.accounts = accounts;
        this.realTime = realTime;
    }

    /**
     * Takes a report, for the first time or once more.
     *
     * @param known the message as it was saved last, where that is known; null where not
     */
    void take(DeliveryReport report, @Nullable OutboxEntry known) {
        Optional<OutboxEntry> saved = save(report, known);
        if (saved.isPresent()
                && report instanceof Unreachable unreachable
                && isFailedBy(unreachable, saved.get().delivery())) {
            accounts.gone(saved.get().to(), unreachable.at());
        }
        saved.ifPresent(offerNews::tell);
    }

    /**
     * How many messages were left uncertain since the start: nobody can tell of them, and there was
     * nowhere else to send them.
     */
    long countUncertain() {
        return uncertain.sum();
    }

    /** A report that comes again, or too late, says nothing of the address as it is now. */
    private static boolean isFailedBy(Unreachable report, Delivery delivery) {
        return delivery.state() == OutboxState.FAILED && delivery.changedAt().equals(report.at());
    }

    /** Saves what the report changes; empty where no such message is known. */
    private Optional<OutboxEntry> save(DeliveryReport report, @Nullable OutboxEntry known) {
        Optional<OutboxEntry> entry =
                Optional.ofNullable(known).or(() -> store.find(report.messageId()));
        while (entry.isPresent()) {
            OutboxEntry before = entry.get();
            Following following = after(report, before);
            if (following.next().equals(before)) {
                return entry;
            }
            if (store.save(following.next())) {
                note(before, following);
                return Optional.of(following.next());
            }
            entry = store.find(report.messageId()).filter(now -> !isVoid(report, before, now));
        }
        return entry;
    }

    /**
     * Somebody else took the attempt over meanwhile, as from an instance that paused too long: what
     * it says of its own attempt ends no other. That the message was taken, or will never be, holds
     * whoever says so.
     */
    private static boolean isVoid(DeliveryReport report, OutboxEntry before, OutboxEntry now) {
        boolean another = !Objects.equals(before.delivery().attempt(), now.delivery().attempt());
        return switch (report) {
            case TryLater _, NotKnownYet _, Uncertain _ -> another;
            case Taken _, Delivered _, Read _, Again _, Failed _, Unreachable _, Unwanted _ ->
                    false;
        };
    }

    /**
     * What follows from a report.
     *
     * @param goesOn whether it goes once more, or to another address
     */
    private record Following(OutboxEntry next, boolean goesOn) {}

    /**
     * As the report leaves it. Where the message goes once more, or its person has another address,
     * that is added before this one is closed: broken off in between it is at worst repeated.
     */
    private Following after(DeliveryReport report, OutboxEntry entry) {
        Instant now = realTime.instant();
        OutboxEntry next = entry.after(report, now);
        return next.equals(entry)
                ? new Following(next, false)
                : findInstead(report, entry, next.delivery().state())
                        .map(instead -> {
                            adding.accept(instead);
                            return new Following(entry.givenUpHere(report, now), true);
                        })
                        .orElse(new Following(next, false));
    }

    /** What is left uncertain is said once and counted, unless something else is tried. */
    private void note(OutboxEntry before, Following following) {
        Delivery delivery = following.next().delivery();
        if (delivery.state() == OutboxState.UNCERTAIN
                && before.delivery().state() != OutboxState.UNCERTAIN
                && !following.goesOn()) {
            uncertain.increment();
            LOG.warn(
                    "{} is left uncertain after {} attempts: {}",
                    before.id(),
                    delivery.attempts(),
                    delivery.why());
        }
    }

    private Optional<OutboxEntry> findInstead(
            DeliveryReport report, OutboxEntry entry, OutboxState next) {
        return SendingRules.findInstead(
                report, entry, next, () -> listAccounts(entry.to()), accounts::provesSender);
    }

    private List<Account> listAccounts(Address of) {
        return accounts.find(of)
                .map(account -> accounts.list(account.personId()))
                .orElse(List.of());
    }
}
