package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.PAID_DAYS;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.limit.PaidStore;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Counts of paid messages in MongoDB: a document a day. */
public final class MongoPaid implements PaidStore {

    private final MongoTemplate mongo;

    public MongoPaid(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What left on a day.
     *
     * @param id the day, as in {@code 2026-11-23}
     */
    @SavedIn("paidDays")
    private record PaidDay(String id, int sent) {}

    @Override
    public boolean take(LocalDate day, int most) {
        return increase(day, most) || (begin(day) || increase(day, most));
    }

    private boolean increase(LocalDate day, int most) {
        var withRoom = query(where("_id").is(day.toString()).and("sent").lt(most));
        return mongo.updateFirst(withRoom, new Update().inc("sent", 1), PaidDay.class, PAID_DAYS)
                        .getMatchedCount()
                == 1;
    }

    /** Whether this was the day's first. */
    private boolean begin(LocalDate day) {
        try {
            mongo.insert(new PaidDay(day.toString(), 1), PAID_DAYS);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public int count(LocalDate day) {
        PaidDay found = mongo.findById(day.toString(), PaidDay.class, PAID_DAYS);
        return found == null ? 0 : found.sent();
    }

    /** Forgets the days before; returns how many. Ids sort by day. */
    public long forget(LocalDate before) {
        return OverMany.write(() ->
                        mongo.remove(
                                query(where("_id").lt(before.toString())),
                                PaidDay.class,
                                PAID_DAYS))
                .getDeletedCount();
    }
}
