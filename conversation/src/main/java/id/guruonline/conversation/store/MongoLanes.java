package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.LANES;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.turn.Lanes;
import id.guruonline.conversation.turn.Lease;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import id.guruonline.scheduler.store.gathered.GatheredUpdates;
import id.guruonline.scheduler.work.instance.Owners;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Leases in MongoDB: a document a lane, kept for ever so that its fence always grows. A free lane
 * is taken by one write: its fence is a number that hardly ever was lower than any before. Only
 * where it is not taken so is it looked at who has the lane, and how far its fence grew.
 */
public final class MongoLanes implements Lanes {

    /** Sorts behind every name. */
    private static final String LAST = "\uffff";

    private final MongoTemplate mongo;
    private final GatheredUpdates updates;
    private final Owners owners;
    private final Arrivals arrivals;
    private final Runnable catchingUp;

    /**
     * @param owners tells whose lanes may be taken over
     * @param arrivals this instance's numbers
     * @param catchingUp makes those that follow greater than what others drew, as far as is saved
     */
    public MongoLanes(MongoTemplate mongo, Owners owners, Arrivals arrivals, Runnable catchingUp) {
        this.mongo = mongo;
        this.updates = new GatheredUpdates(mongo, LANES);
        this.owners = owners;
        this.arrivals = arrivals;
        this.catchingUp = catchingUp;
    }

    @Override
    public Optional<Lease> claim(String lane, String owner) {
        long fence = arrivals.next();
        Criteria free =
                new Criteria().orOperator(where("until").ne(null), where("owner").is(owner));
        Criteria older = where("fence").lt(fence).andOperator(free);
        Lease lease = new Lease(lane, owner, fence);
        return take(older, lease) ? Optional.of(lease) : claimAsRead(lane, owner, fence);
    }

    private Optional<Lease> claimAsRead(String lane, String owner, long fence) {
        LaneDocument before = mongo.findById(lane, LaneDocument.class, LANES);
        if (before == null) {
            return insert(new LaneDocument(lane, owner, null, fence));
        }
        if (!before.isFreeFor(owner) && !owners.isGone(before.owner())) {
            return Optional.empty();
        }
        // By a clock that is behind, what is answered now would go before what was answered then.
        arrivals.saw(before.fence());
        if (!before.isFreeFor(owner)) {
            catchingUp.run(); // who is gone left no number
        }
        Criteria asRead = where("fence").is(before.fence());
        Lease lease = new Lease(lane, owner, arrivals.next());
        return take(asRead, lease) ? Optional.of(lease) : Optional.empty();
    }

    private boolean take(Criteria as, Lease lease) {
        Update update =
                new Update().set("owner", lease.owner()).unset("until").set("fence", lease.fence());
        return updates.update(lease.lane(), as, update, had(lease));
    }

    /** {@inheritDoc} Its fence is then greater than all numbers that were drawn under the lease. */
    @Override
    public void release(Lease lease) {
        long fence = arrivals.next();
        Update free = new Update().set("until", Instant.EPOCH).set("fence", fence);
        updates.update(lease.lane(), had(lease), free, where("fence").is(fence));
    }

    /**
     * {@inheritDoc} By one write a owner: which of them was taken anew meanwhile is told by its
     * fence, which is greater than those of all these.
     */
    @Override
    public void releaseAll(List<Lease> leases) {
        leases.stream().collect(Collectors.groupingBy(Lease::owner)).forEach(this::releaseOf);
    }

    private void releaseOf(String owner, List<Lease> leases) {
        long newest = leases.stream().mapToLong(Lease::fence).max().orElseThrow();
        Criteria had =
                where("_id")
                        .in(leases.stream().map(Lease::lane).toList())
                        .and("owner")
                        .is(owner)
                        .and("until")
                        .isNull()
                        .and("fence")
                        .lte(newest);
        free(had);
    }

    private void free(Criteria had) {
        Update free = new Update().set("until", Instant.EPOCH).max("fence", arrivals.next());
        OverMany.write(() -> mongo.updateMulti(query(had), free, LaneDocument.class, LANES));
    }

    @Override
    public void releaseAll(String ownerPrefix) {
        Criteria had = where("owner").gte(ownerPrefix).lt(ownerPrefix + LAST);
        free(had.and("until").isNull());
    }

    private Optional<Lease> insert(LaneDocument lane) {
        try {
            mongo.insert(lane, LANES);
            return Optional.of(new Lease(lane.id(), lane.owner(), lane.fence()));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private static Criteria had(Lease lease) {
        return where("owner").is(lease.owner()).and("fence").is(lease.fence());
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
