package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.AskTimetable;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.SaveTimetable;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.ShowTimetable;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.UndoTimetable;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingTimetable;
import id.guruonline.conversation.dialogue.operator.draft.Cards;
import id.guruonline.conversation.dialogue.operator.timetable.TimetableReader;
import id.guruonline.conversation.dialogue.operator.timetable.TimetableText;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What a school asks for of its timetable. */
final class TimetableRequests {

    private final People people;

    TimetableRequests(People people) {
        this.people = people;
    }

    /**
     * What is asked for; empty where the text is about something else.
     *
     * @param parts understands a part of the text by itself
     */
    Optional<OperatorCommand> find(
            School school,
            OperatorState state,
            Input input,
            LocalDate today,
            Function<String, Understood> parts) {
        TimetableReader reader = new TimetableReader(people.directory(), school, parts);
        String card = Cards.of(input.turnId(), 0);
        Optional<TimetableText> asked = TimetableText.of(input.text(), today);
        if (asked.isPresent()) {
            return Optional.of(
                    switch (asked.get()) {
                        case TimetableText.Show _ -> new ShowTimetable(state.rest());
                        case TimetableText.Undo _ -> new UndoTimetable(state.rest());
                        case TimetableText.Sent sent ->
                                new AskTimetable(card, reader.read(sent), state.rest());
                    });
        }
        return state instanceof AwaitingTimetable before
                ? reader.readMore(before.draft(), input.text())
                        .map(draft -> new AskTimetable(card, draft, before.then()))
                : reader.readBare(input.text())
                        .map(draft -> new AskTimetable(card, draft, state.rest()));
    }

    static OperatorCommand save(AwaitingTimetable awaiting) {
        return new SaveTimetable(awaiting.draft(), awaiting.then());
    }
}
