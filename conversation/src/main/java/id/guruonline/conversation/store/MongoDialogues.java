package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.DIALOGUES;
import static id.guruonline.conversation.store.ConversationSchema.INBOX;
import static id.guruonline.conversation.store.ConversationSchema.LANES;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Projections;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.limit.Bucket;
import id.guruonline.conversation.limit.Buckets;
import id.guruonline.conversation.turn.DialogueStore;
import id.guruonline.conversation.turn.InboxLane;
import id.guruonline.conversation.turn.Lease;
import id.guruonline.conversation.turn.LostClaim;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.gathered.GatheredFinds;
import id.guruonline.scheduler.store.gathered.GatheredUpdates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Dialogues in MongoDB: a document a lane. */
public final class MongoDialogues implements DialogueStore, PersonData {

    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;
    private final GatheredFinds<DialogueDocument> finds;
    private final GatheredUpdates updates;
    private final Consumer<List<String>> letGo;

    /** Dialogues whose lanes are given back as soon as nobody is at work in them. */
    public MongoDialogues(MongoTemplate mongo) {
        this(mongo, _ -> {});
    }

    /**
     * @param letGo gives back those of these lanes that are kept though nobody is at work in them
     */
    public MongoDialogues(MongoTemplate mongo, Consumer<List<String>> letGo) {
        this.mongo = mongo;
        this.letGo = letGo;
        this.finds = new GatheredFinds<>(mongo, DIALOGUES, DialogueDocument.class);
        this.updates = new GatheredUpdates(mongo, DIALOGUES);
    }

    @Override
    public Optional<Saved> find(Lease lease) {
        return finds.find(lease.lane())
                .map(found ->
                        new Saved(
                                found.state(),
                                found.turnId(),
                                found.at(),
                                new Buckets(found.bucket(), found.claimed()),
                                found.lost()));
    }

    @Override
    public void save(Lease lease, Saved dialogue) {
        Update update =
                new Update()
                        .set("state", dialogue.state())
                        .set("turnId", dialogue.turnId())
                        .set("at", dialogue.at())
                        .set("notUnderstood", dialogue.notUnderstood())
                        .set("fence", lease.fence());
        Buckets buckets = dialogue.buckets();
        if (buckets.proven() != null) {
            update.set("bucket", buckets.proven());
        }
        if (buckets.claimed() != null) {
            update.set("claimed", buckets.claimed());
        }
        boolean saved =
                updates.update(
                        lease.lane(),
                        where("fence").lte(lease.fence()),
                        update,
                        where("fence").is(lease.fence()).and("turnId").is(dialogue.turnId()));
        if (!saved) {
            insert(
                    new DialogueDocument(
                            lease.lane(),
                            dialogue.state(),
                            dialogue.turnId(),
                            dialogue.at(),
                            buckets.proven(),
                            buckets.claimed(),
                            dialogue.notUnderstood(),
                            lease.fence()));
        }
    }

    private void insert(DialogueDocument dialogue) {
        try {
            mongo.insert(dialogue, DIALOGUES);
        } catch (DuplicateKeyException e) {
            throw new LostClaim(dialogue.id());
        }
    }

    @Override
    public Set<String> collections() {
        return Set.of(DIALOGUES, LANES);
    }

    @Override
    public boolean isUnderWay(Erasure who) {
        letGo.accept(lanes(who));
        return mongo.exists(query(where("_id").in(lanes(who)).and("until").isNull()), LANES);
    }

    private static List<String> lanes(Erasure who) {
        List<String> lanes = new ArrayList<>(who.addresses());
        lanes.add(InboxLane.ofPerson(who.id()));
        return lanes;
    }

    /**
     * {@inheritDoc} A lane goes with its dialogue, which remembers how often the lane was claimed:
     * one whose address was written from since stays.
     */
    @Override
    public void forget(Erasure who) {
        for (String lane : lanes(who)) {
            Criteria before =
                    new Criteria()
                            .orOperator(
                                    where("_id").is(InboxLane.ofPerson(who.id())),
                                    where("turnId").is(who.turn()),
                                    where("at").lt(who.at()));
            mongo.remove(
                    query(where("_id").is(lane).andOperator(before)),
                    DialogueDocument.class,
                    DIALOGUES);
            if (!mongo.exists(query(where("_id").is(lane)), DialogueDocument.class, DIALOGUES)) {
                mongo.remove(query(where("_id").is(lane)), LANES);
            }
        }
    }

    /**
     * Forgets the dialogues of strangers who wrote nothing since, and their lanes; returns how many
     * lanes. One of which a message is kept stays, and so does one that somebody is at.
     */
    public long forgetStrangers(Instant before) {
        long forgotten = 0;
        for (Document lane :
                mongo.getCollection(LANES)
                        .find(notOfPersons().and("until").ne(null).getCriteriaObject())
                        .projection(Projections.include("_id"))
                        .batchSize(AT_ONCE)) {
            forgotten += forgetStranger(lane.getString("_id"), before) ? 1 : 0;
        }
        return forgotten;
    }

    /** Two ranges of ids: a lane is a person's, or has the name of a channel before the colon. */
    private static Criteria notOfPersons() {
        String persons = InboxLane.ofPerson("");
        return new Criteria()
                .orOperator(
                        where("_id").lt(persons), where("_id").gte(persons + Character.MAX_VALUE));
    }

    private boolean forgetStranger(String lane, Instant before) {
        if (mongo.exists(query(where("lane").is(lane)), INBOX)) {
            return false;
        }
        Query newer = query(where("_id").is(lane).and("at").gte(before));
        if (mongo.exists(newer, DialogueDocument.class, DIALOGUES)) {
            return false;
        }
        mongo.remove(
                query(where("_id").is(lane).and("at").lt(before)),
                DialogueDocument.class,
                DIALOGUES);
        mongo.remove(query(where("_id").is(lane).and("until").ne(null)), LANES);
        return true;
    }

    @SavedIn("dialogues")
    record DialogueDocument(
            String id,
            State state,
            String turnId,
            Instant at,
            @Nullable Bucket bucket,
            @Nullable Bucket claimed,
            @Nullable Integer notUnderstood,
            long fence) {

        /** None on what was saved before that was counted. */
        int lost() {
            return notUnderstood == null ? 0 : notUnderstood;
        }
    }
}
