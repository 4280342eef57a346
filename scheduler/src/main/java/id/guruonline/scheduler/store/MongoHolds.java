package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.gathered.GatheredInserts;
import id.guruonline.scheduler.store.gathered.GatheredRemovals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Holds in MongoDB, one document a teacher and urgency while there is one; see {@link HoldStore}.
 */
public final class MongoHolds implements HoldStore {

    static final String HOLDS = "holds";

    private final MongoTemplate mongo;
    private final GatheredInserts<Held> inserts;
    private final GatheredRemovals removals;

    public MongoHolds(MongoTemplate mongo) {
        this.mongo = mongo;
        this.inserts = new GatheredInserts<>(mongo, HOLDS);
        this.removals = new GatheredRemovals(mongo, HOLDS, Held.class);
    }

    /**
     * @param id the teacher's and the urgency
     * @param teacherId null where it was saved before there was one an urgency: then the id is the
     *     teacher's
     * @param band the urgency; null as above, and taken for the least
     * @param offer what holds the teacher, as {@link OfferRef} writes itself
     * @param until when that is over by itself
     * @param bundle the offers that the teacher gets together with that one; null for none
     */
    @SavedIn("holds")
    private record Held(
            String id,
            @Nullable String teacherId,
            @Nullable Integer band,
            String offer,
            Instant until,
            @Nullable String bundle) {

        static Held of(Hold hold, Instant until) {
            return new Held(
                    idOf(hold),
                    hold.teacherId(),
                    hold.band(),
                    hold.offer().toString(),
                    until,
                    hold.bundle() == null ? null : hold.bundle().toString());
        }

        boolean forbids(String otherOffer, Instant now) {
            return !offer.equals(otherOffer) && until.isAfter(now);
        }

        Hold hold() {
            return new Hold(
                    teacherId == null ? id : teacherId,
                    band == null ? 0 : band,
                    OfferRef.parse(offer),
                    bundle == null ? null : AskRef.OfBundle.parse(bundle));
        }
    }

    /** How many offers hold their teachers now. */
    public long countHeld(Instant now) {
        return mongo.count(query(where("until").gt(now)), HOLDS);
    }

    @Override
    public boolean take(Hold hold, Instant until, Instant now) {
        Held wanted = Held.of(hold, until);
        while (!inserts.insert(wanted) && !replace(wanted, now)) {
            Held other = mongo.findById(wanted.id(), Held.class, HOLDS);
            if (other != null && other.forbids(wanted.offer(), now)) {
                return false;
            }
        }
        return true;
    }

    private boolean replace(Held wanted, Instant now) {
        Query replaceable =
                query(
                        where("_id")
                                .is(wanted.id())
                                .orOperator(
                                        where("offer").is(wanted.offer()),
                                        where("until").lte(now)));
        Update update = new Update().set("offer", wanted.offer()).set("until", wanted.until());
        if (wanted.bundle() == null) {
            update.unset("bundle");
        } else {
            update.set("bundle", wanted.bundle());
        }
        return update(replaceable, update);
    }

    @Override
    public void extend(Hold hold, Instant until) {
        update(query(named(hold)), new Update().set("until", until));
    }

    @Override
    public void release(Hold hold) {
        removals.remove(named(hold));
    }

    @Override
    public List<Hold> listHolds(Instant now) {
        return list(query(where("until").gt(now)));
    }

    @Override
    public List<Hold> listAll() {
        return list(new Query());
    }

    private List<Hold> list(Query which) {
        return mongo.find(which, Held.class, HOLDS).stream().map(Held::hold).toList();
    }

    private boolean update(Query query, Update update) {
        return mongo.updateFirst(query, update, Held.class, HOLDS).getMatchedCount() == 1;
    }

    /** By both ids: what was saved before there was a hold an urgency has the teacher's own. */
    private static Criteria named(Hold hold) {
        return where("_id")
                .in(idOf(hold), hold.teacherId())
                .and("offer")
                .is(hold.offer().toString());
    }

    private static String idOf(Hold hold) {
        return hold.teacherId() + ":" + hold.band();
    }
}
