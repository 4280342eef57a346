package id.guruonline.scheduler.store.gathered;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.work.Gathering;
import id.guruonline.scheduler.work.Gathering.Ask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BSONException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Changes of different people's documents that are ready at the same moment go in one write, in no
 * order; each has its own condition and its own outcome. A write tells how many documents met their
 * conditions, not which: only where some did not, it is looked up whose change is there.
 */
public final class GatheredUpdates {

    private static final BulkWriteOptions IN_NO_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;
    private final String collection;
    private final Gathering<One, Boolean> gathering =
            new Gathering<>(RoundTrips.WAYS, RoundTrips.MOST, this::update);

    public GatheredUpdates(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /**
     * A change of the document of that id.
     *
     * @param as how it must be for that
     * @param changed what only this change makes of it
     */
    private record One(String id, Criteria as, Update change, Criteria changed) {

        Query which() {
            return query(where("_id").is(id).andOperator(as));
        }

        Criteria there() {
            return where("_id").is(id).andOperator(changed);
        }
    }

    /**
     * Changes the document of that id.
     *
     * @param as how it must be for that
     * @param changed what this change makes of it and no other does, until it is changed again
     * @return whether it was as it must be
     */
    public boolean update(String id, Criteria as, Update change, Criteria changed) {
        return gathering.ask(new One(id, as, change, changed));
    }

    private void update(List<Ask<One, Boolean>> asks) {
        if (asks.size() == 1) {
            updateAlone(asks.getFirst());
            return;
        }
        try {
            updateTogether(asks);
        } catch (BSONException | MappingException | IllegalArgumentException _) {
            // What cannot be written at all is one's own fault, and none of it left.
            asks.forEach(this::updateAlone);
        }
    }

    private void updateTogether(List<Ask<One, Boolean>> asks) {
        List<UpdateOneModel<Document>> changes =
                asks.stream()
                        .map(Ask::what)
                        .map(one -> MongoMapping.change(mongo, one.which(), one.change()))
                        .toList();
        if (write(asks, changes) == asks.size()) {
            asks.forEach(ask -> ask.answer(true));
        } else {
            answerAsFound(asks.stream().filter(ask -> !ask.isOver()).toList());
        }
    }

    private void updateAlone(Ask<One, Boolean> ask) {
        Update change = ask.what().change();
        try {
            ask.answer(
                    mongo.updateFirst(ask.what().which(), change, collection).getMatchedCount()
                            == 1);
        } catch (RuntimeException e) {
            ask.fail(e);
        }
    }

    /** How many met their conditions; those that failed are over then. */
    private int write(List<Ask<One, Boolean>> asks, List<UpdateOneModel<Document>> changes) {
        Integer matched =
                mongo.execute(
                        collection,
                        all -> {
                            try {
                                return all.bulkWrite(changes, IN_NO_ORDER).getMatchedCount();
                            } catch (MongoBulkWriteException e) {
                                fail(asks, e);
                                return e.getWriteResult().getMatchedCount();
                            }
                        });
        return matched == null ? 0 : matched;
    }

    /** Where the database cannot say that what it took will last none is done. */
    private static void fail(List<Ask<One, Boolean>> asks, MongoBulkWriteException failed) {
        @Nullable WriteConcernError notLasting = failed.getWriteConcernError();
        if (notLasting != null) {
            asks.forEach(ask -> ask.fail(RoundTrips.failure(notLasting.getCode())));
            return;
        }
        for (BulkWriteError error : failed.getWriteErrors()) {
            asks.get(error.getIndex()).fail(RoundTrips.failure(error.getCode()));
        }
    }

    /** Of two changes of one document the one that is there is not known by the id alone. */
    private void answerAsFound(List<Ask<One, Boolean>> asks) {
        Map<String, List<Ask<One, Boolean>>> byId =
                asks.stream().collect(Collectors.groupingBy(ask -> ask.what().id()));
        List<Criteria> there =
                byId.values().stream()
                        .filter(same -> same.size() == 1)
                        .map(same -> same.getFirst().what().there())
                        .toList();
        Set<String> found = there.isEmpty() ? Set.of() : findIds(there);
        byId.forEach((id, same) -> {
            if (same.size() == 1) {
                same.getFirst().answer(found.contains(id));
            } else {
                same.forEach(
                        ask -> ask.answer(mongo.exists(query(ask.what().there()), collection)));
            }
        });
    }

    private Set<String> findIds(List<Criteria> there) {
        Query any = query(new Criteria().orOperator(there));
        any.fields().include("_id");
        return mongo.find(any, Document.class, collection).stream()
                .map(found -> found.getString("_id"))
                .collect(Collectors.toSet());
    }
}
