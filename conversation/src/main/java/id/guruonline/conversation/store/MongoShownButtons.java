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
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The buttons that people were shown, as the outbox remembers them. */
public final class MongoShownButtons implements ShownButtons {

    static final String TAKEN_AT = "delivery.takenAt";
    static final String SHOWN = "delivery.shown";

    private static final String PLACE = "place";

    private final MongoTemplate mongo;

    public MongoShownButtons(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * {@inheritDoc} What came last before somebody's eyes is told by its number, not by a clock.
     */
    @Override
    public List<Button> newest(InboxEntry before) {
        return find(before, of -> of.and(TAKEN_AT).lte(before.receivedAt()));
    }

    @Override
    public List<Button> underWay(InboxEntry before) {
        return find(
                before,
                of ->
                        of.and("delivery.state")
                                .is(OutboxState.SENDING)
                                .and("delivery.lostAt")
                                .isNull());
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
        Long shown = message.delivery().shown();
        return (shown == null ? message.place() : shown) < before.arrival();
    }

    /**
     * What was shown before that was kept, or by an instance that does not keep it, has no number
     * but its place, which is drawn from the same.
     */
    private List<Button> find(InboxEntry before, UnaryOperator<Criteria> which) {
        Criteria begunBefore = withButtons(before).and(SHOWN).lt(before.arrival());
        Optional<OutboxEntry> numbered = findLast(which.apply(begunBefore), SHOWN);
        long shown =
                numbered.map(entry -> entry.delivery().shown())
                        .orElse(Long.valueOf(Long.MIN_VALUE));
        Criteria later =
                withButtons(before).and(SHOWN).isNull().and(PLACE).gt(shown).lt(before.arrival());
        return findLast(which.apply(later), PLACE)
                .or(() -> numbered)
                .map(OutboxEntry::buttons)
                .orElse(List.of());
    }

    private Optional<OutboxEntry> findLast(Criteria which, String by) {
        Query last = query(which).with(Sort.by(Sort.Direction.DESC, by)).limit(1);
        return Optional.ofNullable(mongo.findOne(last, OutboxEntry.class, OUTBOX));
    }

    private static Criteria withButtons(InboxEntry answer) {
        return where("recipient").is(answer.from().toString()).and("buttons.0").exists(true);
    }
}
