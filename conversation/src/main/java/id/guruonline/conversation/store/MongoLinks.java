package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.LINKS;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.account.LinkStore;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Codes in MongoDB: a document a code, gone soon after its end; see {@link Purge}. */
public final class MongoLinks implements LinkStore, PersonData {

    private final MongoTemplate mongo;

    public MongoLinks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @SavedIn("links")
    private record Link(
            String id,
            String personId,
            Instant until,
            @Nullable String claimedBy,
            @Nullable Boolean invitation) {}

    @Override
    public void add(String code, String personId, Instant at, Instant until, boolean invitation) {
        try {
            mongo.insert(new Link(code, personId, until, null, invitation ? true : null), LINKS);
        } catch (DuplicateKeyException _) {
            return;
        }
        var older = where("personId").is(personId).and("_id").ne(code).and("claimedBy").isNull();
        OverMany.write(() -> mongo.remove(query(older), Link.class, LINKS));
    }

    @Override
    public Optional<String> findPerson(String code, Instant at) {
        return Optional.ofNullable(mongo.findById(code, Link.class, LINKS))
                .filter(link -> link.until().isAfter(at) && link.claimedBy() == null)
                .map(Link::personId);
    }

    @Override
    public boolean isInvitation(String code) {
        Link found = mongo.findById(code, Link.class, LINKS);
        return found != null && Boolean.TRUE.equals(found.invitation());
    }

    @Override
    public boolean claim(String code, String turnId) {
        var free = where("_id").is(code).and("claimedBy").in(null, turnId);
        Update claimed = new Update().set("claimedBy", turnId);
        return mongo.updateFirst(query(free), claimed, Link.class, LINKS).getMatchedCount() == 1;
    }

    /** Forgets those that ended before; returns how many. */
    public long forget(Instant endedBefore) {
        return OverMany.write(() ->
                        mongo.remove(query(where("until").lt(endedBefore)), Link.class, LINKS))
                .getDeletedCount();
    }

    @Override
    public Set<String> collections() {
        return Set.of(LINKS);
    }

    @Override
    public void forget(Erasure who) {
        mongo.remove(query(where("personId").is(who.id())), Link.class, LINKS);
    }
}
