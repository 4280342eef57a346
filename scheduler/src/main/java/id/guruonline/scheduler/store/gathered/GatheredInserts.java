package id.guruonline.scheduler.store.gathered;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.model.InsertManyOptions;
import id.guruonline.scheduler.work.Gathering;
import id.guruonline.scheduler.work.Gathering.Ask;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Inserts of different people that are ready at the same moment go in one write, in no order; each
 * is done, refused or failed by itself.
 *
 * @param <T> what is inserted
 */
public final class GatheredInserts<T extends Record> {

    private static final int DUPLICATE = 11000;
    private static final InsertManyOptions IN_NO_ORDER = new InsertManyOptions().ordered(false);

    private final MongoTemplate mongo;
    private final String collection;
    private final Gathering<Document, Boolean> gathering =
            new Gathering<>(RoundTrips.WAYS, RoundTrips.MOST, this::insert);

    public GatheredInserts(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Inserts it; returns false where there is one under its id, and throws where it failed. */
    public boolean insert(T one) {
        Document document = new Document();
        mongo.getConverter().write(one, document);
        return gathering.ask(document);
    }

    private void insert(List<Ask<Document, Boolean>> asks) {
        if (asks.size() == 1) {
            insertAlone(asks.getFirst());
            return;
        }
        List<Document> documents = asks.stream().map(Ask::what).toList();
        MongoBulkWriteException refused =
                mongo.execute(
                        collection,
                        all -> {
                            try {
                                all.insertMany(documents, IN_NO_ORDER);
                                return null;
                            } catch (MongoBulkWriteException e) {
                                return e;
                            }
                        });
        if (refused != null) {
            refuse(asks, refused);
        }
        asks.forEach(ask -> ask.answer(true));
    }

    private void insertAlone(Ask<Document, Boolean> ask) {
        try {
            mongo.execute(collection, all -> all.insertOne(ask.what()));
            ask.answer(true);
        } catch (DuplicateKeyException _) {
            ask.answer(false);
        }
    }

    /**
     * Where the database cannot say that what it took will last none is done, and what was there
     * already may be what was just taken.
     */
    private static void refuse(List<Ask<Document, Boolean>> asks, MongoBulkWriteException refused) {
        @Nullable WriteConcernError notLasting = refused.getWriteConcernError();
        if (notLasting != null) {
            asks.forEach(ask -> ask.fail(RoundTrips.failure(notLasting.getCode())));
            return;
        }
        for (BulkWriteError error : refused.getWriteErrors()) {
            Ask<Document, Boolean> ask = asks.get(error.getIndex());
            if (error.getCode() == DUPLICATE) {
                ask.answer(false);
            } else {
                ask.fail(RoundTrips.failure(error.getCode()));
            }
        }
    }
}
