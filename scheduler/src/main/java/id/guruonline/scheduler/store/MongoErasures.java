package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.ErasureStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** Who is to be forgotten, in MongoDB: a document a person, gone when all else is. */
public final class MongoErasures implements ErasureStore {

    static final String ERASURES = "erasures";

    private final MongoTemplate mongo;
    private final SetAside aside;

    public MongoErasures(MongoTemplate mongo) {
        this(mongo, new SetAside(System::nanoTime));
    }

    /**
     * @param aside what cannot be read
     */
    public MongoErasures(MongoTemplate mongo, SetAside aside) {
        this.mongo = mongo;
        this.aside = aside;
    }

    @Override
    public void add(Erasure erasure) {
        try {
            mongo.insert(erasure, ERASURES);
        } catch (DuplicateKeyException _) {
            return;
        }
    }

    @Override
    public List<Erasure> listDue(Instant now, int limit) {
        return list(where("dueAt").lte(now), limit);
    }

    @Override
    public Optional<Instant> findNextDue() {
        return list(where("dueAt").gte(Instant.EPOCH), 1).stream().findFirst().map(Erasure::dueAt);
    }

    private List<Erasure> list(Criteria which, int limit) {
        return aside.list(
                mongo, query(which).with(Sort.by("dueAt")).limit(limit), Erasure.class, ERASURES);
    }

    @Override
    public void postpone(String id, Instant dueAt) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("dueAt", dueAt),
                Erasure.class,
                ERASURES);
    }

    @Override
    public void remove(String id) {
        mongo.remove(query(where("_id").is(id)), Erasure.class, ERASURES);
    }
}
