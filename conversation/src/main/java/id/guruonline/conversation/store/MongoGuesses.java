package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.GUESSES;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.limit.GuessStore;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Counts of guesses in MongoDB: a document a day and guesser, who is named by no name. */
public final class MongoGuesses implements GuessStore {

    private static final String ID = "_id";

    private final MongoTemplate mongo;

    public MongoGuesses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What was guessed on a day.
     *
     * @param id the day, and whose
     * @param turnId in which turn last
     */
    @SavedIn("guesses")
    private record Guesses(String id, int count, String turnId) {}

    @Override
    public boolean add(LocalDate day, String whose, String turnId) {
        String id = id(day, whose);
        return increase(id, turnId) || begin(id, turnId) || increase(id, turnId);
    }

    private boolean increase(String id, String turnId) {
        var inAnotherTurn = query(where(ID).is(id).and("turnId").ne(turnId));
        Update oneMore = new Update().inc("count", 1).set("turnId", turnId);
        return mongo.updateFirst(inAnotherTurn, oneMore, Guesses.class, GUESSES).getMatchedCount()
                == 1;
    }

    /** Whether this was the day's first. */
    private boolean begin(String id, String turnId) {
        try {
            mongo.insert(new Guesses(id, 1, turnId), GUESSES);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public int count(LocalDate day, String whose) {
        Guesses found = mongo.findById(id(day, whose), Guesses.class, GUESSES);
        return found == null ? 0 : found.count();
    }

    private static String id(LocalDate day, String whose) {
        return day + "/" + whose;
    }

    /** Forgets the days before; returns how many counts. Ids sort by day. */
    public long forget(LocalDate before) {
        return OverMany.write(() ->
                        mongo.remove(
                                query(where(ID).lt(before.toString())), Guesses.class, GUESSES))
                .getDeletedCount();
    }
}
