package id.guruonline.scheduler.assembly;

import id.guruonline.scheduler.absence.Absences;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.due.BookingSweep;
import id.guruonline.scheduler.due.BundleHolds;
import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.due.DueSweep;
import id.guruonline.scheduler.due.HoldSweep;
import id.guruonline.scheduler.due.OfferRound;
import id.guruonline.scheduler.forgetting.ErasureStore;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.history.Histories;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.matching.WhyNot;
import id.guruonline.scheduler.order.Bursts;
import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.decision.Seeking;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.store.DirectoryVersion;
import id.guruonline.scheduler.store.MongoAbsences;
import id.guruonline.scheduler.store.MongoCalendar;
import id.guruonline.scheduler.store.MongoEnrolment;
import id.guruonline.scheduler.store.MongoErasures;
import id.guruonline.scheduler.store.MongoHolds;
import id.guruonline.scheduler.store.MongoJournal;
import id.guruonline.scheduler.store.MongoOrders;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoRatings;
import id.guruonline.scheduler.store.MongoSchoolTimetables;
import id.guruonline.scheduler.store.MongoTimetables;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.store.SetAside;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Timetables;
import id.guruonline.scheduler.timetable.school.SchoolTimetables;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who decides who teaches what, when: all of this floor, ready to work. Nothing is started and
 * nothing is read from the database yet.
 *
 * @param rules the numbers it works by
 * @param clock the service's clock
 * @param failures told of work that failed and is done again
 * @param people schools and persons, kept in the database
 * @param calendars which days are school days
 * @param schoolTimetables what schools teach in a usual week
 * @param absences who is away from the own school
 * @param enrolment which pupils are in which class
 * @param orderStore where everybody keeps orders
 * @param holdStore who has an open offer
 * @param timetableStore the weeks of the teachers
 * @param ratingStore the stars, one by one
 * @param timetables bookings that never clash
 * @param orders what operators and teachers do to orders
 * @param ratings what pupils give
 * @param consequences what follows from a fact on this floor
 * @param journal who let whom in and kept whom out
 * @param erasures of whom nothing is to stay
 * @param personData what this floor's stores know of people
 * @param whyNot tells why somebody is not asked
 * @param dueSweep works off what fell due
 * @param bookingSweep works off bookings that nobody filled an order by
 * @param holdSweep ends holds of offers that nobody made
 * @param setAside the documents that cannot be read
 */
public record SchedulerFloor(
        SchedulerRules rules,
        InstantSource clock,
        Failures failures,
        MongoPeople people,
        CalendarStore calendars,
        SchoolTimetables schoolTimetables,
        Absences absences,
        Enrolment enrolment,
        OrderStore orderStore,
        HoldStore holdStore,
        TimetableStore timetableStore,
        RatingStore ratingStore,
        Timetables timetables,
        Orders orders,
        Ratings ratings,
        Consequences consequences,
        Journal journal,
        ErasureStore erasures,
        List<PersonData> personData,
        WhyNot whyNot,
        DueSweep dueSweep,
        BookingSweep bookingSweep,
        HoldSweep holdSweep,
        SetAside setAside) {

    /** So old may be what is known of the past, but that somebody did not come. */
    private static final Duration HISTORY_READ_AGAIN = Duration.ofMinutes(1);

    /**
     * For so long nothing of what other instances change about people is noticed: less than anybody
     * needs for the next message, which may come in at another instance.
     */
    private static final Duration OTHERS_UNNOTICED = Duration.ofMillis(100);

    /**
     * What the floor stands on; a test may hand in something else for each.
     *
     * @param mongo the database
     * @param rules the numbers it works by
     * @param clock the service's clock: the machine's, the playground's, a test's
     * @param saved given each order as it was just saved
     * @param failures told of work that failed and is done again
     * @param nanoTime the time that elapses, as {@link System#nanoTime()}
     * @param orderStore what orders are kept through: the store itself, or what watches it
     */
    public record Parts(
            MongoTemplate mongo,
            SchedulerRules rules,
            InstantSource clock,
            HandOver<Order> saved,
            Failures failures,
            LongSupplier nanoTime,
            UnaryOperator<OrderStore> orderStore) {

        /**
         * Nothing is handed over and nobody watches: whoever has these makes the floor work by
         * hand. Time elapses as the clock goes.
         */
        public Parts(MongoTemplate mongo, SchedulerRules rules, InstantSource clock) {
            this(
                    mongo,
                    rules,
                    clock,
                    new HandOver<>(),
                    new Failures(Outages::isOutage, System::nanoTime),
                    () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos(),
                    UnaryOperator.identity());
        }
    }

    /** Puts the floor together. */
    public static SchedulerFloor of(Parts parts) {
        SchedulerRules rules = parts.rules();
        InstantSource clock = parts.clock();
        SetAside aside = new SetAside(System::nanoTime);
        DirectoryVersion version =
                new DirectoryVersion(parts.mongo(), OTHERS_UNNOTICED, parts.nanoTime());
        MongoPeople people = new MongoPeople(parts.mongo(), version);
        OrderStore orderStore =
                parts.orderStore().apply(new MongoOrders(parts.mongo(), aside, parts.saved()));
        HoldStore holdStore = new MongoHolds(parts.mongo());
        TimetableStore timetableStore = new MongoTimetables(parts.mongo(), aside);
        MongoRatings ratingStore = new MongoRatings(parts.mongo(), version);
        Timetables timetables = new Timetables(timetableStore, rules.timetable());
        Histories histories = new Histories(orderStore, people, HISTORY_READ_AGAIN);
        Matching matching = new Matching(rules.matching(), rules.timetable(), histories::at);
        Bursts bursts = new Bursts(rules.offers());
        Orders orders =
                new Orders(
                        orderStore,
                        holdStore,
                        timetables,
                        people,
                        rules.offers(),
                        bursts,
                        matching.freed(people),
                        clock);
        Ratings ratings =
                new Ratings(ratingStore, orderStore, people, rules.offers().ratingsOpen());
        Consequences consequences =
                new Consequences(
                        orders,
                        orderStore,
                        holdStore,
                        timetables,
                        ratings,
                        histories,
                        rules.offers());
        OfferRound round =
                new OfferRound(
                        orderStore,
                        holdStore,
                        timetableStore,
                        people,
                        matching,
                        rules.matching(),
                        rules.timetable(),
                        rules.offers(),
                        new Seeking(rules.offers()));
        return new SchedulerFloor(
                rules,
                clock,
                parts.failures(),
                people,
                new MongoCalendar(parts.mongo(), version),
                new SchoolTimetables(new MongoSchoolTimetables(parts.mongo(), version)),
                new Absences(new MongoAbsences(parts.mongo())),
                new MongoEnrolment(parts.mongo(), version),
                orderStore,
                holdStore,
                timetableStore,
                ratingStore,
                timetables,
                orders,
                ratings,
                consequences,
                new MongoJournal(parts.mongo()),
                new MongoErasures(parts.mongo(), aside),
                List.of(people, ratingStore),
                new WhyNot(
                        matching,
                        rules.offers(),
                        people,
                        orderStore,
                        timetableStore,
                        holdStore,
                        clock),
                new DueSweep(
                        orderStore,
                        new Passing(rules.offers()),
                        round,
                        bursts,
                        consequences,
                        clock,
                        parts.failures(),
                        DueSweep.FEW),
                new BookingSweep(
                        timetableStore,
                        timetables,
                        orderStore,
                        orders,
                        clock,
                        parts.failures(),
                        parts.nanoTime()),
                new HoldSweep(
                        holdStore,
                        new BundleHolds(orderStore, holdStore, rules.offers()),
                        orders,
                        clock,
                        parts.nanoTime()),
                aside);
    }
}
