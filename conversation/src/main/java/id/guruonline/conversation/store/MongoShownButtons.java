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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** The buttons that people were shown, as the outbox remembers them. */
public final class MongoShownButtons implements ShownButtons {

    private final MongoTemplate mongo;

    public MongoShownButtons(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Button> newest(Address to, Instant at) {
        return find(withButtons(to).and("delivery.takenAt").lte(at), "delivery.takenAt");
    }

    @Override
    public List<Button> underWay(Address to, Instant at) {
        return find(
                withButtons(to)
                        .and("delivery.state")
                        .is(OutboxState.SENDING)
                        .and("delivery.lostAt")
                        .isNull()
                        .and("delivery.attemptedAt")
                        .lte(at),
                "delivery.attemptedAt");
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

    /** {@inheritDoc} Within one instant of a clock that stands, the order of arrival tells. */
    @Override
    public boolean wasSeen(String messageId, InboxEntry before) {
        OutboxEntry message = mongo.findById(messageId, OutboxEntry.class, OUTBOX);
        Instant takenAt = message == null ? null : message.delivery().takenAt();
        if (message == null || takenAt == null) {
            return false;
        }
        return takenAt.equals(before.receivedAt())
                ? message.place() < before.arrival()
                : takenAt.isBefore(before.receivedAt());
    }

    private List<Button> find(Criteria which, String newestBy) {
        return mongo
                .find(
                        query(which).with(Sort.by(Sort.Direction.DESC, newestBy, "place")).limit(1),
                        OutboxEntry.class,
                        OUTBOX)
                .stream()
                .flatMap(entry -> entry.buttons().stream())
                .toList();
    }

    private static Criteria withButtons(Address to) {
        return where("recipient").is(to.toString()).and("buttons.0").exists(true);
    }
}
