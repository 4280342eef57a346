package id.guruonline.scheduler.store.gathered;

import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.work.Gathering;
import id.guruonline.scheduler.work.Gathering.Ask;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What different people's steps remove from one collection at the same moment goes in one write.
 */
public final class GatheredRemovals {

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<?> type;
    private final Gathering<Criteria, Boolean> gathering =
            new Gathering<>(RoundTrips.WAYS, RoundTrips.MOST, this::remove);

    /**
     * @param type what they are read as: an id is what it is in that
     */
    public GatheredRemovals(MongoTemplate mongo, String collection, Class<?> type) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
    }

    /** Removes all that is so; may be done again where it throws. */
    public void remove(Criteria which) {
        gathering.ask(which);
    }

    private void remove(List<Ask<Criteria, Boolean>> asks) {
        List<Criteria> each = asks.stream().map(Ask::what).toList();
        Criteria any = each.size() == 1 ? each.getFirst() : new Criteria().orOperator(each);
        mongo.remove(query(any), type, collection);
        asks.forEach(ask -> ask.answer(true));
    }
}
