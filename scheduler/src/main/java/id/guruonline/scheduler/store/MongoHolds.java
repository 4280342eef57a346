package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Holds in MongoDB, one document a teacher while there is one; see {@link HoldStore}. */
public final class MongoHolds implements HoldStore {

    static final String HOLDS = "holds";

    private final MongoTemplate mongo;

    public MongoHolds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param id the teacher's
     * @param offer what holds the teacher, as {@link OfferRef} writes itself
     * @param until when that is over by itself
     */
    @SavedIn("holds")
    private record Hold(String id, String offer, Instant until) {

        boolean forbids(String otherOffer, Instant now) {
            return !offer.equals(otherOffer) && until.isAfter(now);
        }
    }

    /** How many teachers are held now. */
    public long countHeld(Instant now) {
        return mongo.count(query(where("until").gt(now)), HOLDS);
    }

    @Override
    public boolean take(String teacherId, OfferRef offer, Instant until, Instant now) {
        Hold wanted = new Hold(teacherId, offer.toString(), until);
        while (!insert(wanted) && !replace(wanted, now)) {
            Hold other = mongo.findById(teacherId, Hold.class, HOLDS);
            if (other != null && other.forbids(wanted.offer(), now)) {
                return false;
            }
        }
        return true;
    }

    private boolean replace(Hold wanted, Instant now) {
        Query replaceable =
                query(
                        where("_id")
                                .is(wanted.id())
                                .orOperator(
                                        where("offer").is(wanted.offer()),
                                        where("until").lte(now)));
        Update update = new Update().set("offer", wanted.offer()).set("until", wanted.until());
        return update(replaceable, update);
    }

    private boolean insert(Hold wanted) {
        try {
            mongo.insert(wanted, HOLDS);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public void extend(String teacherId, OfferRef offer, Instant until) {
        update(query(named(teacherId, offer)), new Update().set("until", until));
    }

    @Override
    public void release(String teacherId, OfferRef offer) {
        mongo.remove(query(named(teacherId, offer)), Hold.class, HOLDS);
    }

    @Override
    public Map<String, OfferRef> listHolds(Instant now) {
        return mongo.find(query(where("until").gt(now)), Hold.class, HOLDS).stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Hold::id, hold -> OfferRef.parse(hold.offer())));
    }

    private boolean update(Query query, Update update) {
        return mongo.updateFirst(query, update, Hold.class, HOLDS).getMatchedCount() == 1;
    }

    private static Criteria named(String teacherId, OfferRef offer) {
        return where("_id").is(teacherId).and("offer").is(offer.toString());
    }
}
