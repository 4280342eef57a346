package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.message.SentMessages;
import id.guruonline.conversation.outbox.Delivery;
import id.guruonline.conversation.outbox.OutboxEntry;
import id.guruonline.conversation.outbox.OutboxState;
import id.guruonline.scheduler.work.Wakeup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The outbox in MongoDB: a document a message, under the id that derives from what caused it. Here
 * stands what waits and is begun; {@link OutboxReports} has what is reported and follows.
 */
public final class MongoOutbox implements Outbox, Postbox, SentMessages {

    private static final String STATE = "delivery.state";
    private static final String NOT_BEFORE = "delivery.notBefore";
    private static final String ATTEMPT_UNTIL = "delivery.attemptUntil";

    private final MongoTemplate mongo;
    private final OutboxEntries entries;
    private final OutboxReports reports;
    private final LoopGuard loops;
    private final OfferNews offerNews;
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
            Accounts accounts,
            Arrivals places,
            InstantSource realTime,
            Duration attemptTerm,
            Wakeup wakeup) {
        this.mongo = mongo;
        this.entries = new OutboxEntries(mongo);
        this.reports = new OutboxReports(entries, offerNews, accounts, realTime);
        this.loops = new LoopGuard(mongo);
        this.offerNews = offerNews;
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
        boolean added = entries.insert(entry);
        if (added) {
            wakeup.wake();
        }
        return added;
    }

    @Override
    public void addUndeliverable(OutgoingMessage message, Instant at, String why) {
        OutboxEntry entry = OutboxEntry.of(message, null, places.next(), at).failed(at, why);
        if (entries.insert(entry)) {
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
    public boolean isDue(Address to, Instant now) {
        return findHead(to).filter(head -> isNoLongerTrue(head) || isDue(head, now)).isPresent();
    }

    @Override
    public void putOff(Address to, Instant until) {
        Criteria sooner =
                where("recipient")
                        .is(to.toString())
                        .and(STATE)
                        .is(OutboxState.WAITING)
                        .and(NOT_BEFORE)
                        .lt(until);
        mongo.updateMulti(
                query(sooner), new Update().set(NOT_BEFORE, until), OutboxEntry.class, OUTBOX);
    }

    @Override
    public Optional<Attempt> begin(Address to, Instant now) {
        Optional<OutboxEntry> head = findHead(to);
        while (head.isPresent() && isNoLongerTrue(head.get())) {
            entries.save(head.get().with(head.get().delivery().dropped(now)));
            head = findHead(to);
        }
        return head.flatMap(entry -> begin(entry, now));
    }

    @Override
    public void report(DeliveryReport report) {
        reports.take(report);
        wakeup.wake();
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
        if (!isDue(head, now)) {
            return Optional.empty();
        }
        Delivery begun = head.delivery().begun(now, realTime.instant().plus(attemptTerm));
        Instant since = begun.attemptedAt() == null ? now : begun.attemptedAt();
        return entries.save(head.with(begun))
                ? Optional.of(
                        new Attempt(
                                head.message(),
                                begun.attempts(),
                                head.addedAt(),
                                since,
                                begun.lostAt()))
                : Optional.empty();
    }

    /** What cannot leave yet lets all behind it wait as long. */
    private boolean isDue(OutboxEntry head, Instant now) {
        Delivery before = head.delivery();
        boolean due =
                before.state() == OutboxState.SENDING
                        ? hasBrokenOff(before)
                        : !before.notBefore().isAfter(now);
        if (!due) {
            putOff(head.to(), before.notBefore());
        }
        return due;
    }

    private boolean hasBrokenOff(Delivery sending) {
        Instant until = sending.attemptUntil();
        return until == null || !until.isAfter(realTime.instant());
    }

    private List<OutboxEntry> find(Criteria which, int limit) {
        return mongo.find(
                query(which).with(Sort.by(NOT_BEFORE)).limit(limit), OutboxEntry.class, OUTBOX);
    }

    private static Criteria in(OutboxState state) {
        return where(STATE).is(state);
    }
}
