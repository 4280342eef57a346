package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.rating.Rating;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.rating.Settlement;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.work.ReadOnce;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Stars in MongoDB: one document a pupil and lesson, and one a teacher with the sum; see {@link
 * RatingStore}.
 */
public final class MongoRatings implements RatingStore, PersonData {

    static final String RATINGS = "ratings";
    static final String STARS = "stars";
    static final String FORGETTING = "forgetting";
    static final String SETTLED = "settledStars";

    private static final String STAGE = "stage";

    private final MongoTemplate mongo;
    private final DirectoryVersion directory;

    public MongoRatings(MongoTemplate mongo) {
        this(mongo, new DirectoryVersion(mongo));
    }

    /**
     * @param directory by which others notice what changes here
     */
    public MongoRatings(MongoTemplate mongo, DirectoryVersion directory) {
        this.mongo = mongo;
        this.directory = directory;
    }

    /**
     * @param id order and pupil
     * @param replaced the stars these took the place of; null for a pupil's first ones
     * @param stage how far they are from being counted; null once they are published, as all are
     *     from before there were stages
     */
    @SavedIn("ratings")
    private record Saved(
            String id, Rating rating, @Nullable Integer replaced, @Nullable Stage stage) {

        static Saved of(Rating rating, @Nullable Integer replaced, boolean held) {
            return new Saved(
                    idOf(rating.orderId(), rating.pupilId()),
                    rating,
                    replaced,
                    held ? Stage.HELD : Stage.OPEN);
        }

        static String idOf(String orderId, String pupilId) {
            return orderId + "/" + pupilId;
        }

        boolean isLaterThan(Rating other) {
            return rating.receivedAt().isAfter(other.receivedAt());
        }

        boolean hasChanged() {
            return replaced != null && replaced != rating.stars();
        }
    }

    /** What stars wait for that are not published yet. */
    private enum Stage {
        /** They may still be changed. */
        OPEN,
        /** There are not enough yet to hide each. */
        CLOSED,
        /** Nobody let them count yet. */
        HELD
    }

    /** A teacher's stars, changed by compare-and-set. */
    @SavedIn("stars")
    record Sum(String id, Stars stars, long version) {}

    /** Whose sums are to be counted anew when the pupil's stars are gone. */
    @SavedIn("forgetting")
    private record Forgetting(String id, List<String> teacherIds) {}

    /**
     * What becomes of the lesson's held stars.
     *
     * @param id the order
     * @param by in which turn it was said first
     */
    @SavedIn("settledStars")
    private record Settled(String id, String by, boolean count) {}

    /** {@inheritDoc} What became of the lesson up to then is read after this, not before. */
    @Override
    public boolean save(Rating given, boolean held) {
        boolean changed = keep(asKept(given), held);
        ReadOnce.lookAnew();
        return changed;
    }

    private boolean keep(Rating rating, boolean held) {
        while (true) {
            Saved known = findSaved(rating.orderId(), rating.pupilId());
            if (known == null) {
                if (insert(Saved.of(rating, null, held), RATINGS)) {
                    return false;
                }
            } else if (known.rating().equals(rating)) {
                return known.hasChanged();
            } else if (known.isLaterThan(rating)) {
                return false;
            } else if (replace(known, rating, held)) {
                return known.rating().stars() != rating.stars();
            }
        }
    }

    /** A date in MongoDB has milliseconds: what is compared with a saved one must have no more. */
    private static Rating asKept(Rating rating) {
        return new Rating(
                rating.orderId(),
                rating.pupilId(),
                rating.teacherId(),
                rating.stars(),
                rating.receivedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean replace(Saved known, Rating rating, boolean held) {
        Query unchanged =
                query(
                        where("_id")
                                .is(known.id())
                                .and("rating.stars")
                                .is(known.rating().stars())
                                .and("rating.receivedAt")
                                .is(known.rating().receivedAt()));
        Saved next = Saved.of(rating, known.rating().stars(), held);
        return mongo.replace(unchanged, next, RATINGS).getMatchedCount() == 1;
    }

    @Override
    public Map<String, Integer> countByOrder(Collection<String> orderIds) {
        Query ofThem = query(where("rating.orderId").in(orderIds));
        return mongo.find(ofThem, Saved.class, RATINGS).stream()
                .collect(Collectors.toMap(saved -> saved.rating().orderId(), _ -> 1, Integer::sum));
    }

    @Override
    public Optional<Rating> find(String orderId, String pupilId) {
        return Optional.ofNullable(findSaved(orderId, pupilId)).map(Saved::rating);
    }

    @Override
    public List<Rating> listOf(String orderId) {
        Query ofOrder = query(where("rating.orderId").is(orderId)).with(Sort.by("_id"));
        return mongo.find(ofOrder, Saved.class, RATINGS).stream().map(Saved::rating).toList();
    }

    private static Query held(String orderId) {
        return query(where("rating.orderId").is(orderId).and(STAGE).is(Stage.HELD));
    }

    @Override
    public List<Rating> listHeld(String orderId) {
        return mongo.find(held(orderId), Saved.class, RATINGS).stream().map(Saved::rating).toList();
    }

    @Override
    public Settlement settle(String orderId, String by, boolean count) {
        insert(new Settled(orderId, by, count), SETTLED);
        Settled first =
                Objects.requireNonNull(mongo.findById(orderId, Settled.class, SETTLED), "inserted");
        return new Settlement(first.by(), first.count());
    }

    @Override
    public void release(String orderId) {
        Update open = new Update().set(STAGE, Stage.OPEN);
        OverMany.write(() -> mongo.updateMulti(held(orderId), open, Saved.class, RATINGS));
    }

    @Override
    public void removeHeld(String orderId) {
        OverMany.write(() -> mongo.remove(held(orderId), Saved.class, RATINGS));
    }

    @Override
    public void close(String orderId) {
        Query open = query(where("rating.orderId").is(orderId).and(STAGE).is(Stage.OPEN));
        Update closed = new Update().set(STAGE, Stage.CLOSED);
        OverMany.write(() -> mongo.updateMulti(open, closed, Saved.class, RATINGS));
    }

    @Override
    public Stars publish(String teacherId, int least) {
        Query closed = query(where("rating.teacherId").is(teacherId).and(STAGE).is(Stage.CLOSED));
        if (mongo.count(closed, Saved.class, RATINGS) >= least) {
            Update published = new Update().unset(STAGE);
            OverMany.write(() -> mongo.updateMulti(closed, published, Saved.class, RATINGS));
        }
        return recount(teacherId);
    }

    @Override
    public void removeOf(String orderId) {
        Query ofOrder = query(where("rating.orderId").is(orderId));
        OverMany.write(() -> mongo.remove(ofOrder, Saved.class, RATINGS));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Whose sums are to be counted anew is noted before the stars are removed, for nothing else
     * tells it afterwards.
     */
    @Override
    public void forgetPupil(String pupilId) {
        forget(pupilId, query(where("rating.pupilId").is(pupilId)));
    }

    @Override
    public void forgetPupil(String pupilId, Collection<String> orderIds) {
        List<String> ids = orderIds.stream().map(id -> Saved.idOf(id, pupilId)).toList();
        forget(pupilId, query(where("_id").in(ids)));
    }

    @Override
    public List<Rating> listBy(String pupilId) {
        return mongo.find(query(where("rating.pupilId").is(pupilId)), Saved.class, RATINGS).stream()
                .map(Saved::rating)
                .toList();
    }

    private void forget(String pupilId, Query ofPupil) {
        Set<String> teachers =
                mongo.find(ofPupil, Saved.class, RATINGS).stream()
                        .map(saved -> saved.rating().teacherId())
                        .collect(Collectors.toCollection(HashSet::new));
        Query note = query(where("_id").is(pupilId));
        if (!teachers.isEmpty()) {
            Update more = new Update().addToSet("teacherIds").each(teachers.toArray());
            mongo.upsert(note, more, Forgetting.class, FORGETTING);
        }
        OverMany.write(() -> mongo.remove(ofPupil, Saved.class, RATINGS));
        Forgetting noted = mongo.findById(pupilId, Forgetting.class, FORGETTING);
        if (noted != null) {
            teachers.addAll(noted.teacherIds());
        }
        teachers.forEach(this::recount);
        mongo.remove(note, Forgetting.class, FORGETTING);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The version is read before the ratings and grows with every count, changed or not: so a
     * count that began earlier cannot overwrite one that knows more.
     */
    @Override
    public Stars recount(String teacherId) {
        while (true) {
            Sum known = mongo.findById(teacherId, Sum.class, STARS);
            Stars counted = count(teacherId);
            if (known == null
                    ? insert(new Sum(teacherId, counted, 1), STARS)
                    : replace(known, counted)) {
                directory.starsChanged(teacherId);
                return counted;
            }
        }
    }

    private boolean replace(Sum known, Stars counted) {
        Query unchanged = query(where("_id").is(known.id()).and("version").is(known.version()));
        Sum next = new Sum(known.id(), counted, known.version() + 1);
        return mongo.replace(unchanged, next, STARS).getMatchedCount() == 1;
    }

    private Stars count(String teacherId) {
        Document total =
                mongo.execute(
                        RATINGS,
                        ratings ->
                                ratings.aggregate(
                                                List.of(
                                                        Aggregates.match(
                                                                Filters.and(
                                                                        Filters.eq(
                                                                                "rating.teacherId",
                                                                                teacherId),
                                                                        Filters.eq(STAGE, null))),
                                                        Aggregates.group(
                                                                null,
                                                                Accumulators.sum("count", 1),
                                                                Accumulators.sum(
                                                                        "sum", "$rating.stars"))))
                                        .first());
        return total == null
                ? Stars.NONE
                : new Stars(
                        total.get("count", Number.class).intValue(),
                        total.get("sum", Number.class).intValue());
    }

    private @Nullable Saved findSaved(String orderId, String pupilId) {
        return mongo.findById(Saved.idOf(orderId, pupilId), Saved.class, RATINGS);
    }

    private boolean insert(Object document, String collection) {
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public Set<String> collections() {
        return Set.of(RATINGS, STARS, FORGETTING, SETTLED);
    }

    @Override
    public void forget(Erasure who) {
        forgetPupil(who.id());
    }
}
