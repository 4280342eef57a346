package id.guruonline.conversation.dialogue.pupil;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/** What a pupil's dialogue waits for: nothing that lessons do not know themselves. */
public sealed interface PupilState extends State {

    /** Nothing but, perhaps, stars. */
    @SavedAs("PupilState.Idle")
    record Idle() implements PupilState {}

    /** Nothing; of that order the school was told that its teacher has not come. */
    @SavedAs("PupilState.Reported")
    record Reported(String orderId) implements PupilState {}
}
