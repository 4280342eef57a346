package id.guruonline.conversation.store;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.message.Address;
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
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.outbox.Delivery;
import id.guruonline.conversation.outbox.OutboxEntry;
import id.guruonline.conversation.outbox.OutboxState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What channels report of the outbox's messages, and what follows: an address is given up, an offer
 * hears of its message, and what an address did not take goes to the person's next one. Each
 * address has its turn with a message at most once, and the offer hears only of the last.
 */
final class OutboxReports {

    private final OutboxEntries entries;
    private final OfferNews offerNews;
    private final Accounts accounts;
    private final InstantSource realTime;

    /**
     * @param realTime what no playground winds forward
     */
    OutboxReports(
            OutboxEntries entries, OfferNews offerNews, Accounts accounts, InstantSource realTime) {
        this.entries = entries;
        this.offerNews = offerNews;
        this.accounts = accounts;
        this.realTime = realTime;
    }

    /** Takes a report, for the first time or once more. */
    void take(DeliveryReport report) {
        Optional<OutboxEntry> saved = save(report);
        if (saved.isPresent()
                && report instanceof Unreachable unreachable
                && isFailedBy(unreachable, saved.get().delivery())) {
            accounts.gone(saved.get().to(), unreachable.at());
        }
        saved.ifPresent(offerNews::tell);
    }

    /** A report that comes again, or too late, says nothing of the address as it is now. */
    private static boolean isFailedBy(Unreachable report, Delivery delivery) {
        return delivery.state() == OutboxState.FAILED && delivery.changedAt().equals(report.at());
    }

    /** Saves what the report changes; empty where no such message is known. */
    private Optional<OutboxEntry> save(DeliveryReport report) {
        while (true) {
            Optional<OutboxEntry> entry = entries.find(report.messageId());
            Optional<OutboxEntry> next = entry.map(before -> after(report, before));
            if (next.equals(entry) || entries.save(next.orElseThrow())) {
                return next;
            }
        }
    }

    /**
     * As the report leaves it. Where the message goes once more, or its person has another address,
     * that is added before this one is closed: broken off in between it is at worst repeated.
     */
    private OutboxEntry after(DeliveryReport report, OutboxEntry entry) {
        Instant now = realTime.instant();
        OutboxEntry next = entry.after(report, now);
        return next.equals(entry)
                ? next
                : findInstead(report, entry)
                        .map(instead -> {
                            entries.insert(instead);
                            return entry.givenUpHere(report, now);
                        })
                        .orElse(next);
    }

    /** What is sent in place of a message that does not arrive. */
    private Optional<OutboxEntry> findInstead(DeliveryReport report, OutboxEntry entry) {
        return switch (report) {
            case Again(_, Instant at, Instant then, _) ->
                    entry.again(then).or(() -> findElsewhere(entry, at, _ -> true));
            case Failed(_, Instant at, _) -> findElsewhere(entry, at, _ -> true);
            case Unreachable(_, Instant at, _) -> findElsewhere(entry, at, _ -> true);
            case Unwanted(_, Instant at, _) ->
                    findElsewhere(entry, at, other -> !other.id().equals(entry.to().id()));
            case Taken _, Delivered _, Read _, TryLater _, NotKnownYet _, Uncertain _ ->
                    Optional.empty();
        };
    }

    /** The message to the person's next best address that is not given up and was not tried. */
    private Optional<OutboxEntry> findElsewhere(
            OutboxEntry entry, Instant at, Predicate<Address> allowed) {
        return accounts.find(entry.to()).map(Account::personId).map(accounts::list).stream()
                .flatMap(List::stream)
                .filter(account -> account.goneAt() == null)
                .map(Account::address)
                .filter(address -> !entry.wasTriedAt(address) && allowed.test(address))
                .findFirst()
                .map(address -> entry.redirected(address, at));
    }
}
