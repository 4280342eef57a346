package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Round;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Answers "why not me?" and "why has nobody come?": with what the newest round of offers kept, and
 * where it kept nothing by the same rules as of now. It changes nothing.
 */
public final class WhyNot {

    private final Matching matching;
    private final OfferRules rules;
    private final People people;
    private final OrderStore orders;
    private final TimetableStore timetables;
    private final HoldStore holds;
    private final InstantSource clock;

    public WhyNot(
            Matching matching,
            OfferRules rules,
            People people,
            OrderStore orders,
            TimetableStore timetables,
            HoldStore holds,
            InstantSource clock) {
        this.matching = matching;
        this.rules = rules;
        this.people = people;
        this.orders = orders;
        this.timetables = timetables;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Why somebody is not asked.
     *
     * @param asOf when it was so: in the newest round of offers, or now
     */
    public record Answer(Reason reason, Instant asOf) {}

    /**
     * Why the teacher is not asked for the lesson; empty where the teacher is being asked, or has
     * it. A teacher whom nothing keeps from it hears that the turn has {@link Reason#NOT_YET not
     * come yet}.
     */
    public Optional<Answer> find(Order order, Teacher teacher) {
        Instant now = clock.instant();
        boolean theirs = order.findTeacher().filter(teacher.id()::equals).isPresent();
        boolean asked = order.findOfferTo(teacher.id()).filter(Offer::isOpen).isPresent();
        return theirs || asked
                ? Optional.empty()
                : order.findObstacle(now)
                        .map(reason -> new Answer(reason, now))
                        .or(() -> findKept(order, teacher))
                        .or(() ->
                                Optional.of(
                                        new Answer(
                                                workedOut(order, teacher, asked(now), now), now)));
    }

    /**
     * Why the teacher could not be asked for that lesson if a school named them for it now; empty
     * where nothing speaks against it.
     */
    public Optional<Reason> findObstacle(Lesson lesson, Teacher teacher) {
        Instant now = clock.instant();
        Instant until = rules.aloneUntil(now, lesson.start());
        Order order =
                Order.place("", "", "", lesson, null, null, now)
                        .naming(Named.bySchool(teacher.id(), until, false));
        // Whatever else they are asked: whom a school names is asked all the same.
        return Optional.of(workedOut(order, teacher, Asked.NOTHING, now))
                .filter(reason -> reason != Reason.NOT_YET);
    }

    private static Optional<Answer> findKept(Order order, Teacher teacher) {
        return order.findLastRound()
                .flatMap(round ->
                        round.reasons()
                                .find(teacher.id())
                                .map(reason -> new Answer(reason, round.at())));
    }

    private Reason workedOut(Order order, Teacher teacher, Asked asked, Instant now) {
        return matching.findObstacle(
                        request(order, now),
                        teacher,
                        people.directory(),
                        (week, _) -> timetableOf(teacher, week),
                        asked,
                        now)
                .orElse(Reason.NOT_YET);
    }

    private Asked asked(Instant now) {
        return Asked.now(holds.listHolds(now), orders, now, rules.zone());
    }

    private Map<String, Timetable> timetableOf(Teacher teacher, Week week) {
        return timetables
                .find(teacher.id(), week)
                .map(timetable -> Map.of(teacher.id(), timetable))
                .orElse(Map.of());
    }

    /**
     * Why nobody has come: what the newest round found. Where an order that is still sought for has
     * none, as one that waits for the morning, everybody is looked at as of now.
     */
    public Optional<Round> findForAll(Order order) {
        Instant now = clock.instant();
        return order.findLastRound()
                .or(() ->
                        order.findObstacle(now).isPresent()
                                ? Optional.empty()
                                : Optional.of(workedOut(order, now)));
    }

    private Round workedOut(Order order, Instant now) {
        Request request = request(order, now);
        return new Round(
                order.nextWave(),
                now,
                request.widened(),
                matching.reasons(
                        request, people.directory(), timetables::listWeek, asked(now), now));
    }

    /** As a round would ask now for an order without an obstacle. */
    private Request request(Order order, Instant now) {
        int band = rules.bandAt(now, order.lesson().start());
        int widened = order.progress() instanceof Progress.Open open ? open.widened() : 0;
        return Request.in(band, rules, order, 1, widened);
    }
}
