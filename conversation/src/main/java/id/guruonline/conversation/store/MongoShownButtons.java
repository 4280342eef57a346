package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.turn.ShownButtons;
import java.time.Instant;
import java.util.List;
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
                        .and("delivery.attemptedAt")
                        .lte(at),
                "delivery.attemptedAt");
    }

    @Override
    public boolean wasSeen(String messageId, Instant before) {
        return mongo.exists(
                query(where("_id").is(messageId).and("delivery.takenAt").lt(before)),
                OutboxEntry.class,
                OUTBOX);
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
