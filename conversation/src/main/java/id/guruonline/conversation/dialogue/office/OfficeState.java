package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.saved.SavedAs;

/** What the dialogue of the education office waits for. */
public sealed interface OfficeState extends State {

    /** Nothing was asked. */
    @SavedAs("OfficeState.Idle")
    record Idle() implements OfficeState {}

    /** Shall that person be let in? */
    @SavedAs("OfficeState.AwaitingInvite")
    record AwaitingInvite(Person person) implements OfficeState {}
}
