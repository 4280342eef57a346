package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.LANES;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.turn.Lanes;
import id.guruonline.conversation.turn.Lease;
import id.guruonline.conversation.turn.LostClaim;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Leases in MongoDB: a document a lane, kept for ever so that its fence always grows. They last in
 * real time, which no playground winds forward.
 */
public final class MongoLanes implements Lanes {

    private final MongoTemplate mongo;
    private final InstantSource realTime;
    private final Duration term;

    /**
     * @param term how long a lane is kept from others after its owner was last heard of; longer
     *     than a turn takes
     */
    public MongoLanes(MongoTemplate mongo, InstantSource realTime, Duration term) {
        this.mongo = mongo;
        this.realTime = realTime;
        this.term = term;
    }

    @Override
    public Optional<Lease> claim(String lane, String owner) {
        Instant now = realTime.instant();
        Instant until = now.plus(term);
        LaneDocument before = mongo.findById(lane, LaneDocument.class, LANES);
        if (before == null) {
            return insert(new LaneDocument(lane, owner, until, 1));
        }
        if (before.until().isAfter(now) && !before.owner().equals(owner)) {
            return Optional.empty();
        }
        Criteria asRead =
                where("_id")
                        .is(lane)
                        .and("fence")
                        .is(before.fence())
                        .and("until")
                        .is(before.until());
        Update update =
                new Update()
                        .set("owner", owner)
                        .set("until", until)
                        .set("fence", before.fence() + 1);
        return update(query(asRead), update)
                ? Optional.of(new Lease(lane, owner, before.fence() + 1, until))
                : Optional.empty();
    }

    @Override
    public Lease extend(Lease lease) {
        Instant now = realTime.instant();
        if (now.plus(term.dividedBy(2)).isBefore(lease.until())) {
            return lease;
        }
        Instant until = now.plus(term);
        if (!update(query(had(lease)), new Update().set("until", until))) {
            throw new LostClaim(lease.lane());
        }
        return new Lease(lease.lane(), lease.owner(), lease.fence(), until);
    }

    @Override
    public void release(Lease lease) {
        update(query(had(lease)), new Update().set("until", Instant.EPOCH));
    }

    @Override
    public void releaseAll(String ownerPrefix) {
        mongo.updateMulti(
                query(where("owner").regex("^" + Pattern.quote(ownerPrefix))),
                new Update().set("until", Instant.EPOCH),
                LaneDocument.class,
                LANES);
    }

    private Optional<Lease> insert(LaneDocument lane) {
        try {
            mongo.insert(lane, LANES);
            return Optional.of(new Lease(lane.id(), lane.owner(), lane.fence(), lane.until()));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private boolean update(Query query, Update update) {
        return mongo.updateFirst(query, update, LaneDocument.class, LANES).getMatchedCount() == 1;
    }

    private static Criteria had(Lease lease) {
        return where("_id")
                .is(lease.lane())
                .and("owner")
                .is(lease.owner())
                .and("fence")
                .is(lease.fence());
    }

    @SavedIn("lanes")
    record LaneDocument(String id, String owner, Instant until, long fence) {}
}
