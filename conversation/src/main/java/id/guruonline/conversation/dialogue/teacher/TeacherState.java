package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.LocalDate;
import java.util.List;

/** What a teacher's dialogue waits for. Open offers are no state: orders know them. */
public sealed interface TeacherState extends State {

    /** Nothing but, perhaps, an answer to an offer. */
    @SavedAs("TeacherState.Idle")
    record Idle() implements TeacherState {}

    /** Which of several lessons the teacher wants to give back. */
    @SavedAs("TeacherState.AwaitingLessonChoice")
    record AwaitingLessonChoice(List<String> orderIds) implements TeacherState {}

    /**
     * Whether the teacher means to rest to the end of that day.
     *
     * @param days those that are to be kept free; empty for all up to then, as where it was saved
     *     before days ahead could be
     */
    @SavedAs("TeacherState.AwaitingRest")
    record AwaitingRest(LocalDate until, List<LocalDate> days) implements TeacherState {

        public AwaitingRest {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /**
     * Whether to pass words on, and about which lesson they are.
     *
     * @param questionId names the question
     */
    @SavedAs("TeacherState.AwaitingPassOn")
    record AwaitingPassOn(String questionId, List<String> orderIds, String text)
            implements TeacherState {

        public AwaitingPassOn {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** What to answer to the school's words. */
    @SavedAs("TeacherState.AwaitingReply")
    record AwaitingReply(String orderId) implements TeacherState {}

    /** Whether to give the lesson back for sure. */
    @SavedAs("TeacherState.AwaitingLeave")
    record AwaitingLeave(String orderId) implements TeacherState {}
}
