package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.people.Person;

/** What the dialogue of the education office waits for. */
public sealed interface OfficeState extends State {

    /** Nothing was asked. */
    record Idle() implements OfficeState {}

    /** Shall that person be let in? */
    record AwaitingInvite(Person person) implements OfficeState {}
}
