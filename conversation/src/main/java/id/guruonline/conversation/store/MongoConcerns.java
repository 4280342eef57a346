package id.guruonline.conversation.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.child.Concern;
import id.guruonline.conversation.child.ConcernStore;
import id.guruonline.scheduler.store.OverMany;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What children in trouble wrote, in MongoDB: a document a child and matter. Neither forgetting
 * somebody nor the purge touches one that is not closed.
 */
public final class MongoConcerns implements ConcernStore {

    /** The collection, which forgetting leaves alone. */
    public static final String CONCERNS = "concerns";

    /** More of one child than ever are open. */
    private static final int MOST_OPEN = 100;

    private final MongoTemplate mongo;

    public MongoConcerns(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Concern> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Concern.class, CONCERNS));
    }

    @Override
    public List<Concern> listOpenOf(String child) {
        return mongo.find(
                query(where("child").is(child).and("closedAt").isNull())
                        .with(Sort.by("entries.at"))
                        .limit(MOST_OPEN),
                Concern.class,
                CONCERNS);
    }

    @Override
    public boolean insert(Concern concern) {
        try {
            mongo.insert(concern, CONCERNS);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public void append(String id, Concern.Entry entry) {
        mongo.updateFirst(
                query(where("_id").is(id).and("entries.turnId").ne(entry.turnId())),
                new Update().push("entries", entry),
                Concern.class,
                CONCERNS);
    }

    @Override
    public void close(String id, String officerId, Instant at) {
        mongo.updateFirst(
                query(where("_id").is(id).and("closedAt").isNull()),
                new Update().set("closedAt", at).set("closedBy", officerId),
                Concern.class,
                CONCERNS);
    }

    @Override
    public long countOpen() {
        return mongo.count(query(where("closedAt").isNull()), CONCERNS);
    }

    /** Forgets those that were closed before that; returns how many. */
    public long forget(Instant closedBefore) {
        return OverMany.write(() ->
                mongo.remove(query(where("closedAt").lt(closedBefore)), Concern.class, CONCERNS)
                        .getDeletedCount());
    }
}
