package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.SentMessages;
import id.guruonline.conversation.outbox.Delivery;
import id.guruonline.conversation.outbox.Delivery.Owed;
import id.guruonline.conversation.outbox.OutboxEntry;
import id.guruonline.conversation.outbox.OutboxState;
import id.guruonline.conversation.outbox.OutboxStore;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.store.OverMany;
import id.guruonline.scheduler.store.SetAside;
import id.guruonline.scheduler.store.gathered.GatheredInserts;
import id.guruonline.scheduler.store.gathered.GatheredLists;
import id.guruonline.scheduler.store.gathered.GatheredUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The messages of the outbox in MongoDB: a document a message. */
public final class MongoOutbox implements PersonData, OutboxStore, SentMessages {

    private static final String VERSION = "delivery.version";
    private static final String STATE = "delivery.state";
    private static final String NOT_BEFORE = "delivery.notBefore";
    private static final String ATTEMPT_UNTIL = "delivery.attemptUntil";
    private static final String OWED = "delivery.owed";
    private static final String ATTEMPT = "delivery.attempt";
    private static final String WHY = "delivery.why";
    private static final String CHANGED_AT = "delivery.changedAt";
    private static final String LANE = "lane";

    /** What others begin while this is on its way to the database is not from another clock. */
    private static final Duration MEANWHILE = Duration.ofSeconds(20);

    /** Sorts behind every number. */
    private static final String LAST = "\uffff";

    /** On the newest message of a loop, once that was noticed. */
    private static final String NOTICED = "loopNoticed";

    /** What is under way comes first. */
    private static final Sort BY_RANK = Sort.by(STATE, "rank", "place");

    private final MongoTemplate mongo;
    private final SetAside aside;
    private final GatheredInserts<OutboxEntry> inserts;
    private final GatheredUpdates updates;
    private final GatheredLists unsent;

    public MongoOutbox(MongoTemplate mongo) {
        this(mongo, new SetAside(System::nanoTime));
    }

    /**
     * @param aside what cannot be read
     */
    public MongoOutbox(MongoTemplate mongo, SetAside aside) {
        this.mongo = mongo;
        this.aside = aside;
        this.inserts = new GatheredInserts<>(mongo, OUTBOX);
        this.updates = new GatheredUpdates(mongo, OUTBOX);
        this.unsent = new GatheredLists(mongo, OUTBOX, "recipient", MongoOutbox::unsent, BY_RANK);
    }

    @Override
    public Optional<OutboxEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, OutboxEntry.class, OUTBOX));
    }

    @Override
    public boolean insert(OutboxEntry entry) {
        return inserts.insert(entry);
    }

    @Override
    public boolean save(OutboxEntry next) {
        Delivery saved = next.delivery().nextVersion();
        Update update = new Update().set("delivery", saved);
        if (next.told() != null) {
            update.set("text", next.text())
                    .set("buttons", next.buttons())
                    .set("withButtons", next.withButtons())
                    .set("told", next.told());
            put(update, "until", next.until());
            put(update, "later", next.later());
        }
        return updates.update(
                next.id(), where(VERSION).is(next.delivery().version()), update, savedAs(saved));
    }

    /** Not by its times: those of many are moved at once where a clock was set back. */
    private static Criteria savedAs(Delivery saved) {
        return where(VERSION)
                .is(saved.version())
                .and(STATE)
                .is(saved.state())
                .and(ATTEMPT)
                .is(saved.attempt())
                .and(WHY)
                .is(saved.why());
    }

    private static void put(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    @Override
    public List<OutboxEntry> listUnderWay(String own, Instant realNow, int limit) {
        Criteria foreign =
                new Criteria()
                        .orOperator(
                                where(ATTEMPT_UNTIL).lte(realNow),
                                where(ATTEMPT).lt(own),
                                where(ATTEMPT).gt(own + LAST));
        return find(in(OutboxState.SENDING).andOperator(foreign), limit);
    }

    @Override
    public List<OutboxEntry> listDue(Instant now, int limit) {
        return find(in(OutboxState.WAITING).and(NOT_BEFORE).lte(now), limit);
    }

    /**
     * {@inheritDoc} Page by page, each without the recipients of those before: none is hidden by
     * another's pile.
     */
    @Override
    public List<Address> listDue(@Nullable OutboxLane lane, Instant now, int limit) {
        Map<String, Address> recipients = new LinkedHashMap<>();
        List<OutboxEntry> page;
        do {
            Criteria due = where(LANE).is(lane).and(STATE).is(OutboxState.WAITING);
            page =
                    find(
                            due.and(NOT_BEFORE).lte(now).and("recipient").nin(recipients.keySet()),
                            limit);
            page.forEach(entry -> recipients.put(entry.recipient(), entry.to()));
        } while (page.size() == limit && recipients.size() < limit);
        return List.copyOf(recipients.values());
    }

    @Override
    public Optional<Instant> findNextDue() {
        return Stream.of(OutboxState.SENDING, OutboxState.WAITING)
                .flatMap(state -> find(in(state), 1).stream())
                .map(entry -> entry.delivery().notBefore())
                .min(Instant::compareTo);
    }

    @Override
    public Optional<Instant> findOldestWaiting(OutboxLane lane) {
        Criteria waiting = where(LANE).is(lane).and(STATE).is(OutboxState.WAITING);
        return list(query(waiting).with(Sort.by("addedAt")).limit(1)).stream()
                .findFirst()
                .map(OutboxEntry::addedAt);
    }

    @Override
    public void putOff(Address to, @Nullable OutboxLane lane, Instant now, Instant until) {
        Criteria waiting = where("recipient").is(to.toString()).and(STATE).is(OutboxState.WAITING);
        Criteria which = lane == null ? waiting : waiting.and(LANE).is(lane);
        update(
                which.and(NOT_BEFORE).lt(until),
                new Update().set(NOT_BEFORE, until).set(CHANGED_AT, now));
    }

    @Override
    public void releasePutOff(Instant now) {
        Criteria putOff = in(OutboxState.WAITING).and(NOT_BEFORE).gt(now).and(CHANGED_AT).gt(now);
        updateAny(putOff, new Update().set(NOT_BEFORE, Instant.EPOCH));
    }

    @Override
    public void releaseUnderWay(Instant now, Instant longest) {
        Criteria begunLater = in(OutboxState.SENDING).and(CHANGED_AT).gt(now);
        updateAny(
                begunLater.and("delivery.lostAt").ne(null),
                new Update().set(ATTEMPT_UNTIL, Instant.EPOCH));
        updateAny(
                in(OutboxState.SENDING).and(ATTEMPT_UNTIL).gt(longest.plus(MEANWHILE)),
                new Update().set(ATTEMPT_UNTIL, longest));
    }

    /** Writes nothing where there is none of them, as mostly. */
    private void updateAny(Criteria which, Update change) {
        if (mongo.exists(query(which), OUTBOX)) {
            update(which, change);
        }
    }

    private void update(Criteria which, Update change) {
        OverMany.write(() -> mongo.updateMulti(query(which), change, OutboxEntry.class, OUTBOX));
    }

    @Override
    public void tellWith(OutboxEntry other, Instant at) {
        List<String> told = other.told();
        if (told == null) {
            return;
        }
        update(
                where("_id").in(told).and(STATE).is(OutboxState.WAITING),
                new Update()
                        .set(STATE, OutboxState.TOLD)
                        .set(CHANGED_AT, at)
                        .set(WHY, "told with " + other.id())
                        .inc(VERSION, 1));
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

    @Override
    public List<OutboxEntry> listUntold(int limit) {
        return list(
                query(where(OWED).in((Object[]) Owed.values()))
                        .with(Sort.by(CHANGED_AT))
                        .limit(limit));
    }

    @Override
    public void told(OutboxEntry entry) {
        mongo.updateFirst(
                query(where("_id").is(entry.id()).and(OWED).is(entry.delivery().owed())),
                new Update().unset(OWED).inc(VERSION, 1),
                OutboxEntry.class,
                OUTBOX);
    }

    @Override
    public List<String> listAnswers(
            Address to, String text, Instant since, Instant until, int limit) {
        Criteria same =
                where("recipient")
                        .is(to.toString())
                        .and("addedAt")
                        .gt(since)
                        .lte(until)
                        .and("reply")
                        .is(true)
                        .and("text")
                        .is(text);
        Query newest = query(same).with(Sort.by(Sort.Direction.DESC, "addedAt")).limit(limit);
        newest.fields().include("_id");
        return mongo.find(newest, Document.class, OUTBOX).stream()
                .map(sent -> sent.getString("_id"))
                .toList();
    }

    @Override
    public boolean noticeLoop(String id) {
        Query unnoticed = query(where("_id").is(id).and(NOTICED).isNull());
        return mongo.updateFirst(unnoticed, Update.update(NOTICED, true), OUTBOX).getModifiedCount()
                > 0;
    }

    /**
     * Believes no attempt to be under way any more, as where this instance is the only one and just
     * started.
     */
    public void releaseAll() {
        update(in(OutboxState.SENDING), new Update().set(ATTEMPT_UNTIL, Instant.EPOCH));
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
                        .and(OWED)
                        .isNull();
        return OverMany.write(() -> mongo.remove(query(old), OutboxEntry.class, OUTBOX))
                .getDeletedCount();
    }

    /** {@inheritDoc} Their names say it: those under way come first. */
    @Override
    public List<OutboxEntry> listUnsent(Address to, int limit) {
        String recipient = to.toString();
        return aside.list(
                mongo,
                unsent.query(recipient, limit),
                () -> unsent.list(recipient, limit),
                OutboxEntry.class,
                OUTBOX);
    }

    @Override
    public List<OutboxEntry> listUnsent(Address to, OutboxLane lane, int limit) {
        Criteria inLane = unsent(where("recipient").is(to.toString())).and(LANE).is(lane);
        return list(query(inLane).with(BY_RANK).limit(limit));
    }

    private static Criteria unsent(Criteria whose) {
        return whose.and(STATE).in(OutboxState.SENDING, OutboxState.WAITING);
    }

    private List<OutboxEntry> find(Criteria which, int limit) {
        return list(query(which).with(Sort.by(NOT_BEFORE)).limit(limit));
    }

    private List<OutboxEntry> list(Query query) {
        return aside.list(mongo, query, OutboxEntry.class, OUTBOX);
    }

    private static Criteria in(OutboxState state) {
        return where(STATE).is(state);
    }

    @Override
    public Set<String> collections() {
        return Set.of(OUTBOX);
    }

    @Override
    public boolean isUnderWay(Erasure who) {
        return mongo.exists(
                query(to(who).and("delivery.state").in(OutboxState.WAITING, OutboxState.SENDING)),
                OutboxEntry.class,
                OUTBOX);
    }

    @Override
    public void forget(Erasure who) {
        OverMany.write(() -> mongo.remove(query(to(who)), OutboxEntry.class, OUTBOX));
    }

    /** All that was to reach them, where they were reached or nowhere. */
    private static Criteria to(Erasure who) {
        List<String> recipients = new ArrayList<>(who.addresses());
        recipients.add("none:" + who.id());
        return where("recipient").in(recipients);
    }
}
