package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.outbox.OutboxEntry;
import id.guruonline.conversation.outbox.OutboxState;
import id.guruonline.conversation.turn.InboxEntry;
import id.guruonline.conversation.turn.ShownButtons;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The buttons that people were shown, as the outbox remembers them. */
public final class MongoShownButtons implements ShownButtons {

    static final String TAKEN_AT = "delivery.takenAt";
    static final String SHOWN = "delivery.shown";

    private static final String PLACE = "place";

    /** The one shown last, and before it those that instances are just sending: one each. */
    private static final int LAST = 5;

    /** More addresses are looked at again. */
    private static final int MOST_NUMBERED = 10_000;

    private final MongoTemplate mongo;

    /** Where nothing is without a number: nothing new ever is. */
    private final Set<Address> numberedOnly = ConcurrentHashMap.newKeySet();

    public MongoShownButtons(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * {@inheritDoc} What came last before somebody's eyes is told by its number, not by a clock.
     * What was shown before that was kept has no number but its place, which is drawn from the
     * same; it is older than all that has one.
     */
    @Override
    public Shown before(InboxEntry answer) {
        long arrival = answer.arrival();
        List<OutboxEntry> numbered =
                list(answer, withButtons(answer).and(SHOWN).lt(arrival), SHOWN);
        List<OutboxEntry> all = numbered.isEmpty() ? listPlaced(answer) : numbered;
        List<Button> newest =
                all.stream()
                        .filter(entry -> isTaken(entry, answer))
                        .findFirst()
                        .map(OutboxEntry::buttons)
                        .orElse(List.of());
        return new Shown(newest, all.stream().anyMatch(MongoShownButtons::isUnderWay));
    }

    private List<OutboxEntry> listPlaced(InboxEntry answer) {
        if (numberedOnly.contains(answer.from())) {
            return List.of();
        }
        Criteria placed = withButtons(answer).and(SHOWN).isNull();
        List<OutboxEntry> found = list(answer, placed.and(PLACE).lt(answer.arrival()), PLACE);
        if (found.isEmpty() && numberedOnly.size() < MOST_NUMBERED) {
            numberedOnly.add(answer.from());
        }
        return found;
    }

    @Override
    public Optional<Input.Quoted> findQuoted(Address to, String channelId) {
        Criteria taken =
                where("delivery.channelId").is(channelId).and("recipient").is(to.toString());
        return Optional.ofNullable(mongo.findOne(query(taken), OutboxEntry.class, OUTBOX))
                .map(entry -> new Input.Quoted(entry.id(), entry.buttons()));
    }

    /** {@inheritDoc} Memory is as long as messages are kept. */
    @Override
    public boolean wasShown(Address to, String data) {
        Criteria withIt = where("recipient").is(to.toString()).and("buttons.data").is(data);
        return mongo.exists(query(withIt), OutboxEntry.class, OUTBOX);
    }

    /** {@inheritDoc} What was shown has a lower number than what came in after it. */
    @Override
    public boolean wasSeen(String messageId, InboxEntry before) {
        OutboxEntry message = mongo.findById(messageId, OutboxEntry.class, OUTBOX);
        Instant takenAt = message == null ? null : message.delivery().takenAt();
        if (message == null || takenAt == null || takenAt.isAfter(before.receivedAt())) {
            return false;
        }
        return shown(message) < before.arrival();
    }

    private static long shown(OutboxEntry message) {
        Long shown = message.delivery().shown();
        return shown == null ? message.place() : shown;
    }

    private List<OutboxEntry> list(InboxEntry answer, Criteria which, String by) {
        Criteria perhapsSeen =
                new Criteria()
                        .orOperator(
                                where(TAKEN_AT).lte(answer.receivedAt()),
                                where("delivery.state").is(OutboxState.SENDING));
        Query last =
                query(which.andOperator(perhapsSeen))
                        .with(Sort.by(Sort.Direction.DESC, by))
                        .limit(LAST);
        return mongo.find(last, OutboxEntry.class, OUTBOX);
    }

    private static boolean isTaken(OutboxEntry message, InboxEntry answer) {
        Instant takenAt = message.delivery().takenAt();
        return takenAt != null && !takenAt.isAfter(answer.receivedAt());
    }

    private static boolean isUnderWay(OutboxEntry message) {
        return message.delivery().state() == OutboxState.SENDING
                && message.delivery().lostAt() == null;
    }

    private static Criteria withButtons(InboxEntry answer) {
        return where("recipient").is(answer.from().toString()).and("buttons.0").exists(true);
    }
}
