package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Tell;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Topic;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLeave;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLessonChoice;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingReply;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingRest;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.OfferRef;
import java.util.List;
import java.util.Optional;

/** What a tapped button asks for. What it names is checked: it comes from outside. */
final class TeacherTapped {

    private final OffersMade offers;
    private final Lessons lessons;
    private final TeacherTyped typed;
    private final OwnAbsence absences;

    TeacherTapped(OffersMade offers, Lessons lessons, TeacherTyped typed, OwnAbsence absences) {
        this.absences = absences;
        this.typed = typed;
        this.offers = offers;
        this.lessons = lessons;
    }

    Command decide(String teacherId, TeacherState state, Verb.ByTeacher verb, ButtonData data) {
        return switch (verb) {
            case Verb.OfOffer answer -> offer(teacherId, state, answer, data);
            case Verb.OfLesson deed -> lesson(teacherId, state, deed, data);
            case Verb.OfWords words ->
                    lessons.find(teacherId, data.arg(0)).isPresent()
                            ? WordsToSchool.tapped(state, words, data)
                            : new Tell(Topic.NO_LESSON, state);
            case Verb.OfRelease answer -> release(teacherId, state, answer, data.arg(0));
            case Verb.OfStandBy answer -> standBy(teacherId, state, answer, data.arg(0));
            case Verb.OfTime.SCHEDULE -> new TeacherCommand.ShowSchedule(List.of());
            case Verb.OfTime.RESUME -> new TeacherCommand.Resume();
            case Verb.OfTime.OPEN_DAYS -> new TeacherCommand.OpenDays();
            case Verb.OfTime.REST ->
                    state instanceof AwaitingRest rest
                                    && rest.until().toString().equals(data.arg(0))
                            ? typed.rest(rest)
                            : new Tell(Topic.STALE, state);
            case Verb.OfQuestion.KEEP -> new Tell(kept(state), new Idle());
        };
    }

    private static Topic kept(TeacherState state) {
        return switch (state) {
            case AwaitingRest _ -> Topic.STILL_OFFERED;
            case AwaitingPassOn _, AwaitingReply _ -> Topic.NOT_PASSED_ON;
            case Idle _, AwaitingLessonChoice _, AwaitingLeave _ -> Topic.KEPT;
        };
    }

    /** Only an offer made to this very teacher can be answered. */
    private Command offer(
            String teacherId, TeacherState state, Verb.OfOffer verb, ButtonData data) {
        String orderId = data.arg(0);
        Optional<OfferRef> ref =
                data.findNumber(1)
                        .flatMap(no ->
                                switch (verb) {
                                    case ACCEPT, DECLINE -> offers.find(teacherId, orderId, no);
                                    case ACCEPT_ALL, CHOOSE, DECLINE_ALL ->
                                            offers.findLead(teacherId, orderId, no);
                                });
        if (ref.isEmpty()) {
            return new Tell(Topic.NOT_FOR_YOU, state);
        }
        return switch (verb) {
            case ACCEPT -> new TeacherCommand.Accept(List.of(ref.get()));
            case DECLINE -> new TeacherCommand.Decline(List.of(ref.get()));
            case ACCEPT_ALL -> new TeacherCommand.AcceptAll(offers.listTogether(ref.get()));
            case CHOOSE -> new TeacherCommand.AskWhichOffer(offers.listTogether(ref.get()));
            case DECLINE_ALL -> new TeacherCommand.Decline(offers.listRefusable(ref.get()));
        };
    }

    private Command release(
            String teacherId, TeacherState state, Verb.OfRelease verb, String absenceId) {
        if (absences.findOwn(teacherId, absenceId).isEmpty()) {
            return new Tell(Topic.STALE, state);
        }
        return switch (verb) {
            case RELEASE -> new TeacherCommand.ReleaseLessons(absenceId);
            case KEEP_LESSONS -> new TeacherCommand.KeepLessons(absenceId);
        };
    }

    private Command standBy(
            String teacherId, TeacherState state, Verb.OfStandBy verb, String orderId) {
        if (!lessons.wasOffered(teacherId, orderId)) {
            return new Tell(Topic.NOT_FOR_YOU, state);
        }
        return switch (verb) {
            case STAND_BY -> new TeacherCommand.StandBy(orderId);
            case NO_STAND_BY -> new TeacherCommand.EndStandBy(orderId);
        };
    }

    private Command lesson(
            String teacherId, TeacherState state, Verb.OfLesson verb, ButtonData data) {
        String orderId = data.arg(0);
        if (verb == Verb.OfLesson.LEAVE_SURELY && lessons.wasOffered(teacherId, orderId)) {
            return new TeacherCommand.Leave(orderId);
        }
        if (lessons.find(teacherId, orderId).isEmpty()) {
            return new Tell(Topic.NO_LESSON, state);
        }
        return switch (verb) {
            case LEAVE, LEAVE_SURELY -> new TeacherCommand.AskLeave(orderId);
            case LEFT_HOME -> new TeacherCommand.CheckIn(orderId, Attendance.ON_THE_WAY);
            case ARRIVED -> new TeacherCommand.CheckIn(orderId, Attendance.PRESENT);
            case NOT_YET -> new TeacherCommand.NoteNotYet(orderId);
            case MOVE -> new TeacherCommand.AgreeToMove(orderId, data.arg(1));
            case NOT_MOVE -> new TeacherCommand.RefuseToMove(orderId, data.arg(1));
        };
    }
}
