package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.work.instance.OwnerCounters;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** The running instances' counters in MongoDB: a document an instance. */
public final class MongoOwnerCounters implements OwnerCounters {

    static final String OWNERS = "owners";

    private final MongoTemplate mongo;

    public MongoOwnerCounters(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void move(String owner, long count) {
        mongo.upsert(
                query(where("_id").is(owner)),
                new Update().set("count", count),
                Owner.class,
                OWNERS);
    }

    @Override
    public Map<String, Long> list() {
        return mongo.findAll(Owner.class, OWNERS).stream()
                .collect(Collectors.toUnmodifiableMap(Owner::id, Owner::count));
    }

    @Override
    public void forget(String owner, long count) {
        mongo.remove(query(where("_id").is(owner).and("count").is(count)), Owner.class, OWNERS);
    }

    /**
     * A running instance.
     *
     * @param count grows as long as it runs
     */
    @SavedIn("owners")
    private record Owner(String id, long count) {}
}
