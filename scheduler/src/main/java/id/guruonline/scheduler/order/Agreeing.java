package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.decision.Moved;
import id.guruonline.scheduler.order.decision.Moving;
import id.guruonline.scheduler.order.decision.Moving.Chance;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move.Outcome;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.Booked;
import id.guruonline.scheduler.timetable.Timetables;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A teacher's yes to another time, in two documents: the new time is booked beside the old one,
 * then the order has the new time, which is what counts; the old booking goes by the fact that says
 * so. Broken off in between it is either repeated, and finds its booking, or taken back as any
 * other, and the lesson stays where it was.
 */
final class Agreeing {

    private final OrderStore store;
    private final DecisionLoop loop;
    private final Timetables timetables;
    private final Moving moving;
    private final Accepting accepting;
    private final InstantSource clock;

    Agreeing(
            OrderStore store,
            DecisionLoop loop,
            Timetables timetables,
            Moving moving,
            Accepting accepting,
            InstantSource clock) {
        this.store = store;
        this.loop = loop;
        this.timetables = timetables;
        this.moving = moving;
        this.accepting = accepting;
        this.clock = clock;
    }

    /**
     * Agrees, or says why not. Where the attempt was voided meanwhile it is made anew under another
     * id.
     *
     * @param answerId one person's answer
     * @param place where the school is
     */
    Moved agree(String answerId, Teacher teacher, String orderId, String questionId, Place place) {
        String first = answerId + "/" + orderId;
        for (int attempt = 1; ; attempt++) {
            String id = attempt == 1 ? first : first + "~" + attempt;
            Chance chance = attempt(id, teacher, orderId, questionId, place);
            if (chance instanceof Chance.Decided(Moved moved)) {
                return moved;
            }
        }
    }

    private Chance attempt(
            String bookingId, Teacher teacher, String orderId, String questionId, Place place) {
        Order order = store.get(orderId);
        Instant now = clock.instant();
        Chance chance = moving.chance(order, questionId, teacher.id(), bookingId, now);
        if (!(chance instanceof Chance.Open(Lesson to))) {
            order.exchange()
                    .findMove(questionId)
                    .ifPresent(move -> releaseLeftOver(order, teacher, bookingId, move.to()));
            return chance;
        }
        Booked booked = timetables.book(teacher, order.booking(bookingId, to, place, now));
        if (booked instanceof Booked.Refused) {
            return new Chance.Decided(clashes(order, questionId, teacher));
        }
        Chance agreed =
                loop.decide(
                        orderId,
                        o -> moving.agree(o, questionId, teacher.id(), bookingId, clock.instant()));
        boolean done =
                agreed instanceof Chance.Decided(Moved moved)
                        && moved.order().isFilledBy(bookingId);
        if (!done) {
            accepting.release(order, teacher.id(), bookingId, to.start());
        }
        return agreed;
    }

    private Moved clashes(Order order, String questionId, Teacher teacher) {
        Moved refused =
                loop.decide(
                        order.id(),
                        o ->
                                moving.refuse(
                                        o,
                                        questionId,
                                        teacher.id(),
                                        Outcome.CLASHES,
                                        clock.instant()));
        return refused instanceof Moved.Kept(Order now, var move)
                ? new Moved.Clashes(now, move)
                : refused;
    }

    private void releaseLeftOver(Order order, Teacher teacher, String bookingId, Lesson to) {
        if (timetables.isBooked(teacher.id(), to.start(), bookingId)) {
            accepting.release(order, teacher.id(), bookingId, to.start());
        }
    }
}
