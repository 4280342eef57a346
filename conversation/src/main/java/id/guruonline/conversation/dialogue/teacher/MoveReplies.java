package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.text.AnswerBy;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.When;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Moved;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import java.time.Instant;

/** Answers a teacher who was asked whether a lesson may be at another time. */
final class MoveReplies {

    private final Orders orders;
    private final OfferReplies offers;
    private final Lessons lessons;

    MoveReplies(Orders orders, OfferReplies offers, Lessons lessons) {
        this.lessons = lessons;
        this.orders = orders;
        this.offers = offers;
    }

    /** Whether that wish was put to the teacher, and no newer one since. */
    boolean isKnown(String teacherId, String orderId, String questionId) {
        return orders.find(orderId)
                .flatMap(order -> order.exchange().findMove(questionId, teacherId))
                .isPresent();
    }

    /** Whether nothing is named that is not of that lesson at its new time or its old one. */
    boolean isAbout(String orderId, String questionId, Understood said) {
        return orders.find(orderId)
                .filter(order -> said.orderId() == null || said.orderId().equals(orderId))
                .flatMap(order -> order.exchange().findMove(questionId))
                .filter(move -> lessons.fits(move.to(), said) || isRefused(move.from(), said))
                .isPresent();
    }

    /** "tidak bisa, yang Kamis saja" names the time that it was agreed for. */
    private boolean isRefused(Lesson from, Understood said) {
        return said.answered().says(AnswerKind.UNABLE) && lessons.fits(from, said);
    }

    Say agree(Teacher teacher, String turnId, String orderId, String questionId) {
        return say(teacher, orders.agreeToMove(turnId, teacher.id(), orderId, questionId));
    }

    Say refuse(Teacher teacher, String orderId, String questionId) {
        return say(teacher, orders.refuseToMove(teacher.id(), orderId, questionId));
    }

    private Say say(Teacher teacher, Moved moved) {
        Order order = moved.order();
        School school = offers.schoolOf(order);
        Line.OfLesson lesson = OfferReplies.line(order);
        if (order.findTeacher().filter(teacher.id()::equals).isEmpty()) {
            return new TeacherSay.NoLesson();
        }
        return switch (moved) {
            case Moved.Done(Order _, Move move) ->
                    new TeacherSay.MoveAgreed(
                            order.id(),
                            Line.OfLesson.of(move.from()),
                            When.of(move.to()),
                            school.name(),
                            school.place());
            case Moved.Clashes _ -> new TeacherSay.MoveClashes(order.id(), lesson, school.name());
            case Moved.Kept(Order _, Move move) when move.isUnsettled() ->
                    new TeacherSay.MoveRefusalNoted(order.id(), lesson, school.name());
            case Moved.Kept _, Moved.Wanted _, Moved.TooLate _ ->
                    new TeacherSay.TimeKept(order.id(), lesson, school.name());
        };
    }

    /** The question once more, or how the lesson stands where it is none any more. */
    Say askAgain(Teacher teacher, Order order, String questionId, Instant at) {
        String school = offers.schoolOf(order).name();
        return order.exchange()
                .findMove(questionId, teacher.id())
                .filter(move -> move.isTeacherWaiting() && move.canBeAgreed(at))
                .map(move -> question(order, move, school, at))
                .orElseGet(() ->
                        new TeacherSay.TimeKept(order.id(), OfferReplies.line(order), school));
    }

    private static Say question(Order order, Move move, String school, Instant at) {
        Line.OfLesson from = Line.OfLesson.of(move.from());
        When to = When.of(move.to());
        Line note = Line.note(order.exchange().note());
        if (move.isAwaited()) {
            AnswerBy by = AnswerBy.from(at, move.answerBy());
            return new TeacherSay.AskMove(
                    order.id(), move.questionId(), school, from, to, note, by);
        }
        return move.outcome() == Move.Outcome.UNHEARD
                ? new TeacherSay.AskMoveLate(order.id(), move.questionId(), school, from, to, note)
                : new TeacherSay.MoveUnanswered(order.id(), move.questionId(), school, from, to);
    }
}
