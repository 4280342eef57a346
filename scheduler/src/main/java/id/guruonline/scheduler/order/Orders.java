package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Answering;
import id.guruonline.scheduler.order.decision.CallingOff;
import id.guruonline.scheduler.order.decision.Decision;
import id.guruonline.scheduler.order.decision.Exchanging;
import id.guruonline.scheduler.order.decision.Having;
import id.guruonline.scheduler.order.decision.Moved;
import id.guruonline.scheduler.order.decision.Moving;
import id.guruonline.scheduler.order.decision.PassedOn;
import id.guruonline.scheduler.order.decision.Seeking;
import id.guruonline.scheduler.order.decision.StandingBy;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Exchange.Speaker;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.QuietTime;
import id.guruonline.scheduler.timetable.Timetables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of orders. Each decision is made on what was read and saved only if
 * nobody else's came first, else made anew; each may be repeated, by a turn that crashed or by a
 * second tap, without a second effect.
 */
public final class Orders {

    private final OrderStore store;
    private final HoldStore holds;
    private final Timetables timetables;
    private final People people;
    private final OfferRules rules;
    private final Function<String, Optional<Freed>> askedFor;
    private final InstantSource clock;
    private final Seeking seeking;
    private final Answering answering;
    private final Having having;
    private final CallingOff callingOff;
    private final Exchanging exchanging;
    private final StandingBy standingBy;
    private final DecisionLoop loop;
    private final Placing placing;
    private final Accepting accepting;
    private final Moving moving;
    private final Agreeing agreeing;

    /**
     * @param bursts told of each order that comes in
     * @param askedFor what a teacher of that id may be asked for; empty for nothing
     */
    public Orders(
            OrderStore store,
            HoldStore holds,
            Timetables timetables,
            People people,
            OfferRules rules,
            Bursts bursts,
            Function<String, Optional<Freed>> askedFor,
            InstantSource clock) {
        this.store = store;
        this.holds = holds;
        this.timetables = timetables;
        this.people = people;
        this.rules = rules;
        this.askedFor = askedFor;
        this.clock = clock;
        this.seeking = new Seeking(rules);
        this.answering = new Answering(rules);
        this.having = new Having(rules);
        this.callingOff = new CallingOff(rules);
        this.exchanging = new Exchanging(rules);
        this.standingBy = new StandingBy(rules);
        this.loop = new DecisionLoop(store);
        this.placing = new Placing(store, rules, bursts, clock);
        this.accepting = new Accepting(store, loop, timetables, answering, clock);
        this.moving = new Moving(rules);
        this.agreeing = new Agreeing(store, loop, timetables, moving, accepting, clock);
    }

    /**
     * Places an order. The time left, and an order for the same class and time, are looked at now,
     * whatever was known when the operator was asked.
     */
    public Placed place(Placement placement) {
        return placing.place(placement);
    }

    /**
     * Standing orders that would give the class of one of these lessons two at once, by start.
     *
     * @param lessons of one school, at least one
     */
    public List<Order> listSameClass(List<Lesson> lessons) {
        return placing.listSameClass(lessons);
    }

    /**
     * A teacher's yes. The offers are tried in turn until one gives the lesson.
     *
     * @param answerId the turn's id; the same answer gets one lesson, however often it is repeated
     * @param refs at least one
     */
    public Answered accept(String answerId, String teacherId, List<OfferRef> refs) {
        for (OfferRef ref : refs) {
            Optional<Answered> won = findWon(answerId, ref);
            if (won.isPresent()) {
                return won.get();
            }
        }
        Answered answered = null;
        for (OfferRef ref : refs) {
            answered = accept(answerId, teacherId, ref, false);
            if (answered instanceof Answered.Accepted) {
                return answered;
            }
        }
        if (answered == null) {
            throw new IllegalArgumentException("a yes to no offer: " + answerId);
        }
        return answered;
    }

    /**
     * A teacher's yes to all of these offers: each is taken by itself, and what cannot be had is
     * left. Repeated it gets what it got, and tries again what it did not. The school is told of
     * those it gets by the caller, not by their facts.
     *
     * @param answerId the turn's id
     */
    public List<Answered> acceptAll(String answerId, String teacherId, List<OfferRef> refs) {
        boolean together = refs.size() > 1;
        return refs.stream()
                .map(ref ->
                        findWon(answerId, ref)
                                .orElseGet(() -> accept(answerId, teacherId, ref, together)))
                .toList();
    }

    /** Whether it was that answer which got the order's lesson, and none before it. */
    public static boolean isWonBy(Order order, String answerId) {
        return Accepting.hasWon(order, answerId);
    }

    /** What the same answer got already. */
    private Optional<Answered> findWon(String answerId, OfferRef ref) {
        return Optional.of(store.get(ref.orderId()))
                .filter(order -> Accepting.hasWon(order, answerId))
                .map(order -> new Answered.Accepted(order, ref));
    }

    private Answered accept(String answerId, String teacherId, OfferRef ref, boolean together) {
        return accepting.accept(
                answerId,
                people.directory().getTeacher(teacherId),
                ref,
                placeOf(store.get(ref.orderId())),
                together);
    }

    private Place placeOf(Order order) {
        return people.directory().getSchool(order.lesson().npsn()).place();
    }

    /** Takes the booking of an answer back unless it filled the order; if it did, it stays. */
    public void release(Order order, String teacherId, Booking booking) {
        accepting.release(order, teacherId, booking.answerId(), booking.start());
    }

    /**
     * A teacher's no to each of the offers; one whose lesson the teacher has already is answered
     * with {@link Answered.Accepted} and kept.
     */
    public List<Answered> decline(String answerId, String teacherId, List<OfferRef> refs) {
        return refs.stream()
                .map(ref ->
                        loop.decide(
                                ref.orderId(),
                                o ->
                                        answering.decline(
                                                o, ref, teacherId, answerId, clock.instant())))
                .toList();
    }

    /** The school calls it off: while a teacher is sought, or before that teacher begins. */
    public Stopped cancel(String orderId, String operatorId) {
        return cancel(orderId, operatorId, null);
    }

    /**
     * The school calls the order off, before the lesson's start, for another that is placed next.
     *
     * @param replacement what is sought instead, the first of several; null for nothing
     */
    public Stopped cancel(String orderId, String operatorId, @Nullable Lesson replacement) {
        return loop.decide(
                orderId, o -> callingOff.cancel(o, operatorId, replacement, clock.instant()));
    }

    /**
     * The school calls the order off for another time of its lesson, while a teacher is sought; too
     * late once somebody has it.
     */
    public Stopped cancelOpen(String orderId, String operatorId, Lesson replacement) {
        return loop.decide(
                orderId,
                order ->
                        order.status() == OrderStatus.FILLED
                                ? Decision.keep(new Stopped.TooLate(order))
                                : callingOff.cancel(
                                        order, operatorId, replacement, clock.instant()));
    }

    /**
     * The school calls the order off, since its teacher does not come at the time that is wished
     * for, and another is placed next. Too late where the teacher agreed meanwhile, or the school
     * kept the time.
     *
     * @param wish as the school heard that nothing came of it
     */
    public Stopped cancelMoved(String orderId, String operatorId, Move wish) {
        return loop.decide(
                orderId,
                o ->
                        callingOff.cancelMoved(
                                o, operatorId, wish.questionId(), wish.to(), clock.instant()));
    }

    /**
     * The school wants the lesson that a teacher has at another time. The teacher is asked, unless
     * the timetable does not allow it; until the yes everything stays as it is.
     *
     * @param questionId names the wish: repeated, it is the same
     * @param to the same lesson at another time
     */
    public Moved askToMove(String orderId, String questionId, String operatorId, Lesson to) {
        return loop.decide(
                orderId,
                order -> {
                    Instant now = clock.instant();
                    Optional<Teacher> teacher =
                            order.findTeacher()
                                    .flatMap(people.directory()::findPerson)
                                    .filter(Teacher.class::isInstance)
                                    .map(Teacher.class::cast);
                    boolean fits = teacher.flatMap(t -> findObstacle(t, order, to)).isEmpty();
                    List<QuietTime> teaching =
                            teacher.map(t -> timetables.teaching(t, now)).orElse(List.of());
                    return moving.ask(order, questionId, operatorId, to, fits, teaching, now);
                });
    }

    private Optional<Reason> findObstacle(Teacher teacher, Order order, Lesson to) {
        return timetables.findObstacle(teacher, order.booking("", to, placeOf(order), null));
    }

    /**
     * The teacher's yes to another time: the lesson is there from now on, if the timetable allows
     * it still.
     *
     * @param answerId the turn's id; repeated, it gives the same
     */
    public Moved agreeToMove(String answerId, String teacherId, String orderId, String questionId) {
        return agreeing.agree(
                answerId,
                people.directory().getTeacher(teacherId),
                orderId,
                questionId,
                placeOf(store.get(orderId)));
    }

    /** The teacher's no to another time: the lesson stays where it is. */
    public Moved refuseToMove(String teacherId, String orderId, String questionId) {
        return loop.decide(
                orderId,
                o ->
                        moving.refuse(
                                o, questionId, teacherId, Move.Outcome.DECLINED, clock.instant()));
    }

    /** Whether the teacher's answer to that wish is still to come. */
    public boolean isMoveAwaited(AskRef.OfMove wish) {
        return store.find(wish.orderId())
                .flatMap(order -> order.exchange().findAwaitedMove())
                .filter(move -> move.questionId().equals(wish.questionId()))
                .isPresent();
    }

    /** The channel took the question whether the lesson may be at another time. */
    public void moveTaken(AskRef.OfMove wish, Instant takenAt) {
        loop.decide(
                wish.orderId(), o -> moving.taken(o, wish.questionId(), takenAt, clock.instant()));
    }

    /** That question will not arrive: it is over, which is not held against the teacher. */
    public void moveUndeliverable(AskRef.OfMove wish) {
        loop.decide(wish.orderId(), o -> moving.unheard(o, wish.questionId(), clock.instant()));
    }

    /** The school keeps the time that was agreed. */
    public Moved keepTime(String orderId, String questionId) {
        return loop.decide(orderId, o -> moving.keep(o, questionId, clock.instant()));
    }

    /**
     * Others may be asked too, besides the teacher whom the school named: at once where nothing
     * came of that.
     *
     * @return the order as it stands then; unchanged where that is so already, or nobody is sought
     */
    public Order seekOthers(String orderId) {
        return loop.decide(orderId, o -> seeking.seekOthers(o, clock.instant()));
    }

    /** Whether that teacher could step in for the one who has the lesson, and nobody else does. */
    public boolean mayStandBy(Order order, Teacher teacher) {
        return StandingBy.isWanted(order, teacher.id(), clock.instant())
                && findObstacle(teacher, order, order.lesson()).isEmpty();
    }

    /**
     * The teacher steps in where the one who has the lesson does not come.
     *
     * @return the order as it stands then; it {@link Order#hasStandBy has} this teacher unless it
     *     needs none, or the teacher could not come
     */
    public Order standBy(String orderId, String teacherId) {
        Teacher teacher = people.directory().getTeacher(teacherId);
        return loop.decide(
                orderId,
                o ->
                        mayStandBy(o, teacher)
                                ? standingBy.agree(o, teacherId, clock.instant())
                                : Decision.keep(o));
    }

    /** The teacher does so no more. */
    public Order endStandBy(String orderId, String teacherId) {
        return loop.decide(orderId, o -> standingBy.end(o, teacherId, clock.instant()));
    }

    /**
     * The teacher gives the lesson back, while one lesson hour is left; the order is open again,
     * without this teacher.
     */
    public Stopped leave(String orderId, String teacherId) {
        return leave(orderId, teacherId, false);
    }

    private Stopped leave(String orderId, String teacherId, boolean keptOut) {
        return loop.decide(orderId, o -> callingOff.leave(o, teacherId, keptOut, clock.instant()));
    }

    /**
     * The school says that the teacher does not come: while one lesson hour is left another is
     * looked for, after that no stars are asked for. Reported again it is done already, even if
     * another teacher has the lesson by then.
     *
     * @param teacherId who does not come; nobody else is reported
     */
    public Stopped reportNoShow(String orderId, String operatorId, String teacherId) {
        return loop.decide(
                orderId, o -> callingOff.noShow(o, operatorId, teacherId, clock.instant()));
    }

    /**
     * The teacher of a filled order is on the way or there; what is known already, and an order
     * that this teacher does not have, stay as they are.
     *
     * @param operatorId who says so; null where the teacher does
     */
    public Order attend(
            String orderId, String teacherId, Attendance attendance, @Nullable String operatorId) {
        return loop.decide(
                orderId, o -> having.attend(o, teacherId, attendance, operatorId, clock.instant()));
    }

    /**
     * What the school wants the teacher to know becomes another, as long as the lesson is not over.
     *
     * @param words null for nothing
     * @return the order as it stands then
     */
    public Order note(String orderId, @Nullable String words) {
        return loop.decide(orderId, o -> exchanging.note(o, words, clock.instant()));
    }

    /**
     * Counts words that are passed on between the school and the teacher of a filled order.
     *
     * @param teacherId who says or hears them
     * @param turnId the turn they were said in: repeated, it counts once
     */
    public PassedOn passOn(String orderId, Speaker speaker, String teacherId, String turnId) {
        return loop.decide(
                orderId, o -> exchanging.passOn(o, speaker, teacherId, turnId, clock.instant()));
    }

    /** The channel took the offer's message: the time to answer begins, once. */
    public void offerTaken(OfferRef ref, Instant takenAt) {
        loop.decide(
                ref.orderId(),
                order -> {
                    Offer offer = order.findOffer(ref.no()).orElseThrow();
                    List<QuietTime> teaching =
                            Seeking.isLate(offer, takenAt)
                                    ? teaching(offer.teacherId(), takenAt)
                                    : List.of();
                    if (offer.answerBy() == null && offer.closedBy() == null) {
                        holds.extend(
                                order.hold(offer, rules),
                                seeking.heldUntil(order, offer, takenAt, teaching));
                    }
                    return seeking.taken(order, offer, takenAt, teaching, clock.instant());
                });
    }

    private List<QuietTime> teaching(String teacherId, Instant at) {
        return people.directory().findPerson(teacherId).orElse(null) instanceof Teacher teacher
                ? timetables.teaching(teacher, at)
                : List.of();
    }

    /**
     * The offer's message will not arrive: the offer is withdrawn, which is not held against the
     * teacher.
     */
    public void offerUndeliverable(OfferRef ref) {
        withdraw(ref, ClosedBy.UNDELIVERABLE);
    }

    /**
     * The offer's message perhaps arrived, and is sent again: the teacher may answer it, and the
     * time to answer begins with the copy that is taken.
     */
    public void offerPerhaps(OfferRef ref, Instant at) {
        loop.decide(
                ref.orderId(),
                order ->
                        seeking.perhaps(
                                order,
                                order.findOffer(ref.no()).orElseThrow(),
                                at,
                                clock.instant()));
    }

    /**
     * Nobody can tell whether the offer's message arrived: the offer is withdrawn, which is not
     * held against the teacher, who may be asked again.
     */
    public void offerUncertain(OfferRef ref) {
        withdraw(ref, ClosedBy.NEVER_TAKEN);
    }

    /**
     * Takes back the teacher's open offers of other orders that the teacher cannot take any more,
     * and ends standing by for those.
     */
    public void withdrawClashing(Order booked, String teacherId) {
        Teacher teacher = people.directory().getTeacher(teacherId);
        for (Order other : store.listOfTeacher(teacherId, clock.instant())) {
            if (other.hasStandBy(teacherId) && isOutOfReach(other, teacher)) {
                loop.decide(other.id(), o -> standingBy.endForClash(o, teacherId, clock.instant()));
            }
            boolean another = !other.id().equals(booked.id()) && other.status() == OrderStatus.OPEN;
            Optional<Offer> open = other.findOfferTo(teacherId).filter(Offer::isOpen);
            if (another && open.isPresent() && isOutOfReach(other, teacher)) {
                withdraw(other.ref(open.get()), ClosedBy.CLASHES);
            }
        }
    }

    private boolean isOutOfReach(Order order, Teacher teacher) {
        Instant now = clock.instant();
        Place place = placeOf(order);
        return order.lesson()
                .leftAt(now, () -> timetables.arrival(teacher, place, now))
                .map(left -> order.booking("", left, place, null))
                .filter(booking -> timetables.findObstacle(teacher, booking).isEmpty())
                .isEmpty();
    }

    /**
     * A teacher left or is kept out: all open offers are taken back, and all lessons ahead given
     * back.
     */
    public void letGo(String teacherId) {
        withdrawAll(teacherId);
        leaveAll(teacherId);
    }

    /** Takes back all open offers to a teacher who is kept out, and calls that teacher no more. */
    void withdrawAll(String teacherId) {
        for (Order order : store.listOfTeacher(teacherId, clock.instant())) {
            if (order.hasStandBy(teacherId)) {
                endStandBy(order.id(), teacherId);
            }
            order.offers().stream()
                    .filter(offer -> offer.isOpen() && offer.teacherId().equals(teacherId))
                    .forEach(offer -> withdraw(order.ref(offer), ClosedBy.KEPT_OUT));
        }
    }

    /**
     * Gives back all lessons ahead of a teacher who left or is kept out; a lesson that has begun
     * stays theirs.
     *
     * @return how many were given back now
     */
    int leaveAll(String teacherId) {
        int left = 0;
        for (Order order : store.listOfTeacher(teacherId, clock.instant())) {
            boolean theirs = order.findTeacher().filter(teacherId::equals).isPresent();
            boolean ahead = !order.taken().hasBegun(clock.instant());
            if (theirs && ahead && leave(order.id(), teacherId, true) instanceof Stopped.Done) {
                left++;
            }
        }
        return left;
    }

    /**
     * The teacher may be asked again, or for more: orders that keep watch and that the teacher may
     * take look around at once.
     */
    public void becameFree(String teacherId) {
        askedFor.apply(teacherId).ifPresent(freed -> store.wakeWatching(freed, clock.instant()));
    }

    /** Gives a lesson back that was won while its teacher was being let go or kept out. */
    public void leaveIfGone(String orderId, String teacherId) {
        if (!people.directory().isActive(teacherId)) {
            leave(orderId, teacherId, true);
        }
    }

    private void withdraw(OfferRef ref, ClosedBy cause) {
        loop.decide(ref.orderId(), o -> seeking.withdraw(o, ref.no(), cause, clock.instant()));
    }

    /**
     * Those of a bundle's offers that were made: a decision that came first may have kept an order
     * from it.
     */
    public List<OfferRef> listMade(AskRef.OfBundle bundle) {
        Map<OfferRef, Offer> made = made(bundle);
        return bundle.refs().stream().filter(made::containsKey).toList();
    }

    private Map<OfferRef, Offer> made(AskRef.OfBundle bundle) {
        Map<OfferRef, Offer> made = new HashMap<>();
        for (Order order : store.list(bundle.orderIds())) {
            order.offers().stream()
                    .filter(offer -> bundle.toString().equals(offer.bundle()))
                    .forEach(offer -> made.put(order.ref(offer), offer));
        }
        return made;
    }

    /**
     * An offer that came with others was saved: where the message of all is before its teacher
     * already, its time to answer begins too.
     */
    public void bundleTaken(Order order, Offer offer) {
        offer.findBundle()
                .flatMap(bundle ->
                        made(bundle).values().stream()
                                .flatMap(other -> Stream.ofNullable(other.takenAt()))
                                .min(Comparator.naturalOrder()))
                .ifPresent(at -> offerTaken(order.ref(offer), at));
    }

    /** Whether the offer still waits for an answer. */
    public boolean isOfferOpen(OfferRef ref) {
        return store.find(ref.orderId())
                .flatMap(o -> o.findOffer(ref.no()))
                .filter(Offer::isOpen)
                .isPresent();
    }

    /** The order of that id. */
    public Optional<Order> find(String id) {
        return store.find(id);
    }

    /** Those that are there of these, in no order. */
    public List<Order> list(Set<String> ids) {
        return store.list(ids);
    }

    /** The school's orders whose lesson ends after that time, by start. */
    public List<Order> listOfSchool(String npsn, Instant endingAfter) {
        return store.listOfSchool(npsn, endingAfter);
    }

    /** All schools' orders whose lesson ends after that time, by start. */
    public List<Order> listEndingAfter(Instant time) {
        return store.listEndingAfter(time);
    }

    /** The order that the school placed last. */
    public Optional<Order> findNewestOfSchool(String npsn) {
        return store.findNewestOfSchool(npsn);
    }

    /** Orders with an offer to the teacher whose lesson ends after that time, by start. */
    public List<Order> listOfTeacher(String teacherId, Instant endingAfter) {
        return store.listOfTeacher(teacherId, endingAfter);
    }

    /** Lessons of one class whose stars are not closed yet, the latest ended first. */
    public List<Order> listTaught(String npsn, String className, int limit) {
        return store.listTaught(npsn, className, limit);
    }
}
