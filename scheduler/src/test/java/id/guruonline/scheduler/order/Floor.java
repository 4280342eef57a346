package id.guruonline.scheduler.order;

import com.mongodb.client.MongoCollection;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.due.BookingSweep;
import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.due.DueSweep;
import id.guruonline.scheduler.due.HoldSweep;
import id.guruonline.scheduler.matching.WhyNot;
import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.NamedWish;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.testing.TestScheduler;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Timetables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler's floor on an embedded database: one school with a class 5A of two pupils, as many
 * teachers of mathematics as asked for, the first the nearest. It is Monday, 23 November 2026,
 * 09:00; the clock stands still until it is wound. Its weights and times are its own, whatever the
 * service is set to.
 */
final class Floor implements AutoCloseable {

    static final String SCHOOL = "10500001";

    private final TestScheduler scheduler;

    final OrderStore store;
    final HoldStore holds;
    final TimetableStore timetableStore;
    final Timetables timetables;
    final Orders orders;
    final Ratings ratings;
    final RatingStore ratingStore;
    final Enrolment enrolment;
    final MongoPeople people;
    final Passing passing = new Passing(TestRules.offers(Given.ZONE));
    final DueSweep sweep;
    final BookingSweep bookingSweep;
    final HoldSweep holdSweep;
    final WhyNot whyNot;
    private final Consequences consequences;
    private Consumer<Fact> listening = _ -> {};
    private boolean reached = true;

    Floor(int teachers) {
        this(teachers, TestRules.in(Given.ZONE));
    }

    /** By other numbers. */
    Floor(int teachers, SchedulerRules rules) {
        scheduler =
                TestScheduler.of(new TestDatabase(), List.of(school()), persons(teachers), rules);
        SchedulerFloor floor = scheduler.floor();
        people = floor.people();
        store = floor.orderStore();
        holds = floor.holdStore();
        timetableStore = floor.timetableStore();
        timetables = floor.timetables();
        orders = floor.orders();
        ratingStore = floor.ratingStore();
        ratings = floor.ratings();
        enrolment = floor.enrolment();
        whyNot = floor.whyNot();
        consequences = floor.consequences();
        sweep = floor.dueSweep();
        bookingSweep = floor.bookingSweep();
        holdSweep = floor.holdSweep();
    }

    private static School school() {
        return Given.aSchool(SCHOOL)
                .named("SDN 12 Muara Bungo")
                .withClass("5A", "p1", "p2")
                .build();
    }

    private static List<Person> persons(int teachers) {
        List<Person> persons = new ArrayList<>();
        persons.add(new Operator("op1", "Rina", "+6281200000001", SCHOOL));
        persons.add(new Pupil("p1", "Adi", SCHOOL, "5A"));
        persons.add(new Pupil("p2", "Bela", SCHOOL, "5A"));
        persons.add(new Pupil("p3", "Cici", SCHOOL, "5B"));
        for (int i = 1; i <= teachers; i++) {
            persons.add(
                    Given.aTeacher("t" + i).at(Level.SD).living(Given.kmNorth(0.1 * i)).build());
        }
        return persons;
    }

    static Instant at(String local) {
        return Given.at(local);
    }

    Instant now() {
        return scheduler.now();
    }

    /** An order for class 5A by that name, its lesson two hours long. */
    Order ordered(String name, String start) {
        return ordered(name, start, null);
    }

    /** One of a series. */
    Order orderedInSeries(String name, String start) {
        return ordered(name, start, "series");
    }

    /** One for which the school named a teacher. */
    Order orderedFor(String teacherId, boolean others, String name, String start) {
        return ordered(name, start, null, new NamedWish(teacherId, others));
    }

    private Order ordered(String name, String start, @Nullable String seriesId) {
        return ordered(name, start, seriesId, null);
    }

    private Order ordered(
            String name, String start, @Nullable String seriesId, @Nullable NamedWish wish) {
        Instant from = Given.at(start);
        Lesson lesson =
                new Lesson(
                        SCHOOL, Subject.MATEMATIKA, "5A", from, from.plus(Duration.ofHours(2)), 3);
        Placement placement =
                new Placement(name, 0, "op1", lesson, seriesId, null, true, Set.of(), wish);
        return ((Placed.Done) orders.place(placement)).order();
    }

    /** That one is given each fact that is worked off. */
    void listenTo(Consumer<Fact> listener) {
        listening = listener;
    }

    /** No channel takes an offer any more. */
    void reachNobody() {
        reached = false;
    }

    /** A channel takes that teacher's offer. */
    void reach(String teacherId, Order order) {
        Order now = get(order);
        orders.offerTaken(now.ref(now.findOfferTo(teacherId).orElseThrow()), now());
    }

    /** The office lets that teacher take part no more. */
    void keepOut(String teacherId) {
        people.stand(new Standing(teacherId, Standing.State.LOCKED, Standing.By.OFFICE, now()));
    }

    /**
     * Sweeps and works off every fact until nothing is due; every offer is taken by its channel at
     * once, where channels reach anybody.
     */
    Floor settle() {
        boolean busy = true;
        while (busy) {
            busy = sweep.runOnce() > 0;
            for (Order order : store.listWithFacts(100)) {
                for (Fact fact : order.facts()) {
                    consequences.of(order, fact);
                    listening.accept(fact);
                    if (reached && fact instanceof Fact.Offered offered) {
                        orders.offerTaken(new OfferRef(order.id(), offered.offerNo()), now());
                    }
                    store.removeFacts(order.id(), List.of(fact.id()));
                    busy = true;
                }
            }
        }
        return this;
    }

    Floor wind(String to) {
        wait(to);
        return settle();
    }

    /** Lets the time pass without anybody's looking. */
    void wait(String to) {
        scheduler.set(Given.at(to));
    }

    /** Lets some time pass without anybody's looking. */
    void pass(Duration time) {
        scheduler.set(now().plus(time));
    }

    Floor wind(Duration by) {
        scheduler.set(now().plus(by));
        return settle();
    }

    /** The orders as the database holds them. */
    MongoCollection<Document> documents() {
        return scheduler.mongo().getCollection("orders");
    }

    Order get(Order order) {
        return store.get(order.id());
    }

    /** {@code t1 OPEN}, one an offer. */
    List<String> offersOf(Order order) {
        return get(order).offers().stream().map(o -> o.teacherId() + " " + o.status()).toList();
    }

    Answered accept(String teacherId, Order order) {
        return accept(teacherId, order, "yes-" + teacherId + "-" + order.id());
    }

    Answered accept(String teacherId, Order order, String answerId) {
        OfferRef ref = get(order).ref(get(order).findOfferTo(teacherId).orElseThrow());
        return orders.accept(answerId, teacherId, List.of(ref));
    }

    List<Answered> decline(String teacherId, Order order) {
        OfferRef ref = get(order).ref(get(order).findOfferTo(teacherId).orElseThrow());
        return orders.decline("no-" + teacherId + "-" + order.id(), teacherId, List.of(ref));
    }

    /** Books as an acceptance does that breaks off before it fills the order. */
    void book(String teacherId, Order order, String bookingId) {
        Place school = people.directory().getSchool(SCHOOL).place();
        timetables.book(
                people.directory().getTeacher(teacherId),
                order.booking(bookingId, order.lesson(), school, now()));
    }

    List<Booking> bookings(String teacherId) {
        return timetables.listOf(
                teacherId, now().minus(Duration.ofDays(14)), now().plus(Duration.ofDays(14)));
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
