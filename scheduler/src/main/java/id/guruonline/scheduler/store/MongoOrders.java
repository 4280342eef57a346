package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.guruonline.scheduler.order.Ask;
import id.guruonline.scheduler.order.Freed;
import id.guruonline.scheduler.order.LastPlaced;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Past;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.gathered.GatheredUpdates;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.work.HandOver;
import id.guruonline.scheduler.work.ReadOnce;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Orders in MongoDB, one document each; see {@link OrderStore}. */
public final class MongoOrders implements OrderStore {

    static final String ORDERS = "orders";

    static final String PLACINGS = "placings";

    private static final String OPEN = MongoMapping.tagOf(Progress.Open.class);
    private static final String TAUGHT = MongoMapping.tagOf(Progress.Taught.class);

    private static final String NO_SHOW = MongoMapping.tagOf(Progress.NoShow.class);

    /** States in which an order has or had a teacher. */
    private static final Set<String> HAVING =
            Set.of(
                    MongoMapping.tagOf(Progress.Filled.class),
                    TAUGHT,
                    MongoMapping.tagOf(Progress.Rated.class));

    private static final Duration LONGEST_LESSON = Duration.ofDays(1);

    /** Components that grow by themselves, or that never change. */
    private static final List<String> NOT_SET = List.of("id", "facts");

    private static final List<String> FIELDS =
            Arrays.stream(Order.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(name -> !NOT_SET.contains(name))
                    .toList();

    /** So many orders are known by how they were read or saved last. */
    private static final int MOST_KNOWN = 10_000;

    private static final Set<String> NEVER_PUT =
            Arrays.stream(ClosedBy.values())
                    .filter(cause -> !cause.wasPut())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final MongoTemplate mongo;
    private final SetAside aside;
    private final HandOver<Order> saved;
    private final GatheredUpdates updates;

    /** How many facts an order had in all at the version that this instance knows. */
    private final Map<String, Counted> known = new ConcurrentHashMap<>();

    private final ReadOnce<Optional<Order>> found = new ReadOnce<>();
    private final ReadOnce<List<Order>> listed = new ReadOnce<>();

    public MongoOrders(MongoTemplate mongo) {
        this(mongo, new SetAside(System::nanoTime), new HandOver<>());
    }

    /**
     * @param aside what cannot be read
     * @param saved given each order as it was just saved
     */
    public MongoOrders(MongoTemplate mongo, SetAside aside, HandOver<Order> saved) {
        this.mongo = mongo;
        this.aside = aside;
        this.saved = saved;
        this.updates = new GatheredUpdates(mongo, ORDERS);
    }

    private record Counted(long version, int facts) {}

    private Order known(Order order) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(order.id(), new Counted(order.version(), order.factCount()));
        return order;
    }

    @Override
    public Optional<Order> find(String id) {
        return found.get(
                id,
                () ->
                        Optional.ofNullable(mongo.findById(id, Order.class, ORDERS))
                                .map(this::known));
    }

    @Override
    public List<Order> list(Set<String> ids) {
        return listWork(where("_id").in(ids), Sort.unsorted(), ids.size());
    }

    /** How many offers are open for lessons that begin within that time, or go on. */
    public long countOpenOffers(Instant now, Duration within) {
        Query soon =
                query(
                        where("lesson.end")
                                .gt(now)
                                .lt(now.plus(within).plus(LONGEST_LESSON))
                                .and("lesson.start")
                                .lte(now.plus(within))
                                .and("progress." + MongoMapping.TAG)
                                .is(OPEN));
        soon.fields().include("offers.status");
        return mongo.find(soon, Document.class, ORDERS).stream()
                .flatMap(order -> order.getList("offers", Document.class).stream())
                .filter(offer -> OfferStatus.OPEN.name().equals(offer.get("status")))
                .count();
    }

    @Override
    public boolean insert(Order order) {
        changed();
        try {
            mongo.insert(order, ORDERS);
        } catch (DuplicateKeyException _) {
            return false;
        }
        saved.give(known(order));
        return true;
    }

    /**
     * What was placed last for one class.
     *
     * @param id school and class
     */
    @SavedIn("placings")
    private record Placing(String id, Order order, long version) {}

    /** {@inheritDoc} What was placed up to then is read after this, not before. */
    @Override
    public Optional<LastPlaced> findLastPlaced(String npsn, String className) {
        changed();
        return Optional.ofNullable(
                        mongo.findById(placingId(npsn, className), Placing.class, PLACINGS))
                .map(placing -> new LastPlaced(placing.order(), placing.version()));
    }

    @Override
    public boolean noteLastPlaced(@Nullable LastPlaced before, Order order) {
        String id = placingId(order.lesson().npsn(), order.lesson().className());
        if (before == null) {
            try {
                mongo.insert(new Placing(id, order, 1), PLACINGS);
                return true;
            } catch (DuplicateKeyException _) {
                return false;
            }
        }
        Query unchanged = query(where("_id").is(id).and("version").is(before.version()));
        Update next = new Update().set("order", order).set("version", before.version() + 1);
        return mongo.updateFirst(unchanged, next, Placing.class, PLACINGS).getMatchedCount() == 1;
    }

    private static String placingId(String npsn, String className) {
        return npsn + "/" + className;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Facts are never set, only new ones pushed, so that a fact removed meanwhile stays removed:
     * {@link #removeFacts} leaves the version alone. Which ones are new, the saved count of facts
     * tells; it changes only with the version.
     */
    @Override
    public boolean replace(Order next) {
        changed();
        Integer factsBefore = factsBefore(next);
        return factsBefore != null && save(next, factsBefore);
    }

    /** How many facts it had in all when it was read; null where it changed since. */
    private @Nullable Integer factsBefore(Order next) {
        Counted counted = known.get(next.id());
        if (counted != null && counted.version() == next.version()) {
            return counted.facts();
        }
        Query unchanged = query(where("_id").is(next.id()).and("version").is(next.version()));
        unchanged.fields().include("factCount");
        Document found = mongo.findOne(unchanged, Document.class, ORDERS);
        return found == null ? null : found.getInteger("factCount");
    }

    private boolean save(Order next, int factsBefore) {
        Document document = new Document();
        mongo.getConverter().write(next, document);
        document.put("version", next.version() + 1);
        List<Document> facts = document.getList("facts", Document.class);
        int added = Math.min(next.factCount() - factsBefore, facts.size());
        List<Document> newest =
                added > 0 ? facts.subList(facts.size() - added, facts.size()) : List.of();
        boolean done =
                updates.update(
                        next.id(),
                        where("version").is(next.version()),
                        change(document, newest),
                        written(document, newest));
        if (done) {
            saved.give(known(next.nextVersion()));
        } else {
            known.remove(next.id());
        }
        return done;
    }

    private static Update change(Document document, List<Document> newest) {
        Document set = new Document();
        Document unset = new Document();
        for (String field : FIELDS) {
            @Nullable Object value = document.get(field);
            if (value == null) {
                unset.put(field, "");
            } else {
                set.put(field, value);
            }
        }
        Document change = new Document("$set", set);
        if (!unset.isEmpty()) {
            change.put("$unset", unset);
        }
        if (!newest.isEmpty()) {
            change.put("$push", new Document("facts", new Document("$each", newest)));
        }
        return new BasicUpdate(change);
    }

    /** All that is set, to the last instant: who writes the very same has done the same. */
    private static Criteria written(Document document, List<Document> newest) {
        Criteria written = new Criteria();
        FIELDS.forEach(field -> written.and(field).is(document.get(field)));
        return newest.isEmpty() ? written : written.and("facts").is(newest.getLast());
    }

    @Override
    public List<Order> listDue(Instant now, int limit) {
        return listWork(where("dueAt").lte(now), Sort.by("dueAt"), limit);
    }

    @Override
    public Optional<Instant> findNextDue() {
        Query next = query(where("dueAt").gte(Instant.EPOCH)).with(Sort.by("dueAt")).limit(1);
        next.fields().include("dueAt");
        Document found = mongo.findOne(aside.without(next, ORDERS), Document.class, ORDERS);
        return Optional.ofNullable(found).map(d -> d.getDate("dueAt").toInstant());
    }

    @Override
    public List<Order> listWithFacts(int limit) {
        return listWork(where("facts.at").gte(Instant.EPOCH), Sort.by("facts.at"), limit);
    }

    @Override
    public void removeFacts(String orderId, List<String> factIds) {
        changed();
        Document those = new Document("_id", new Document("$in", factIds));
        updates.update(
                orderId,
                where("_id").is(orderId),
                new BasicUpdate(new Document("$pull", new Document("facts", those))),
                where("facts._id").nin(factIds));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The version grows too: a decision that is being made from an earlier read would overwrite
     * the waking.
     */
    @Override
    public void wakeWatching(Freed freed, Instant now) {
        changed();
        Bson watching =
                Filters.and(
                        Filters.eq("progress.watching", true),
                        Filters.eq("progress." + MongoMapping.TAG, OPEN),
                        Filters.in("lesson.subject", names(freed.subjects())),
                        Filters.in("lesson.npsn", freed.npsns()),
                        Filters.not(
                                Filters.elemMatch(
                                        "offers",
                                        new Document("teacherId", freed.teacherId())
                                                .append(
                                                        "status",
                                                        new Document(
                                                                "$in", names(Freed.REFUSED))))));
        Bson woken =
                Updates.combine(
                        Updates.min("progress.matchAt", Date.from(now)),
                        Updates.min("dueAt", Date.from(now)),
                        Updates.inc("version", 1L));
        OverMany.write(() -> mongo.execute(ORDERS, orders -> orders.updateMany(watching, woken)));
    }

    private static List<String> names(Set<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).toList();
    }

    @Override
    public List<Order> listOfSchool(String npsn, Instant endingAfter) {
        return list(
                where("lesson.npsn").is(npsn).and("lesson.end").gt(endingAfter),
                Sort.by("lesson.start", "_id"),
                0);
    }

    @Override
    public List<Order> listEndingAfter(Instant time) {
        return list(where("lesson.end").gt(time), Sort.by("lesson.start", "_id"), 0);
    }

    @Override
    public Optional<Order> findNewestOfSchool(String npsn) {
        Sort newestFirst = Sort.by(Sort.Direction.DESC, "orderedAt", "_id");
        return list(where("lesson.npsn").is(npsn), newestFirst, 1).stream().findFirst();
    }

    @Override
    public List<Order> listOfTeacher(String teacherId, Instant endingAfter) {
        return list(
                where("offers.teacherId").is(teacherId).and("lesson.end").gt(endingAfter),
                Sort.by("lesson.start", "_id"),
                0);
    }

    @Override
    public List<Ask> listAsks(Instant since) {
        Query asking = query(where("offers.madeAt").gte(since));
        asking.fields()
                .include("offers.teacherId")
                .include("offers.madeAt")
                .include("offers.status")
                .include("offers.closedBy")
                .include("offers.bundle");
        return mongo.find(asking, Document.class, ORDERS).stream()
                .flatMap(order ->
                        order.getList("offers", Document.class).stream()
                                .filter(MongoOrders::wasPut)
                                .map(MongoOrders::ask))
                .filter(ask -> !ask.at().isBefore(since))
                .toList();
    }

    @Override
    public List<Past> listPast(Instant endingFrom, Instant endingBefore) {
        Query ended = query(where("lesson.end").gte(endingFrom).lt(endingBefore));
        ended.fields()
                .include("lesson.npsn")
                .include("lesson.className")
                .include("lesson.end")
                .include("seriesId")
                .include("progress." + MongoMapping.TAG)
                .include("progress.teacherId")
                .include("named.teacherId")
                .include("named.stoodByAfter")
                .include("offers.teacherId")
                .include("offers.status")
                .include("offers.closedBy")
                .include("offers.bundle");
        return mongo.find(ended, Document.class, ORDERS).stream().map(MongoOrders::past).toList();
    }

    private static Past past(Document order) {
        Document lesson = order.get("lesson", Document.class);
        Document progress = order.get("progress", Document.class);
        Document named = order.get("named", new Document());
        String state = progress.getString(MongoMapping.TAG);
        String teacher = progress.getString("teacherId");
        return new Past(
                lesson.getString("npsn"),
                lesson.getString("className"),
                lesson.getDate("end").toInstant(),
                order.getString("seriesId"),
                HAVING.contains(state) ? teacher : null,
                NO_SHOW.equals(state) ? teacher : null,
                named.get("stoodByAfter") == null ? null : named.getString("teacherId"),
                order.getList("offers", Document.class).stream()
                        .flatMap(offer -> ended(offer).stream())
                        .toList());
    }

    private static Optional<Past.Ended> ended(Document offer) {
        return Past.Ended.of(
                offer.getString("teacherId"),
                offer.getString("closedBy"),
                offer.getString("status"),
                offer.getString("bundle"));
    }

    private static boolean wasPut(Document offer) {
        return !NEVER_PUT.contains(offer.get("closedBy", ""));
    }

    private static Ask ask(Document offer) {
        return Ask.of(
                offer.getString("teacherId"),
                offer.getDate("madeAt").toInstant(),
                offer.getString("status"),
                offer.getString("bundle"));
    }

    @Override
    public List<Order> listTaught(String npsn, String className, int limit) {
        return list(
                where("lesson.npsn")
                        .is(npsn)
                        .and("lesson.className")
                        .is(className)
                        .and("progress." + MongoMapping.TAG)
                        .is(TAUGHT),
                Sort.by("lesson.end").descending(),
                limit);
    }

    @Override
    public List<Order> listAll(int limit) {
        return list(new Criteria(), Sort.by("orderedAt", "_id"), limit);
    }

    private List<Order> listWork(Criteria criteria, Sort sort, int limit) {
        List<Order> found =
                aside.list(mongo, query(criteria).with(sort).limit(limit), Order.class, ORDERS);
        found.forEach(this::known);
        return found;
    }

    private List<Order> list(Criteria criteria, Sort sort, int limit) {
        Query query = query(criteria).with(sort).limit(limit);
        return listed.get(
                query,
                () -> mongo.find(query, Order.class, ORDERS).stream().peek(this::known).toList());
    }

    private void changed() {
        found.forget();
        listed.forget();
    }
}
