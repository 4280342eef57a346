package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.outbox.OutboxEntry;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** The documents of the outbox, one by one. */
final class OutboxEntries {

    private final MongoTemplate mongo;

    OutboxEntries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<OutboxEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, OutboxEntry.class, OUTBOX));
    }

    /** Adds it; false, and nothing changed, where there is one of that id. */
    boolean insert(OutboxEntry entry) {
        try {
            mongo.insert(entry, OUTBOX);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Saves how far the message is, unless somebody else did since it was read. */
    boolean save(OutboxEntry next) {
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
}
