package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.INBOX;
import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.turn.InboxEntry;
import id.guruonline.conversation.turn.InboxLane;
import id.guruonline.conversation.turn.InboxState;
import id.guruonline.conversation.turn.Lease;
import id.guruonline.conversation.turn.LostClaim;
import id.guruonline.conversation.turn.TurnStore;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.store.OverMany;
import id.guruonline.scheduler.work.Wakeup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The inbox in MongoDB: a document a message, under the message's own id. */
public final class MongoInbox implements Inbox, TurnStore, PersonData {

    private static final Address NOWHERE = new Address("none", "forgotten");

    /** What clocks differ by beyond this is no matter of answers any more. */
    private static final Duration MOST_BEHIND = Duration.ofHours(12);

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final InstantSource clock;
    private final Wakeup wakeup;
    private volatile BiConsumer<InboxEntry, InboxState> ended = (_, _) -> {};

    /**
     * @param clock the service's clock
     */
    public MongoInbox(
            MongoTemplate mongo,
            Accounts accounts,
            Arrivals arrivals,
            InstantSource clock,
            Wakeup wakeup) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.clock = clock;
        this.wakeup = wakeup;
    }

    /**
     * Tells of each message that came to its end; there is one listener, told after it is saved.
     */
    public void listen(BiConsumer<InboxEntry, InboxState> listener) {
        ended = listener;
    }

    @Override
    public boolean receive(IncomingMessage message) {
        long arrival = arrivals.next();
        InboxEntry entry =
                new InboxEntry(
                        message.id(),
                        message.from(),
                        InboxLane.of(message.from(), accounts.find(message.from())),
                        arrival,
                        message.content(),
                        message.manner(),
                        message.receivedAt().plus(clockBehind(message.from())),
                        InboxState.WAITING,
                        null,
                        null,
                        0,
                        InboxEntry.NEVER_PUT_OFF,
                        0,
                        null);
        try {
            mongo.insert(entry, INBOX);
        } catch (DuplicateKeyException e) {
            return false;
        }
        wakeup.wake();
        return true;
    }

    /**
     * How far this instance's clock is behind the one by which the sender was shown something last:
     * another instance's, or its own before it was set back. What is answered was seen before the
     * answer came, whatever clocks say.
     */
    private Duration clockBehind(Address sender) {
        Query newest =
                query(where("recipient").is(sender.toString()).and("delivery.takenAt").exists(true))
                        .with(Sort.by(Sort.Direction.DESC, "delivery.takenAt"))
                        .limit(1);
        newest.fields().include("delivery.takenAt");
        Document shown = mongo.findOne(newest, Document.class, OUTBOX);
        Date takenAt =
                shown == null
                        ? null
                        : shown.getEmbedded(List.of("delivery", "takenAt"), Date.class);
        if (takenAt == null) {
            return Duration.ZERO;
        }
        Duration behind = Duration.between(clock.instant(), takenAt.toInstant());
        return behind.isNegative() || behind.compareTo(MOST_BEHIND) > 0 ? Duration.ZERO : behind;
    }

    /** Page by page, each without the lanes of those before: a flood in one lane hides no other. */
    @Override
    public List<String> listDueLanes(Instant now, int limit) {
        Set<String> lanes = new LinkedHashSet<>();
        List<InboxEntry> page;
        do {
            page =
                    mongo.find(
                            query(waiting().and("notBefore").lte(now).and("lane").nin(lanes))
                                    .with(Sort.by("notBefore"))
                                    .limit(limit),
                            InboxEntry.class,
                            INBOX);
            page.forEach(entry -> lanes.add(entry.lane()));
        } while (page.size() == limit && lanes.size() < limit);
        return List.copyOf(lanes);
    }

    @Override
    public Optional<Instant> findNextDue() {
        return findFirstDue().map(InboxEntry::notBefore);
    }

    /** When one of those came in that wait, a long waiting one; empty where none waits. */
    public Optional<Instant> findOldestWaiting() {
        return findFirstDue().map(InboxEntry::receivedAt);
    }

    private Optional<InboxEntry> findFirstDue() {
        return Optional.ofNullable(
                mongo.findOne(
                        query(waiting()).with(Sort.by("notBefore")).limit(1),
                        InboxEntry.class,
                        INBOX));
    }

    @Override
    public Optional<InboxEntry> findHead(String lane) {
        return Optional.ofNullable(
                mongo.findOne(
                        query(where("lane").is(lane).and("state").is(InboxState.WAITING))
                                .with(Sort.by("arrival"))
                                .limit(1),
                        InboxEntry.class,
                        INBOX));
    }

    @Override
    public InboxEntry claim(InboxEntry entry, Lease lease) {
        Criteria unlessNewer =
                where("_id")
                        .is(entry.id())
                        .and("lane")
                        .is(lease.lane())
                        .and("state")
                        .is(InboxState.WAITING)
                        .and("fence")
                        .lte(lease.fence());
        change(entry, unlessNewer, new Update().set("fence", lease.fence()));
        return Optional.ofNullable(mongo.findById(entry.id(), InboxEntry.class, INBOX))
                .orElseThrow(() -> new LostClaim(entry.id()));
    }

    @Override
    public void resolve(InboxEntry entry, Lease lease, @Nullable String personId, Command command) {
        Update update = new Update().set("command", command);
        if (personId != null) {
            update.set("personId", personId);
        }
        change(entry, under(entry, lease), update);
    }

    @Override
    public void finish(InboxEntry entry, Lease lease, InboxState state, String outcome) {
        change(
                entry,
                under(entry, lease),
                new Update().set("state", state).set("outcome", outcome));
        ended.accept(entry, state);
    }

    /** How many messages were given up and wait for somebody who looks at them. */
    public long countParked() {
        return mongo.count(query(where("state").is(InboxState.PARKED)), INBOX);
    }

    @Override
    public void postpone(InboxEntry entry, Lease lease, int failures, Instant notBefore) {
        change(
                entry,
                under(entry, lease),
                new Update().set("failures", failures).set("notBefore", notBefore));
    }

    @Override
    public void holdBack(String lane, Instant until) {
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

    private static Criteria under(InboxEntry entry, Lease lease) {
        return where("_id")
                .is(entry.id())
                .and("lane")
                .is(lease.lane())
                .and("state")
                .is(InboxState.WAITING)
                .and("fence")
                .is(lease.fence());
    }

    private void change(InboxEntry entry, Criteria condition, Update update) {
        if (mongo.updateFirst(query(condition), update, InboxEntry.class, INBOX).getMatchedCount()
                == 0) {
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
    }
}
