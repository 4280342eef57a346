package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.LANES;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.turn.Lanes;
import id.guruonline.conversation.turn.Lease;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import id.guruonline.scheduler.work.Owners;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Leases in MongoDB: a document a lane, kept for ever so that its fence always grows. */
public final class MongoLanes implements Lanes {

    /** Sorts behind every name. */
    private static final String LAST = "\uffff";

    private final MongoTemplate mongo;
    private final Owners owners;

    /**
     * @param owners tells whose lanes may be taken over
     */
    public MongoLanes(MongoTemplate mongo, Owners owners) {
        this.mongo = mongo;
        this.owners = owners;
    }

    @Override
    public Optional<Lease> claim(String lane, String owner) {
        LaneDocument before = mongo.findById(lane, LaneDocument.class, LANES);
        if (before == null) {
            return insert(new LaneDocument(lane, owner, null, 1));
        }
        if (!before.isFreeFor(owner) && !owners.isGone(before.owner())) {
            return Optional.empty();
        }
        long fence = before.fence() + 1;
        Query asRead = query(where("_id").is(lane).and("fence").is(before.fence()));
        Update update = new Update().set("owner", owner).unset("until").set("fence", fence);
        return update(asRead, update)
                ? Optional.of(new Lease(lane, owner, fence))
                : Optional.empty();
    }

    @Override
    public void release(Lease lease) {
        update(query(had(lease)), new Update().set("until", Instant.EPOCH));
    }

    @Override
    public void releaseAll(String ownerPrefix) {
        Criteria had = where("owner").gte(ownerPrefix).lt(ownerPrefix + LAST);
        OverMany.write(() ->
                mongo.updateMulti(
                        query(had.and("until").isNull()),
                        new Update().set("until", Instant.EPOCH),
                        LaneDocument.class,
                        LANES));
    }

    private Optional<Lease> insert(LaneDocument lane) {
        try {
            mongo.insert(lane, LANES);
            return Optional.of(new Lease(lane.id(), lane.owner(), lane.fence()));
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

    /**
     * A lane.
     *
     * @param until null while the owner has it; once it was given back, or where it was taken for a
     *     term as long ago was the way, some instant
     */
    @SavedIn("lanes")
    record LaneDocument(String id, String owner, @Nullable Instant until, long fence) {

        boolean isFreeFor(String claimant) {
            return until != null || owner.equals(claimant);
        }
    }
}
