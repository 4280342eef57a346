package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.DeliveryReport.Again;
import id.guruonline.conversation.message.DeliveryReport.Delivered;
import id.guruonline.conversation.message.DeliveryReport.Failed;
import id.guruonline.conversation.message.DeliveryReport.Read;
import id.guruonline.conversation.message.DeliveryReport.Taken;
import id.guruonline.conversation.message.DeliveryReport.TryLater;
import id.guruonline.conversation.message.DeliveryReport.Uncertain;
import id.guruonline.conversation.message.DeliveryReport.Unreachable;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.message.SentMessages;
import id.guruonline.scheduler.due.Wakeup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** The outbox in MongoDB: a document a message, under the id that derives from what caused it. */
public final class MongoOutbox implements Outbox, Postbox, SentMessages {

    private static final String STATE = "delivery.state";
    private static final String NOT_BEFORE = "delivery.notBefore";
    private static final String ATTEMPT_UNTIL = "delivery.attemptUntil";

    private final MongoTemplate mongo;
    private final LoopGuard loops;
    private final OfferNews offerNews;
    private final AccountStore accounts;
    private final Arrivals places;
    private final InstantSource realTime;
    private final Duration attemptTerm;
    private final Wakeup wakeup;

    /**
     * @param realTime what no playground winds forward
     * @param attemptTerm how long an attempt is believed to be under way, in real time; longer than
     *     a channel takes to answer or time out
     */
    public MongoOutbox(
            MongoTemplate mongo,
            OfferNews offerNews,
            AccountStore accounts,
            Arrivals places,
            InstantSource realTime,
            Duration attemptTerm,
            Wakeup wakeup) {
        this.mongo = mongo;
        this.loops = new LoopGuard(mongo);
        this.offerNews = offerNews;
        this.accounts = accounts;
        this.places = places;
        this.realTime = realTime;
        this.attemptTerm = attemptTerm;
        this.wakeup = wakeup;
    }

    @Override
    public boolean add(OutgoingMessage message, Instant at) {
        return add(OutboxEntry.of(message, null, places.next(), at));
    }

    @Override
    public boolean addReply(OutgoingMessage message, Instant at) {
        return !loops.isLoop(message, at) && add(OutboxEntry.of(message, true, places.next(), at));
    }

    private boolean add(OutboxEntry entry) {
        boolean added = insert(entry);
        if (added) {
            wakeup.wake();
        }
        return added;
    }

    @Override
    public void addUndeliverable(OutgoingMessage message, Instant at, String why) {
        OutboxEntry entry = OutboxEntry.of(message, null, places.next(), at).failed(at, why);
        if (insert(entry)) {
            offerNews.tell(entry);
        }
    }

    /**
     * Page by page, each without the recipients of those before: none is hidden by another's pile.
     */
    @Override
    public List<Address> listDue(Instant now, int limit) {
        Map<String, Address> recipients = new LinkedHashMap<>();
        Instant real = realTime.instant();
        find(in(OutboxState.SENDING).and(ATTEMPT_UNTIL).lte(real), limit)
                .forEach(entry -> recipients.put(entry.recipient(), entry.to()));
        List<OutboxEntry> page;
        do {
            Criteria due = in(OutboxState.WAITING).and(NOT_BEFORE).lte(now);
            page = find(due.and("recipient").nin(recipients.keySet()), limit);
            page.forEach(entry -> recipients.put(entry.recipient(), entry.to()));
        } while (page.size() == limit && recipients.size() < limit);
        return List.copyOf(recipients.values());
    }

    @Override
    public List<Address> listRepliesDue(Instant now, int limit) {
        Criteria replies = where("reply").is(true).and(STATE).is(OutboxState.WAITING);
        return find(replies.and(NOT_BEFORE).lte(now), limit).stream()
                .map(OutboxEntry::to)
                .distinct()
                .toList();
    }

    @Override
    public Optional<Instant> findNextDue() {
        return Stream.of(OutboxState.SENDING, OutboxState.WAITING)
                .flatMap(state -> find(in(state), 1).stream())
                .map(entry -> entry.delivery().notBefore())
                .min(Instant::compareTo);
    }

    @Override
    public Optional<Attempt> begin(Address to, Instant now) {
        Optional<OutboxEntry> head = findHead(to);
        while (head.isPresent() && isNoLongerTrue(head.get())) {
            save(head.get().with(head.get().delivery().dropped(now)));
            head = findHead(to);
        }
        return head.flatMap(entry -> begin(entry, now));
    }

    @Override
    public void report(DeliveryReport report) {
        Optional<OutboxEntry> saved = save(report);
        if (saved.isPresent()
                && report instanceof Unreachable unreachable
                && isFailedBy(unreachable, saved.get().delivery())) {
            accounts.gone(saved.get().to(), unreachable.at());
        }
        saved.ifPresent(offerNews::tell);
        wakeup.wake();
    }

    /** A report that comes again, or too late, says nothing of the address as it is now. */
    private static boolean isFailedBy(Unreachable report, Delivery delivery) {
        return delivery.state() == OutboxState.FAILED && delivery.changedAt().equals(report.at());
    }

    @Override
    public Optional<String> findId(String channelId) {
        return Optional.ofNullable(
                        mongo.findOne(
                                query(where("delivery.channelId").is(channelId)).limit(1),
                                OutboxEntry.class,
                                OUTBOX))
                .map(OutboxEntry::id);
    }

    /**
     * Believes no attempt to be under way any more, as where this instance is the only one and just
     * started.
     */
    public void releaseAll() {
        mongo.updateMulti(
                query(in(OutboxState.SENDING)),
                new Update().set(ATTEMPT_UNTIL, Instant.EPOCH),
                OutboxEntry.class,
                OUTBOX);
    }

    /**
     * Forgets messages of long ago that wait for nothing.
     *
     * @param addedBefore longer ago than anything is repeated or reported
     * @return how many
     */
    public long forget(Instant addedBefore) {
        Criteria old =
                where("addedAt")
                        .lt(addedBefore)
                        .and(STATE)
                        .nin(OutboxState.WAITING, OutboxState.SENDING)
                        .and("delivery.owed")
                        .isNull();
        return mongo.remove(query(old), OutboxEntry.class, OUTBOX).getDeletedCount();
    }

    private boolean insert(OutboxEntry entry) {
        try {
            mongo.insert(entry, OUTBOX);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Optional<OutboxEntry> findHead(Address to) {
        Criteria unsent =
                where("recipient")
                        .is(to.toString())
                        .and(STATE)
                        .in(OutboxState.WAITING, OutboxState.SENDING);
        return Optional.ofNullable(
                mongo.findOne(
                        query(unsent).with(Sort.by("place")).limit(1), OutboxEntry.class, OUTBOX));
    }

    private boolean isNoLongerTrue(OutboxEntry entry) {
        return entry.delivery().state() == OutboxState.WAITING
                && entry.offer() != null
                && !offerNews.isOpen(entry.offer());
    }

    private Optional<Attempt> begin(OutboxEntry head, Instant now) {
        Delivery before = head.delivery();
        boolean repeated = before.state() == OutboxState.SENDING;
        if (repeated ? !hasBrokenOff(before) : before.notBefore().isAfter(now)) {
            holdBack(head);
            return Optional.empty();
        }
        Delivery begun = before.begun(now, realTime.instant().plus(attemptTerm));
        Instant since = begun.attemptedAt() == null ? now : begun.attemptedAt();
        return save(head.with(begun))
                ? Optional.of(new Attempt(head.message(), begun.attempts(), repeated, since))
                : Optional.empty();
    }

    private boolean hasBrokenOff(Delivery sending) {
        Instant until = sending.attemptUntil();
        return until == null || !until.isAfter(realTime.instant());
    }

    /** Lets what stands behind a message that waits wait as long. */
    private void holdBack(OutboxEntry head) {
        Criteria sooner =
                where("recipient")
                        .is(head.recipient())
                        .and(STATE)
                        .is(OutboxState.WAITING)
                        .and(NOT_BEFORE)
                        .lt(head.delivery().notBefore());
        mongo.updateMulti(
                query(sooner),
                new Update().set(NOT_BEFORE, head.delivery().notBefore()),
                OutboxEntry.class,
                OUTBOX);
    }

    /** Saves what the report changes; empty where no such message is known. */
    private Optional<OutboxEntry> save(DeliveryReport report) {
        while (true) {
            OutboxEntry entry = mongo.findById(report.messageId(), OutboxEntry.class, OUTBOX);
            if (entry == null) {
                return Optional.empty();
            }
            OutboxEntry next = after(report, entry);
            if (next.equals(entry) || save(next)) {
                return Optional.of(next);
            }
        }
    }

    /**
     * As the report leaves it. Where the message goes once more, or the address is given up and its
     * person has another, that is added before this one is closed: broken off in between it is at
     * worst repeated.
     */
    private OutboxEntry after(DeliveryReport report, OutboxEntry entry) {
        OutboxEntry next = entry.after(report);
        return next.equals(entry)
                ? next
                : findInstead(report, entry)
                        .map(instead -> {
                            insert(instead);
                            return entry.givenUpHere(report);
                        })
                        .orElse(next);
    }

    /** What is sent in place of a message that does not arrive. */
    private Optional<OutboxEntry> findInstead(DeliveryReport report, OutboxEntry entry) {
        return switch (report) {
            case Again again -> entry.again(again.notBefore());
            case Unreachable(_, Instant at, _) ->
                    findElsewhere(entry.to()).map(other -> entry.redirected(other, at));
            case Taken _, Delivered _, Read _, TryLater _, Failed _, Uncertain _ ->
                    Optional.empty();
        };
    }

    /** Another address of the same person that is not given up. */
    private Optional<Address> findElsewhere(Address address) {
        return accounts.find(address).map(Account::personId).map(accounts::listOf).stream()
                .flatMap(List::stream)
                .filter(account -> !account.address().equals(address) && account.goneAt() == null)
                .min(Account.BEST_TOLD)
                .map(Account::address);
    }

    /** Saves how far the message is, unless somebody else did since it was read. */
    private boolean save(OutboxEntry next) {
        return mongo.updateFirst(
                                query(
                                        where("_id")
                                                .is(next.id())
                                                .and("delivery.version")
                                                .is(next.delivery().version())),
                                new Update().set("delivery", next.delivery().nextVersion()),
                                OutboxEntry.class,
                                OUTBOX)
                        .getMatchedCount()
                == 1;
    }

    private List<OutboxEntry> find(Criteria which, int limit) {
        return mongo.find(
                query(which).with(Sort.by(NOT_BEFORE)).limit(limit), OutboxEntry.class, OUTBOX);
    }

    private static Criteria in(OutboxState state) {
        return where(STATE).is(state);
    }
}
