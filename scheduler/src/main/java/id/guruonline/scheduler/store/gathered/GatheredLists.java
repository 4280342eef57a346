package id.guruonline.scheduler.store.gathered;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.guruonline.scheduler.work.Gathering;
import id.guruonline.scheduler.work.Gathering.Ask;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The first few documents of each of several people that are asked for at the same moment are found
 * in one look, which begins after each was asked for. Where somebody has so many that they could
 * hide another's, each is looked for alone.
 */
public final class GatheredLists {

    private final MongoTemplate mongo;
    private final String collection;
    private final String key;
    private final UnaryOperator<Criteria> which;
    private final Sort order;
    private final Gathering<Wanted, List<Document>> gathering =
            new Gathering<>(RoundTrips.WAYS, RoundTrips.MOST, this::find);

    /**
     * @param key the field that says whose a document is
     * @param which adds which of somebody's documents are looked for
     */
    public GatheredLists(
            MongoTemplate mongo,
            String collection,
            String key,
            UnaryOperator<Criteria> which,
            Sort order) {
        this.mongo = mongo;
        this.collection = collection;
        this.key = key;
        this.which = which;
        this.order = order;
    }

    /**
     * @param limit how many at most
     */
    private record Wanted(String whose, int limit) {}

    /** The query for somebody's alone. */
    public Query query(String whose, int limit) {
        return first(where(key).is(whose), limit);
    }

    /** The first of somebody's documents, up to that many. */
    public List<Document> list(String whose, int limit) {
        return gathering.ask(new Wanted(whose, limit));
    }

    private Query first(Criteria whose, int limit) {
        return Query.query(which.apply(whose)).with(order).limit(limit);
    }

    private void find(List<Ask<Wanted, List<Document>>> asks) {
        if (asks.size() == 1) {
            asks.forEach(this::findAlone);
            return;
        }
        List<String> all = asks.stream().map(ask -> ask.what().whose()).distinct().toList();
        int limit = asks.stream().mapToInt(ask -> ask.what().limit()).sum();
        List<Document> found =
                mongo.find(first(where(key).in(all), limit), Document.class, collection);
        if (found.size() == limit) {
            asks.forEach(this::findAlone);
            return;
        }
        Map<String, List<Document>> byKey =
                found.stream().collect(Collectors.groupingBy(one -> one.getString(key)));
        asks.forEach(ask -> {
            List<Document> theirs = byKey.getOrDefault(ask.what().whose(), List.of());
            ask.answer(theirs.stream().limit(ask.what().limit()).toList());
        });
    }

    private void findAlone(Ask<Wanted, List<Document>> ask) {
        Query alone = query(ask.what().whose(), ask.what().limit());
        ask.answer(mongo.find(alone, Document.class, collection));
    }
}
