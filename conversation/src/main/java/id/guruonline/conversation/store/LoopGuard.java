package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.OUTBOX;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Keeps the service from answering another robot for ever: the same answer to the same address more
 * than {@value #MOST} times within five minutes is a loop, and no more of it leaves in that time.
 * The rule and its numbers are those of courier, the chat engine of RapidPro.
 */
final class LoopGuard {

    private static final Logger LOG = LoggerFactory.getLogger(LoopGuard.class);

    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    /** On the newest message of a loop, once that was logged. */
    private static final String NOTICED = "loopNoticed";

    private final MongoTemplate mongo;

    LoopGuard(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whether the answer would go on with a loop. Each loop is logged once, with the turn. */
    boolean isLoop(OutgoingMessage answer, Instant at) {
        Criteria same =
                where("recipient")
                        .is(answer.to().toString())
                        .and("addedAt")
                        .gt(at.minus(WITHIN))
                        .and("reply")
                        .is(true)
                        .and("text")
                        .is(answer.text())
                        .and("_id")
                        .ne(answer.id());
        Query newest = query(same).with(Sort.by(Sort.Direction.DESC, "addedAt")).limit(MOST);
        newest.fields().include("_id");
        List<Document> sent = mongo.find(newest, Document.class, OUTBOX);
        if (sent.size() < MOST) {
            return false;
        }
        Query unnoticed = query(where("_id").is(sent.getFirst().get("_id")).and(NOTICED).isNull());
        if (mongo.updateFirst(unnoticed, Update.update(NOTICED, true), OUTBOX).getModifiedCount()
                > 0) {
            LOG.warn("a loop: {} and its like are not sent for a while", answer.id());
        }
        return true;
    }
}
