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
    private static final String WITH_BUTTONS = "withButtons";

    /** The one shown last, and before it those that instances are just sending: one each. */
    private static final int LAST = 5;

    /** More addresses are looked at again. */
    private static final int MOST_SAYING = 10_000;

    private final MongoTemplate mongo;

    /** Where all say whether they have buttons: whatever is new does. */
    private final Set<Address> sayingAll = ConcurrentHashMap.newKeySet();

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
        List<OutboxEntry> saying = list(answer, to(answer).and(WITH_BUTTONS).is(true));
        List<OutboxEntry> all = saying.isEmpty() ? listSilent(answer) : saying;
        List<Button> newest =
                all.stream()
                        .filter(entry -> isTaken(entry, answer))
                        .findFirst()
                        .map(OutboxEntry::buttons)
                        .orElse(List.of());
        return new Shown(newest, all.stream().anyMatch(MongoShownButtons::isUnderWay));
    }

    /** Those that were added before it was kept whether a message has buttons. */
    private List<OutboxEntry> listSilent(InboxEntry answer) {
        if (sayingAll.contains(answer.from())) {
            return List.of();
        }
        List<OutboxEntry> found =
                list(answer, to(answer).and(WITH_BUTTONS).isNull().and("buttons.0").exists(true));
        if (found.isEmpty() && sayingAll.size() < MOST_SAYING) {
            sayingAll.add(answer.from());
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

    private List<OutboxEntry> list(InboxEntry answer, Criteria which) {
        Criteria numbered =
                new Criteria()
                        .orOperator(
                                where(SHOWN).lt(answer.arrival()),
                                where(SHOWN).isNull().and(PLACE).lt(answer.arrival()));
        Criteria perhapsSeen =
                new Criteria()
                        .orOperator(
                                where(TAKEN_AT).lte(answer.receivedAt()),
                                where("delivery.state").is(OutboxState.SENDING));
        Query last =
                query(which.andOperator(numbered, perhapsSeen))
                        .with(Sort.by(Sort.Direction.DESC, SHOWN, PLACE))
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

    private static Criteria to(InboxEntry answer) {
        return where("recipient").is(answer.from().toString());
    }
}
