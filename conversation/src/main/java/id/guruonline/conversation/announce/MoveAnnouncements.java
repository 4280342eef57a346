package id.guruonline.conversation.announce;

import id.guruonline.conversation.announce.Announcements.About;
import id.guruonline.conversation.text.AnswerBy;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Move.Outcome;
import id.guruonline.scheduler.people.Operator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people are told of a wish to have a lesson at another time. */
final class MoveAnnouncements {

    private MoveAnnouncements() {}

    /** Nobody is asked what was settled, or wished otherwise, meanwhile. */
    static List<Announcement> asked(About about, Fact.MoveAsked asked) {
        Move move = asked.move();
        return stands(about, move) && isTeachers(about, move)
                ? List.of(
                        new Announcement(
                                move.teacherId(),
                                new TeacherSay.AskMove(
                                        about.order().id(),
                                        move.questionId(),
                                        about.school().name(),
                                        Line.OfLesson.of(move.from()),
                                        When.of(move.to()),
                                        about.note(),
                                        AnswerBy.from(asked.at(), move.answerBy())),
                                new AskRef.OfMove(about.order().id(), move.questionId())))
                : List.of();
    }

    /** Whether that operator is asked how it goes on at the time wished for: nothing else is. */
    static boolean isAsked(About about, Operator operator, Instant now) {
        Move move = about.order().exchange().move();
        return move != null
                && move.outcome() == Outcome.LEFT
                && move.operatorId().equals(operator.id())
                && now.isBefore(move.to().start());
    }

    private static boolean stands(About about, Move move) {
        return about.order().isStanding()
                && about.order()
                        .exchange()
                        .findMove(move.questionId())
                        .filter(now -> now.outcome() == move.outcome())
                        .isPresent();
    }

    private static boolean isTeachers(About about, Move move) {
        return about.order().findTeacher().filter(move.teacherId()::equals).isPresent();
    }

    /** Everybody at the school hears what replaced what; the teacher did by the reply. */
    static List<Announcement> moved(About about, Fact.Moved moved) {
        Move move = moved.move();
        return about.operators(
                new OperatorSay.Moved(
                        about.order().id(),
                        Line.OfLesson.of(move.from()),
                        When.of(move.to()),
                        Line.contact(about.teacher(move.teacherId()))));
    }

    /** Who wished it says how it goes on; where they are gone, whoever is there. */
    static List<Announcement> over(About about, Fact.MoveOver over, Instant now) {
        Move move = over.move();
        if (!stands(about, move)) {
            return List.of();
        }
        List<Announcement> told = new ArrayList<>();
        if (now.isBefore(move.to().start())) {
            Line teacher = Line.contact(about.teacher(move.teacherId()));
            Say question = OperatorSay.askTimeOrTeacher(about.order().id(), move, teacher);
            List<Announcement> asker =
                    about.operators(question, o -> o.id().equals(move.operatorId()));
            told.addAll(asker.isEmpty() ? about.operators(question) : asker);
        }
        boolean unanswered = move.outcome() == Outcome.SILENT || move.outcome() == Outcome.UNHEARD;
        if (unanswered && isTeachers(about, move)) {
            told.addAll(about.teacher(move.teacherId(), late(about, move)));
        }
        return told;
    }

    /** Who was silent hears that it was noticed; who was not reached is asked only now. */
    private static Say late(About about, Move move) {
        String order = about.order().id();
        String school = about.school().name();
        Line.OfLesson from = Line.OfLesson.of(move.from());
        When to = When.of(move.to());
        return move.outcome() == Outcome.SILENT
                ? new TeacherSay.MoveUnanswered(order, move.questionId(), school, from, to)
                : new TeacherSay.AskMoveLate(
                        order, move.questionId(), school, from, to, about.note());
    }

    /** The teacher hears that nothing changes. */
    static List<Announcement> timeKept(About about, Fact.TimeKept kept) {
        return isTeachers(about, kept.move())
                ? about.teacher(
                        kept.move().teacherId(),
                        new TeacherSay.TimeKept(
                                about.order().id(), about.lesson(), about.school().name()))
                : List.of();
    }
}
