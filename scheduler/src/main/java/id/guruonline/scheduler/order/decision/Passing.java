package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Deadline;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What time alone does to an order: the answer to "this order is due". Each deadline that has come
 * has its consequence here. A stale or doubled question changes nothing.
 */
public final class Passing {

    /** What ends the state goes before what was due in it, else the longest due comes first. */
    private static final Comparator<Deadline> FIRST =
            Comparator.comparing((Deadline deadline) -> !deadline.endsState())
                    .thenComparing(Deadline::at);

    private final OfferRules rules;
    private final Seeking seeking;
    private final Having having;
    private final Moving moving;

    public Passing(OfferRules rules) {
        this.rules = rules;
        this.seeking = new Seeking(rules);
        this.having = new Having(rules);
        this.moving = new Moving(rules);
    }

    /** What an order that is due wants. */
    public sealed interface Step {

        /** To be saved like this. */
        record Save(Order next) implements Step {}

        /** Teachers, before it is saved. */
        record Ask(Wave wave) implements Step {}
    }

    /**
     * What the order wants by now. All that has come in its state is followed, and saved before the
     * state after it is looked at.
     */
    public Step pass(Order order, Instant now) {
        Order next = new OrderEdit(order, rules, now).done();
        Set<Deadline> followed = new HashSet<>();
        while (next.status() == order.status()) {
            Optional<Deadline> come =
                    next.deadlines(rules).stream()
                            .filter(deadline -> !deadline.at().isAfter(now))
                            .min(FIRST);
            if (come.isEmpty()) {
                break;
            }
            if (!followed.add(come.get())) {
                throw new IllegalStateException(
                        order.id() + " still waits for what was followed: " + come.get());
            }
            switch (follow(next, come.get(), now)) {
                case Step.Save(Order changed) -> next = changed;
                case Step.Ask ask -> {
                    return ask;
                }
            }
        }
        return new Step.Save(next);
    }

    private Step follow(Order order, Deadline come, Instant now) {
        return switch (come) {
            case Deadline.Match _ -> seeking.match(order, now);
            case Deadline.OfferOver over ->
                    new Step.Save(seeking.offerOver(order, over.offerNo(), now));
            case Deadline.LessonBegins _ -> new Step.Save(seeking.begun(order, now));
            case Deadline.TooLate _ -> new Step.Save(seeking.unfilled(order, now));
            case Deadline.Remind remind ->
                    new Step.Save(having.reminded(order, remind.reminder(), now));
            case Deadline.MoveDue _ -> new Step.Save(moving.due(order, now));
            case Deadline.LessonEnds _ -> new Step.Save(having.taught(order, now));
            case Deadline.RatingsClose _ -> new Step.Save(rated(order, now));
            case Deadline.Postponed _ -> new Step.Save(postponed(order, null, now));
        };
    }

    /**
     * The order that is to ask for teachers, asking then, together with others that came with it.
     */
    public Order gathering(Order order, Instant until, Instant now) {
        return seeking.later(order, until, now);
    }

    /** The order asking again later, because something about it cannot be decided now. */
    public Order postponed(Order order, Instant now, Duration by) {
        return postponed(order, now.plus(by), now);
    }

    private Order postponed(Order order, @Nullable Instant until, Instant now) {
        return new OrderEdit(order, rules, now).postpone(until).done();
    }

    private Order rated(Order order, Instant now) {
        String teacherId = order.findTeacher().orElseThrow();
        return new OrderEdit(order, rules, now)
                .progress(new Progress.Rated(teacherId, order.starsCloseAt(rules.ratingsOpen())))
                .fact(id -> new Fact.RatingsClosed(id, now, teacherId))
                .done();
    }
}
