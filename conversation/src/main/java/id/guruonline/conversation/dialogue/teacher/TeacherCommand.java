package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.scheduler.order.Attendance;
import id.guruonline.scheduler.order.OfferRef;
import java.time.Instant;
import java.util.List;

/** What a teacher's turn was resolved to. */
public sealed interface TeacherCommand extends Command {

    /** Take the first of these offers that can be had. */
    record Accept(List<OfferRef> refs) implements TeacherCommand {}

    record Decline(List<OfferRef> refs) implements TeacherCommand {}

    /** Answer a question about an offer, and put it again. */
    record Explain(OfferRef ref, Question question) implements TeacherCommand {}

    /** What a teacher may want to know before saying yes or no. */
    enum Question {
        WHERE,
        WHEN,
        WHO,
        PAY,
        COUNTER_OFFER,
        MAYBE,
        UNCLEAR
    }

    record ShowSchedule() implements TeacherCommand {}

    /** A lesson the teacher has, in full. */
    record ShowLesson(String orderId) implements TeacherCommand {}

    record ShowStars() implements TeacherCommand {}

    record AskWhichLesson(List<String> orderIds) implements TeacherCommand {}

    record AskLeave(String orderId) implements TeacherCommand {}

    record Leave(String orderId) implements TeacherCommand {}

    record CheckIn(String orderId, Attendance attendance) implements TeacherCommand {}

    record NoteNotYet(String orderId) implements TeacherCommand {}

    record NoteLateness(String orderId) implements TeacherCommand {}

    /**
     * A place was shared that is not the school's.
     *
     * @param km how far it is from the school
     */
    record TellFarAway(String orderId, double km) implements TeacherCommand {}

    record Pause(Instant until) implements TeacherCommand {}

    record Resume() implements TeacherCommand {}

    /** Say something that changes nothing. */
    record Tell(Topic topic, TeacherState then) implements TeacherCommand {}

    /** What can be said so. */
    enum Topic {
        HELP,
        GREETING,
        THANKS,
        UNCLEAR,
        UNREADABLE,
        STALE,
        KEPT,
        NO_OFFER,
        NO_LESSON,
        NOT_FOR_YOU
    }
}
