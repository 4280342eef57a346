package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Languages;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Tell;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Topic;
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

    TeacherTapped(OffersMade offers, Lessons lessons) {
        this.offers = offers;
        this.lessons = lessons;
    }

    Command decide(String teacherId, TeacherState state, ButtonData data) {
        return switch (data.verb()) {
            case Verb.OfOffer verb -> offer(teacherId, state, verb, data);
            case Verb.OfLesson verb -> lesson(teacherId, state, verb, data.arg(0));
            case Verb.Anytime verb -> anytime(state, verb, data);
            case Verb.OfDraft _, Verb.OfCard _, Verb.OfOrder _, Verb.OfStars _ -> stale(state);
        };
    }

    private static Command stale(TeacherState state) {
        return new Tell(Topic.STALE, state);
    }

    /** Only an offer made to this very teacher can be answered. */
    private Command offer(
            String teacherId, TeacherState state, Verb.OfOffer verb, ButtonData data) {
        Optional<OfferRef> ref =
                data.findNumber(1).flatMap(no -> offers.find(teacherId, data.arg(0), no));
        if (ref.isEmpty()) {
            return new Tell(Topic.NOT_FOR_YOU, state);
        }
        return switch (verb) {
            case ACCEPT -> new TeacherCommand.Accept(List.of(ref.get()));
            case DECLINE -> new TeacherCommand.Decline(List.of(ref.get()));
        };
    }

    private Command lesson(
            String teacherId, TeacherState state, Verb.OfLesson verb, String orderId) {
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
        };
    }

    private static Command anytime(TeacherState state, Verb.Anytime verb, ButtonData data) {
        return switch (verb) {
            case KEEP -> new Tell(Topic.KEPT, new Idle());
            case SCHEDULE -> new TeacherCommand.ShowSchedule();
            case HELP -> new Tell(Topic.HELP, state);
            case RESUME -> new TeacherCommand.Resume();
            case LANGUAGE ->
                    Languages.named(data.arg(0))
                            .<Command>map(l -> new ChangeLanguage(l, state))
                            .orElseGet(() -> stale(state));
            case ORDER, STATUS, CONTACT, JOIN, REFUSE, INVITE -> stale(state);
        };
    }
}
