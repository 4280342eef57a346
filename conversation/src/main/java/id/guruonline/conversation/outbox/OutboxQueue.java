package id.guruonline.conversation.outbox;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.scheduler.work.Wakeup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The outbox: a message under the id that derives from what caused it. Here stands what is added,
 * waits and is begun; {@link OutboxReports} has what is reported, and {@link SendingRules} what
 * follows from it.
 */
public final class OutboxQueue implements Outbox, Postbox {

    private final OutboxStore store;
    private final OutboxReports reports;
    private final LoopGuard loops;
    private final OfferNews offerNews;
    private final Accounts accounts;
    private final LongSupplier places;
    private final InstantSource realTime;
    private final Duration attemptTerm;
    private final Wakeup wakeup;

    /**
     * @param places numbers that grow with every call, so that they say what was added first
     * @param realTime what no playground winds forward
     * @param attemptTerm how long an attempt is believed to be under way, in real time; longer than
     *     a channel takes to answer or time out
     */
    public OutboxQueue(
            OutboxStore store,
            OfferNews offerNews,
            Accounts accounts,
            LongSupplier places,
            InstantSource realTime,
            Duration attemptTerm,
            Wakeup wakeup) {
        this.store = store;
        this.reports = new OutboxReports(store, offerNews, accounts, realTime);
        this.loops = new LoopGuard(store);
        this.offerNews = offerNews;
        this.accounts = accounts;
        this.places = places;
        this.realTime = realTime;
        this.attemptTerm = attemptTerm;
        this.wakeup = wakeup;
    }

    @Override
    public boolean add(OutgoingMessage message, Instant at) {
        return add(OutboxEntry.of(message, null, places.getAsLong(), at));
    }

    @Override
    public boolean addReply(OutgoingMessage message, Instant at) {
        return !loops.isLoop(message, at)
                && add(OutboxEntry.of(message, true, places.getAsLong(), at));
    }

    private boolean add(OutboxEntry entry) {
        boolean added = store.insert(entry);
        if (added) {
            wakeup.wake();
        }
        return added;
    }

    @Override
    public void addUndeliverable(OutgoingMessage message, Instant at, String why) {
        OutboxEntry entry = OutboxEntry.of(message, null, places.getAsLong(), at).failed(at, why);
        if (store.insert(entry)) {
            offerNews.tell(entry);
        }
    }

    @Override
    public List<Address> listDue(Instant now, int limit) {
        return store.listDue(now, realTime.instant(), limit);
    }

    @Override
    public List<Address> listRepliesDue(Instant now, int limit) {
        return store.listRepliesDue(now, limit);
    }

    @Override
    public Optional<Instant> findNextDue() {
        return store.findNextDue();
    }

    @Override
    public boolean isDue(Address to, Instant now) {
        return store.findHead(to)
                .filter(head -> isNoLongerTrue(head) || isDue(head, now))
                .isPresent();
    }

    @Override
    public void putOff(Address to, Instant until) {
        store.putOff(to, until);
    }

    @Override
    public Optional<Attempt> begin(Address to, Instant now) {
        Optional<OutboxEntry> head = store.findHead(to);
        while (head.isPresent() && isNoLongerTrue(head.get())) {
            store.save(head.get().with(head.get().delivery().dropped(now)));
            head = store.findHead(to);
        }
        return head.flatMap(entry -> begin(entry, now));
    }

    @Override
    public void report(DeliveryReport report) {
        reports.take(report);
        wakeup.wake();
    }

    private boolean isNoLongerTrue(OutboxEntry entry) {
        return entry.delivery().state() == OutboxState.WAITING
                && entry.offer() != null
                && !offerNews.isOpen(entry.offer());
    }

    private Optional<Attempt> begin(OutboxEntry head, Instant now) {
        if (!isDue(head, now)) {
            return Optional.empty();
        }
        Delivery begun = head.delivery().begun(now, realTime.instant().plus(attemptTerm));
        Instant since = begun.attemptedAt() == null ? now : begun.attemptedAt();
        return store.save(head.with(begun))
                ? Optional.of(
                        new Attempt(
                                head.message(() -> languageOf(head.to())),
                                begun.attempts(),
                                head.addedAt(),
                                since,
                                begun.lostAt()))
                : Optional.empty();
    }

    private Language languageOf(Address reader) {
        return accounts.find(reader).map(Account::language).orElse(Language.ID);
    }

    /** What cannot leave yet lets all behind it wait as long. */
    private boolean isDue(OutboxEntry head, Instant now) {
        Delivery before = head.delivery();
        boolean due =
                before.state() == OutboxState.SENDING
                        ? before.hasBrokenOff(realTime.instant())
                        : !before.notBefore().isAfter(now);
        if (!due) {
            store.putOff(head.to(), before.notBefore());
        }
        return due;
    }
}
