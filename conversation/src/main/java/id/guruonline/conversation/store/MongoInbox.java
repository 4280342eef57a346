package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.INBOX;
import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static id.guruonline.conversation.store.MongoShownButtons.SHOWN;
import static id.guruonline.conversation.store.MongoShownButtons.TAKEN_AT;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.ticket.LastWords;
import id.guruonline.conversation.ticket.Ticket;
import id.guruonline.conversation.turn.InboxEntry;
import id.guruonline.conversation.turn.InboxLane;
import id.guruonline.conversation.turn.InboxState;
import id.guruonline.conversation.turn.Lease;
import id.guruonline.conversation.turn.LostClaim;
import id.guruonline.conversation.turn.TurnSettings;
import id.guruonline.conversation.turn.TurnStore;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.store.OverMany;
import id.guruonline.scheduler.store.SetAside;
import id.guruonline.scheduler.store.gathered.GatheredInserts;
import id.guruonline.scheduler.store.gathered.GatheredLists;
import id.guruonline.scheduler.store.gathered.GatheredUpdates;
import id.guruonline.scheduler.work.HandOver;
import id.guruonline.scheduler.work.SetBack;
import id.guruonline.scheduler.work.instance.KnownWaiting;
import id.guruonline.scheduler.work.instance.Owners;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The inbox in MongoDB: a document a message, under the message's own id. */
public final class MongoInbox implements Inbox, TurnStore, LastWords, PersonData {

    private static final Content CONFIDENTIAL = new Content.Unreadable("confidential");

    private static final Address NOWHERE = new Address("none", "forgotten");

    /** What clocks differ by beyond this is no matter of answers any more. */
    private static final Duration MOST_BEHIND = Duration.ofHours(12);

    /** After so long a turn that failed is tried again at the latest. */
    private static final Duration LONGEST_WAIT = TurnSettings.USUAL.waits().getLast();

    /** So many of the newest are looked at to go on counting. */
    private static final int LAST = 100;

    /** So many of what somebody was shown last are looked at to see by which clock that was. */
    private static final int SHOWN_LAST = 20;

    private final MongoTemplate mongo;
    private final SetAside aside;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final InstantSource clock;
    private final Owners owners;
    private final HandOver<String> lanes;
    private final GatheredInserts<InboxEntry> inserts;
    private final GatheredUpdates updates;
    private final GatheredLists waiting;
    private final KnownWaiting<String, InboxEntry> known;
    private final SetBack setBack = new SetBack();
    private volatile BiConsumer<InboxEntry, InboxState> ended = (_, _) -> {};

    /**
     * @param aside what cannot be read
     * @param clock the service's clock
     * @param owners tell whether other instances are there
     * @param lanes given the lane of each message that came in
     */
    public MongoInbox(
            MongoTemplate mongo,
            SetAside aside,
            Accounts accounts,
            Arrivals arrivals,
            InstantSource clock,
            Owners owners,
            HandOver<String> lanes) {
        this.mongo = mongo;
        this.aside = aside;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.clock = clock;
        this.owners = owners;
        this.lanes = lanes;
        this.known = new KnownWaiting<>(owners, InboxEntry::id);
        this.inserts = new GatheredInserts<>(mongo, INBOX);
        this.updates = new GatheredUpdates(mongo, INBOX);
        this.waiting =
                new GatheredLists(
                        mongo,
                        INBOX,
                        "lane",
                        ofLane -> ofLane.and("state").is(InboxState.WAITING),
                        Sort.by("arrival"));
    }

    /**
     * Tells of each message that came to its end; there is one listener, told after it is saved.
     */
    public void listen(BiConsumer<InboxEntry, InboxState> listener) {
        ended = listener;
    }

    @Override
    public boolean receive(IncomingMessage message) {
        String lane = InboxLane.of(message.from(), accounts.find(message.from()));
        Duration behind = clockBehind(message.from(), lane);
        InboxEntry entry =
                new InboxEntry(
                        message.id(),
                        message.from(),
                        lane,
                        arrivals.next(),
                        message.content(),
                        message.manner(),
                        message.receivedAt().plus(behind),
                        InboxState.WAITING,
                        null,
                        null,
                        null,
                        0,
                        InboxEntry.NEVER_PUT_OFF,
                        0,
                        null);
        boolean isNew = known.add(lane, entry, () -> inserts.insert(entry));
        if (isNew) {
            lanes.give(entry.lane());
        }
        return isNew;
    }

    /**
     * How far this instance's clock is behind the one by which the sender was shown something last:
     * another instance's, or its own before it was set back. What is answered was seen before the
     * answer came, whatever clocks say; and it comes behind what waits in the lane. Where neither
     * can be nothing is asked.
     */
    private Duration clockBehind(Address sender, String lane) {
        if (owners.isAlone() && !arrivals.areAhead()) {
            return Duration.ZERO;
        }
        Criteria waiting = where("lane").is(lane).and("state").is(InboxState.WAITING);
        latest(INBOX, waiting, "arrival", 1, "arrival")
                .forEach(before -> arrivals.saw(before.getLong("arrival")));
        Query newest =
                query(where("recipient").is(sender.toString()).and(TAKEN_AT).exists(true))
                        .with(Sort.by(Sort.Direction.DESC, SHOWN))
                        .limit(SHOWN_LAST);
        newest.fields().include(TAKEN_AT, SHOWN);
        Instant now = clock.instant();
        return mongo.find(newest, Document.class, OUTBOX).stream()
                .map(shown -> shown.get("delivery", Document.class))
                .peek(this::countFrom)
                .map(delivery -> Duration.between(now, delivery.getDate("takenAt").toInstant()))
                .filter(behind -> behind.isPositive() && behind.compareTo(MOST_BEHIND) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private void countFrom(Document delivery) {
        Long shown = delivery.getLong("shown");
        if (shown != null) {
            arrivals.saw(shown);
        }
    }

    /**
     * Carries on with the numbers of whatever came or was added last, though the clock may have
     * been set back while no instance ran.
     */
    public void goOnCounting() {
        for (InboxState state : InboxState.values()) {
            newest(INBOX, where("state").is(state), "receivedAt", "arrival")
                    .forEach(last -> arrivals.saw(last.getLong("arrival")));
        }
        newest(OUTBOX, new Criteria(), "addedAt", "place", SHOWN)
                .forEach(last -> {
                    arrivals.saw(last.getLong("place"));
                    countFrom(last.get("delivery", new Document()));
                });
    }

    private List<Document> newest(
            String collection, Criteria which, String newestBy, String... fields) {
        return latest(collection, which, newestBy, LAST, fields);
    }

    private List<Document> latest(
            String collection, Criteria which, String by, int limit, String... fields) {
        Query last = query(which).with(Sort.by(Sort.Direction.DESC, by)).limit(limit);
        last.fields().include(fields);
        return mongo.find(last, Document.class, collection);
    }

    /**
     * {@inheritDoc} Page by page, each without the lanes of those before: a flood in one lane hides
     * no other. What waits for longer than any turn is put off was put off by a clock that was set
     * back since.
     */
    @Override
    public List<String> listDueLanes(Instant now, int limit) {
        setBack.look(now, () -> release(now.plus(LONGEST_WAIT)));
        Set<String> lanes = new LinkedHashSet<>();
        List<InboxEntry> page;
        do {
            page =
                    list(
                            query(waiting().and("notBefore").lte(now).and("lane").nin(lanes))
                                    .with(Sort.by("notBefore"))
                                    .limit(limit));
            page.forEach(entry -> lanes.add(entry.lane()));
        } while (page.size() == limit && lanes.size() < limit);
        return List.copyOf(lanes);
    }

    private void release(Instant putOffBeyond) {
        Query putOff = query(waiting().and("notBefore").gt(putOffBeyond));
        if (mongo.exists(putOff, INBOX)) {
            OverMany.write(() ->
                    mongo.updateMulti(
                            putOff,
                            new Update().set("notBefore", InboxEntry.NEVER_PUT_OFF),
                            InboxEntry.class,
                            INBOX));
        }
    }

    @Override
    public Optional<Instant> findNextDue() {
        return findFirstDue().map(InboxEntry::notBefore);
    }

    /**
     * Since when one of those waits that could be handled, a long waiting one; empty where none
     * does. What is to be tried again later does not wait.
     */
    public Optional<Instant> findOldestWaiting() {
        Instant now = clock.instant();
        return findFirstDue()
                .filter(entry -> !entry.notBefore().isAfter(now))
                .map(entry ->
                        entry.notBefore().isAfter(entry.receivedAt())
                                ? entry.notBefore()
                                : entry.receivedAt());
    }

    private Optional<InboxEntry> findFirstDue() {
        return list(query(waiting()).with(Sort.by("notBefore")).limit(1)).stream().findFirst();
    }

    private List<InboxEntry> list(Query query) {
        return aside.list(mongo, query, InboxEntry.class, INBOX);
    }

    /**
     * {@inheritDoc} Nothing in the lane overtakes what cannot be read: where that is the oldest the
     * lane rests until it is tried again.
     */
    @Override
    public List<InboxEntry> listWaiting(String lane, int limit) {
        return known.list(lane, () -> lookForWaiting(lane, limit));
    }

    private List<InboxEntry> lookForWaiting(String lane, int limit) {
        List<Document> found = waiting.list(lane, limit);
        List<InboxEntry> readable = aside.listUpTo(mongo, found, InboxEntry.class, INBOX);
        if (readable.size() < found.size()) {
            known.forget(lane);
        }
        if (readable.isEmpty() && aside.isFirst(mongo, waiting.query(lane, limit), INBOX)) {
            holdBack(lane, clock.instant().plus(SetAside.REST));
        }
        return readable;
    }

    @Override
    public void forget() {
        known.forgetAll();
    }

    @Override
    public void claim(InboxEntry entry, Lease lease) {
        change(entry, lease, waiting(lease), new Update(), where("state").is(InboxState.WAITING));
    }

    @Override
    public void resolve(
            InboxEntry entry,
            Lease lease,
            @Nullable String personId,
            @Nullable Language language,
            Command command) {
        Update update = new Update().set("command", command);
        if (command.isConfidential()) {
            update.set("content", CONFIDENTIAL);
        }
        if (personId != null) {
            update.set("personId", personId);
        }
        if (language != null) {
            update.set("language", language);
        }
        change(
                entry,
                lease,
                waiting(lease).and("command").isNull(),
                update,
                where("command").ne(null));
    }

    @Override
    public void finish(InboxEntry entry, Lease lease, InboxState state, String outcome) {
        change(
                entry,
                lease,
                waiting(lease),
                new Update().set("state", state).set("outcome", outcome),
                where("state").is(state));
        known.ended(lease.lane(), entry);
        ended.accept(entry, state);
    }

    @Override
    public List<Ticket.Entry> list(String personId, int most) {
        Query last =
                query(
                                where("lane")
                                        .is(InboxLane.ofPerson(personId))
                                        .and("state")
                                        .is(InboxState.DONE))
                        .with(Sort.by(Sort.Direction.DESC, "arrival"))
                        .limit(most);
        return list(last).reversed().stream()
                .filter(entry -> entry.content() instanceof Content.Text)
                .map(entry ->
                        new Ticket.Entry(
                                entry.id(),
                                entry.receivedAt(),
                                ((Content.Text) entry.content()).text()))
                .toList();
    }

    /** How many messages were given up and wait for somebody who looks at them. */
    public long countParked() {
        return mongo.count(query(where("state").is(InboxState.PARKED)), INBOX);
    }

    @Override
    public void postpone(InboxEntry entry, Lease lease, int failures, Instant notBefore) {
        change(
                entry,
                lease,
                waiting(lease),
                new Update().set("failures", failures).set("notBefore", notBefore),
                where("failures").is(failures).and("notBefore").is(notBefore));
    }

    @Override
    public void holdBack(String lane, Instant until) {
        known.forget(lane);
        OverMany.write(() ->
                mongo.updateMulti(
                        query(
                                where("lane")
                                        .is(lane)
                                        .and("state")
                                        .is(InboxState.WAITING)
                                        .and("notBefore")
                                        .lt(until)),
                        new Update().set("notBefore", until),
                        InboxEntry.class,
                        INBOX));
    }

    @Override
    public void move(Address from, String lane, String toLane) {
        known.forget(lane);
        known.forget(toLane);
        Criteria waiting = where("lane").is(lane).and("state").is(InboxState.WAITING);
        OverMany.write(() ->
                mongo.updateMulti(
                        query(waiting.and("from").is(from)),
                        new Update().set("lane", toLane).set("fence", 0L),
                        InboxEntry.class,
                        INBOX));
    }

    /**
     * Forgets messages handled long ago; what is parked stays.
     *
     * @param receivedBefore longer ago than any channel delivers a message again
     * @return how many
     */
    public long forget(Instant receivedBefore) {
        return forget(InboxState.DONE, receivedBefore);
    }

    /** Forgets what could not be handled and nobody looked at; returns how many. */
    public long forgetParked(Instant receivedBefore) {
        return forget(InboxState.PARKED, receivedBefore);
    }

    private long forget(InboxState state, Instant receivedBefore) {
        return OverMany.write(() ->
                        mongo.remove(
                                query(
                                        where("state")
                                                .is(state)
                                                .and("receivedAt")
                                                .lt(receivedBefore)),
                                InboxEntry.class,
                                INBOX))
                .getDeletedCount();
    }

    private static Criteria waiting() {
        return where("state").is(InboxState.WAITING);
    }

    /** Still to be handled, and nobody was at it under a newer lease. */
    private static Criteria waiting(Lease lease) {
        return where("lane")
                .is(lease.lane())
                .and("state")
                .is(InboxState.WAITING)
                .and("fence")
                .lte(lease.fence());
    }

    /**
     * Whatever is changed claims the message too: under an older lease nobody changes it more.
     *
     * @param changed how it is known that it was changed so under this lease
     */
    private void change(
            InboxEntry entry, Lease lease, Criteria as, Update update, Criteria changed) {
        update.set("fence", lease.fence());
        if (!updates.update(entry.id(), as, update, changed.and("fence").is(lease.fence()))) {
            known.forget(lease.lane());
            throw new LostClaim(entry.id());
        }
    }

    @Override
    public Set<String> collections() {
        return Set.of(INBOX);
    }

    @Override
    public boolean isUnderWay(Erasure who) {
        InboxEntry turn = mongo.findById(who.turn(), InboxEntry.class, INBOX);
        return turn != null && turn.state() == InboxState.WAITING;
    }

    /**
     * {@inheritDoc} What stays of each message is that it came, so that it never comes again. Of an
     * address only what came before: later it is a stranger's.
     */
    @Override
    public void forget(Erasure who) {
        Criteria atAddresses = where("lane").in(who.addresses()).and("receivedAt").lt(who.at());
        Criteria theirs =
                new Criteria()
                        .orOperator(
                                where("lane").is(InboxLane.ofPerson(who.id())),
                                where("_id").is(who.turn()),
                                atAddresses);
        Update blank =
                new Update()
                        .set("from", NOWHERE)
                        .set("lane", NOWHERE.toString())
                        .set("content", new Content.Text(""))
                        .set("state", InboxState.DONE)
                        .unset("personId")
                        .unset("command");
        OverMany.write(() -> mongo.updateMulti(query(theirs), blank, InboxEntry.class, INBOX));
        known.forgetAll();
    }
}
