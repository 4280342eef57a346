package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.saved.SavedAs;
import java.util.List;

/** What the dialogue of the education office waits for. */
public sealed interface OfficeState extends State {

    /** Nothing was asked. */
    @SavedAs("OfficeState.Idle")
    record Idle() implements OfficeState {}

    /** Shall that person be let in? */
    @SavedAs("OfficeState.AwaitingInvite")
    record AwaitingInvite(Person person) implements OfficeState {}

    /** Who of them is meant? */
    @SavedAs("OfficeState.AwaitingWhom")
    record AwaitingWhom(Change change, List<String> personIds) implements OfficeState {

        public AwaitingWhom {
            personIds = List.copyOf(personIds);
        }
    }

    /** Shall that become of the school calendar? */
    @SavedAs("OfficeState.AwaitingCalendar")
    record AwaitingCalendar(String cardId, CalendarChange change) implements OfficeState {}

    /** Shall that be made of that person? */
    @SavedAs("OfficeState.AwaitingChange")
    record AwaitingChange(String cardId, Change change, String personId) implements OfficeState {}
}
