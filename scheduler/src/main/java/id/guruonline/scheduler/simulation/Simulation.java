package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.due.DueSweep;
import id.guruonline.scheduler.due.OfferRound;
import id.guruonline.scheduler.history.Histories;
import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.order.Bursts;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.Placed;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.decision.Seeking;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.simulation.memory.MemoryHolds;
import id.guruonline.scheduler.simulation.memory.MemoryOrders;
import id.guruonline.scheduler.simulation.memory.MemoryTimetables;
import id.guruonline.scheduler.simulation.memory.NoStars;
import id.guruonline.scheduler.timetable.Timetables;
import id.guruonline.scheduler.work.Failures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plays a regency's days through: schools order, the service's own decisions and matching ask
 * teachers, and those behave as {@link Behaviour} says. Time goes from one thing that happens to
 * the next; the same seed gives the same days.
 */
public final class Simulation {

    private static final Comparator<Event> IN_TIME =
            Comparator.comparing(Event::at).thenComparingLong(Event::no);

    /** A channel takes a message that soon. */
    private static final Duration SENDING = Duration.ofSeconds(2);

    /** When an operator says that somebody did not come. */
    private static final Duration MISSED = Duration.ofMinutes(15);

    private static final int FACTS_AT_ONCE = 100;

    /** So old may be what is known of the past: a year has to be played in minutes. */
    private static final Duration HISTORY_READ_AGAIN = Duration.ofHours(6);

    private record Event(Instant at, long no, Runnable happening) {}

    /** What is known of a wish on its way. */
    private static final class Course {

        private final Wish wish;
        private final Map<String, Integer> asks = new HashMap<>();
        private int messages;
        private boolean alarmed;
        private @Nullable Duration filledAfter;

        Course(Wish wish) {
            this.wish = wish;
        }
    }

    private final Regency regency;
    private final Behaviour behaviour;
    private final Chance chance;
    private final ZoneId zone;
    private final MemoryOrders store = new MemoryOrders(this::finished);
    private final MemoryTimetables timetables = new MemoryTimetables();
    private final MemoryHolds holds = new MemoryHolds();
    private final Matching matching;
    private final int asksOfSilent;
    private final int maxWidened;
    private final OfferRules rules;
    private final Habits habits;
    private final Orders orders;
    private final Consequences consequences;
    private final DueSweep sweep;
    private final PriorityQueue<Event> events = new PriorityQueue<>(IN_TIME);
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, Map<LocalDate, Integer>> asked = new HashMap<>();

    /** Those that were shown. */
    private final Set<String> bundles = new HashSet<>();

    /** By wish: several orders are saved at once, in no order. */
    private final Map<String, Ending> endings = new TreeMap<>();

    private Instant now = Instant.EPOCH;
    private long count;

    private Simulation(Regency regency, Policy policy, Behaviour behaviour, long seed) {
        this.regency = regency;
        this.behaviour = behaviour;
        this.chance = new Chance(seed);
        this.rules = policy.offers();
        this.zone = rules.zone();
        this.habits = new Habits(behaviour, chance, timetables, zone);
        People people = new Unchanging(regency.directory());
        Timetables bookings = new Timetables(timetables, policy.timetable());
        Histories histories = new Histories(store, people, HISTORY_READ_AGAIN);
        this.matching = new Matching(policy.matching(), policy.timetable(), histories::at);
        Bursts bursts = new Bursts(policy.offers());
        this.orders =
                new Orders(
                        store,
                        holds,
                        bookings,
                        people,
                        policy.offers(),
                        bursts,
                        matching.freed(people),
                        () -> now);
        this.asksOfSilent = policy.matching().asksOfSilent();
        this.maxWidened = policy.matching().maxWidened();
        this.consequences =
                new Consequences(
                        orders,
                        store,
                        holds,
                        bookings,
                        new Ratings(new NoStars(), store, people, policy.offers().ratingsOpen()),
                        histories,
                        policy.offers());
        OfferRound round =
                new OfferRound(
                        store,
                        holds,
                        timetables,
                        people,
                        matching,
                        policy.matching(),
                        policy.timetable(),
                        policy.offers(),
                        new Seeking(policy.offers()));
        this.sweep =
                new DueSweep(
                        store,
                        new Passing(policy.offers()),
                        round,
                        bursts,
                        consequences,
                        () -> now,
                        new Failures(_ -> true, System::nanoTime),
                        Integer.MAX_VALUE);
    }

    /** Nobody joins, leaves or rests. */
    private record Unchanging(Directory directory) implements People {

        @Override
        public void pause(String teacherId, @Nullable Instant until) {
            throw new UnsupportedOperationException("nobody rests here: " + teacherId);
        }

        @Override
        public void keepFree(String teacherId, List<FreeTime> rests) {
            throw new UnsupportedOperationException("nobody rests here: " + teacherId);
        }
    }

    /**
     * Who plays, and for how long.
     *
     * @param schools how many
     * @param teachers how many
     * @param from the first day on which somebody is away
     * @param days how many days
     */
    public record Setting(int schools, int teachers, LocalDate from, int days) {

        /**
         * The same days, parted at each New Year: schools rest then, so that nothing is booked over
         * it, and the parts can be played at the same time. Only how people answered before is
         * forgotten.
         */
        public List<Setting> halves() {
            LocalDate newYear = from.plusYears(1).withDayOfYear(1);
            int before = (int) ChronoUnit.DAYS.between(from, newYear);
            if (before >= days) {
                return List.of(this);
            }
            List<Setting> all = new ArrayList<>();
            all.add(new Setting(schools, teachers, from, before));
            all.addAll(new Setting(schools, teachers, newYear, days - before).halves());
            return all;
        }
    }

    /** Plays those days by that policy. */
    public static Played play(Setting setting, Policy policy, Behaviour behaviour, long seed) {
        Regency regency = Regency.draw(setting.schools(), setting.teachers(), new Chance(seed));
        return new Simulation(regency, policy, behaviour, seed).play(setting);
    }

    /**
     * How many of the lessons of those days could have been taught at most, had all answers been
     * known before, by kecamatan; see {@link Hindsight}.
     */
    public static Map<String, Integer> mostInHindsight(
            Setting setting, Policy policy, Behaviour behaviour, long seed) {
        Regency regency = Regency.draw(setting.schools(), setting.teachers(), new Chance(seed));
        Simulation simulation = new Simulation(regency, policy, behaviour, seed);
        return simulation.mostInHindsight(simulation.wishes(setting));
    }

    private Played play(Setting setting) {
        wishes(setting).forEach(wish -> at(wish.orderedAt(), () -> order(wish)));
        for (Instant next = next(); next != null; next = next()) {
            now = next.isAfter(now) ? next : now;
            while (!events.isEmpty() && !events.peek().at().isAfter(now)) {
                events.remove().happening().run();
            }
            settle();
        }
        return new Played(regency, setting, behaviour, List.copyOf(endings.values()), asked);
    }

    private List<Wish> wishes(Setting setting) {
        Demand demand = new Demand(regency, behaviour, chance, zone);
        return IntStream.range(0, setting.days())
                .mapToObj(setting.from()::plusDays)
                .flatMap(day -> demand.beginningOn(day).stream())
                .toList();
    }

    private Map<String, Integer> mostInHindsight(List<Wish> wishes) {
        Map<String, Wish> byId =
                wishes.stream().collect(Collectors.toMap(Wish::id, Function.identity()));
        return new Hindsight(matching, regency.directory(), maxWidened)
                        .most(
                                wishes.stream().map(Simulation::ordered).toList(),
                                (order, teacherId) ->
                                        habits.wouldTake(
                                                regency.directory().getTeacher(teacherId),
                                                Objects.requireNonNull(byId.get(order.id())),
                                                asksOfSilent))
                        .stream()
                        .collect(Collectors.toMap(this::district, _ -> 1, Integer::sum));
    }

    private String district(Order order) {
        return regency.districts().getOrDefault(order.lesson().npsn(), "");
    }

    private static Order ordered(Wish wish) {
        return Order.place(wish.id(), "", "", wish.lesson(), null, null, wish.orderedAt());
    }

    private @Nullable Instant next() {
        Instant due = store.findNextDue().orElse(null);
        Instant event = events.isEmpty() ? null : events.peek().at();
        return due == null || (event != null && event.isBefore(due)) ? event : due;
    }

    /** Facts are worked off and what is due is decided until nothing more is. */
    private void settle() {
        boolean moved;
        do {
            moved = workOffFacts();
            if (sweep.hasDue(now)) {
                sweep.runOnce();
                moved = true;
            }
        } while (moved);
    }

    private boolean workOffFacts() {
        List<Order> withFacts = store.listWithFacts(FACTS_AT_ONCE);
        for (Order order : withFacts) {
            for (Fact fact : order.facts()) {
                consequences.of(order, fact);
                hear(order, fact);
            }
            store.removeFacts(order.id(), order.facts().stream().map(Fact::id).toList());
        }
        return !withFacts.isEmpty();
    }

    private void at(Instant when, Runnable happening) {
        events.add(new Event(when, count++, happening));
    }

    private void order(Wish wish) {
        Placed placed =
                orders.place(
                        new Placement(
                                wish.absence(),
                                wish.index(),
                                "op-" + wish.lesson().npsn(),
                                wish.lesson(),
                                wish.absence(),
                                null,
                                true));
        if (placed instanceof Placed.Done(Order order)) {
            courses.put(order.id(), new Course(wish));
        }
    }

    private void hear(Order order, Fact fact) {
        Course course = courses.get(order.id());
        if (course == null) {
            return;
        }
        switch (fact) {
            case Fact.Offered offered -> shown(course, offered, order);
            case Fact.OfferClosed closed -> course.messages += isTold(order, closed) ? 1 : 0;
            case Fact.Accepted accepted -> accepted(course, order, accepted);
            case Fact.NobodyFound _ -> course.alarmed = true;
            case Fact.TeacherLeft _,
                    Fact.Cancelled _,
                    Fact.BegunWithNobody _,
                    Fact.Unfilled _,
                    Fact.Taught _,
                    Fact.RatingsClosed _,
                    Fact.NoShow _,
                    Fact.Reminded _,
                    Fact.MoveAsked _,
                    Fact.Moved _,
                    Fact.MoveOver _,
                    Fact.TimeKept _,
                    Fact.NamedOver _,
                    Fact.StandByOver _,
                    Fact.Attended _ -> {}
        }
    }

    /** Whoever saw an offer hears that it is over, unless by their own answer. */
    private boolean isTold(Order order, Fact.OfferClosed closed) {
        Offer offer = order.findOffer(closed.offerNo()).orElseThrow();
        return offer.mayBeKnown()
                && switch (closed.cause()) {
                    case DECLINED, UNDELIVERABLE, NEVER_TAKEN, KEPT_OUT, LEFT, LEFT_LATE, MISSED ->
                            false;
                    case EXPIRED, TAKEN_BY_ANOTHER ->
                            !rules.isHurried(offer.madeAt(), order.lesson().start());
                    case CLASHES, CANCELLED, STARTED -> true;
                };
    }

    private void shown(Course course, Fact.Offered offered, Order order) {
        Offer offer = order.findOffer(offered.offerNo()).orElseThrow();
        Teacher teacher = regency.directory().getTeacher(offered.teacherId());
        String absence = course.wish.absence();
        int ask = course.asks.merge(teacher.id(), 1, Integer::sum);
        List<OfferRef> refs =
                offer.findBundle().map(AskRef.OfBundle::refs).orElse(List.of(order.ref(offer)));
        if (offer.bundle() != null && !bundles.add(offer.bundle())) {
            return; // one message tells of all of them
        }
        course.messages++;
        if (!order.isCalling(teacher.id())) { // a call has been agreed on
            asked.computeIfAbsent(teacher.id(), _ -> new HashMap<>())
                    .merge(now.atZone(zone).toLocalDate(), 1, Integer::sum);
        }
        at(
                now.plus(SENDING),
                () -> {
                    List<OfferRef> there = refs.stream().filter(this::isThere).toList();
                    there.forEach(ref -> orders.offerTaken(ref, now));
                    if (!there.isEmpty()) {
                        at(
                                habits.reads(teacher, absence, ask, now),
                                () -> read(teacher, there, ask));
                    }
                });
    }

    private boolean isThere(OfferRef ref) {
        return store.find(ref.orderId()).flatMap(order -> order.findOffer(ref.no())).isPresent();
    }

    /** Whoever would take one lesson of an absence takes all of it. */
    private void read(Teacher teacher, List<OfferRef> refs, int ask) {
        Map<String, Habits.Answer> answers = new HashMap<>();
        for (OfferRef ref : refs) {
            Course course = courses.get(ref.orderId());
            if (course != null) {
                Habits.Answer answer =
                        isCalled(teacher, ref)
                                ? habits.answersCall(teacher.id(), course.wish.id())
                                : answers.computeIfAbsent(
                                        course.wish.absence(),
                                        absence -> habits.answers(teacher, absence, ask));
                answer(teacher, ref, answer);
            }
        }
    }

    private boolean isCalled(Teacher teacher, OfferRef ref) {
        return store.find(ref.orderId()).filter(o -> o.isCalling(teacher.id())).isPresent();
    }

    private void answer(Teacher teacher, OfferRef ref, Habits.Answer answer) {
        if (store.find(ref.orderId()).isEmpty()) {
            return;
        }
        String id = teacher.id() + "/" + ref.orderId() + "/" + ref.no();
        switch (answer) {
            case YES -> {
                if (orders.accept(id, teacher.id(), List.of(ref))
                                instanceof Answered.Refused(Order order, _, Reason why)
                        && why == Reason.TAKEN_BY_ANOTHER) {
                    comesTooLate(teacher, order);
                }
            }
            case NO -> orders.decline(id, teacher.id(), List.of(ref));
            case NONE -> {}
        }
    }

    private void comesTooLate(Teacher teacher, Order order) {
        Course course = courses.get(order.id());
        if (course != null
                && orders.mayStandBy(order, teacher)
                && habits.standsBy(teacher.id(), course.wish.id())) {
            at(now.plus(SENDING), () -> orders.standBy(order.id(), teacher.id()));
        }
    }

    private void accepted(Course course, Order order, Fact.Accepted accepted) {
        if (course.filledAfter == null) {
            course.filledAfter = Duration.between(order.orderedAt(), accepted.at());
        }
        String teacherId = accepted.teacherId();
        Duration left = Duration.between(now, order.lesson().start());
        Duration kept = habits.gaveBackAfter(teacherId, course.wish.id(), left);
        if (kept.isPositive()) {
            at(now.plus(kept), () -> orders.leave(order.id(), teacherId));
        } else if (habits.failsToCome(teacherId, course.wish.id())) {
            at(
                    order.taken().start().plus(MISSED),
                    () -> orders.reportNoShow(order.id(), order.operatorId(), teacherId));
        }
    }

    private void finished(Order order) {
        Course course = courses.remove(order.id());
        if (course == null) {
            return;
        }
        String teacherId = order.findTeacher().orElse(null);
        double km = teacherId == null ? 0 : order.findOfferTo(teacherId).map(Offer::km).orElse(0.0);
        endings.put(
                course.wish.id(),
                new Ending(
                        course.wish.absence(),
                        district(order),
                        course.wish.notice(),
                        order.lesson().start(),
                        order.taken().jp(),
                        teacherId,
                        km,
                        order.offers().size(),
                        course.messages,
                        course.filledAfter,
                        course.alarmed,
                        Ending.StandByUse.of(order),
                        teacherId == null ? Lack.of(order) : null));
    }
}
