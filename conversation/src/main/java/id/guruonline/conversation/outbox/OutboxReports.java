package id.guruonline.conversation.outbox;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.DeliveryReport.Unreachable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What channels report of the outbox's messages, and what follows: an address is given up, an offer
 * hears of its message, and something is sent instead where {@link SendingRules} say so. Each
 * address has its turn with a message at most once, and the offer hears only of the last.
 */
final class OutboxReports {

    private final OutboxStore store;
    private final OfferNews offerNews;
    private final Accounts accounts;
    private final InstantSource realTime;

    /**
     * @param realTime what no playground winds forward
     */
    OutboxReports(
            OutboxStore store, OfferNews offerNews, Accounts accounts, InstantSource realTime) {
        this.store = store;
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
            Optional<OutboxEntry> entry = store.find(report.messageId());
            Optional<OutboxEntry> next = entry.map(before -> after(report, before));
            if (next.equals(entry) || store.save(next.orElseThrow())) {
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
                            store.insert(instead);
                            return entry.givenUpHere(report, now);
                        })
                        .orElse(next);
    }

    private Optional<OutboxEntry> findInstead(DeliveryReport report, OutboxEntry entry) {
        return SendingRules.findInstead(report, entry, () -> listAccounts(entry.to()));
    }

    private List<Account> listAccounts(Address of) {
        return accounts.find(of)
                .map(account -> accounts.list(account.personId()))
                .orElse(List.of());
    }
}
