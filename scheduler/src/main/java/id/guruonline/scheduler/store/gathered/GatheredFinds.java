package id.guruonline.scheduler.store.gathered;

import com.mongodb.client.model.Filters;
import id.guruonline.scheduler.work.Gathering;
import id.guruonline.scheduler.work.Gathering.Ask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Documents that different people's messages ask for by their ids at the same moment are read in
 * one look, which begins after each was asked for.
 *
 * @param <T> what they are read as
 */
public final class GatheredFinds<T> {

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<T> type;
    private final Gathering<String, Optional<Document>> gathering =
            new Gathering<>(RoundTrips.WAYS, RoundTrips.MOST, this::find);

    public GatheredFinds(MongoTemplate mongo, String collection, Class<T> type) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
    }

    /** The one with that id. */
    public Optional<T> find(String id) {
        return gathering.ask(id).map(document -> mongo.getConverter().read(type, document));
    }

    private void find(List<Ask<String, Optional<Document>>> asks) {
        List<String> ids = asks.stream().map(Ask::what).distinct().toList();
        Bson which = ids.size() == 1 ? Filters.eq("_id", ids.getFirst()) : Filters.in("_id", ids);
        Map<Object, Document> found = new HashMap<>();
        mongo.execute(
                collection,
                all -> {
                    all.find(which).forEach(one -> found.put(one.get("_id"), one));
                    return found;
                });
        asks.forEach(ask -> ask.answer(Optional.ofNullable(found.get(ask.what()))));
    }
}
