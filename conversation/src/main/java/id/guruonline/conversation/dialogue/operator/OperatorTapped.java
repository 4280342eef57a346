package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Ask;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.AskWhatToEdit;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Drop;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Send;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Tell;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Topic;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingBells;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingCancelAll;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingKnowingly;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingReply;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSure;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingTimetable;
import id.guruonline.conversation.dialogue.operator.OperatorState.Drafting;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Hours;
import id.guruonline.conversation.dialogue.operator.draft.Suggestions;
import id.guruonline.conversation.dialogue.operator.draft.Wanted;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a tapped button asks for. What it names is checked: it comes from outside. */
final class OperatorTapped {

    private final Requests requests;
    private final Candidates candidates;
    private final Sending sending;
    private final WordsToTeacher words;
    private final AbsenceRequests absences;

    OperatorTapped(
            Requests requests,
            Candidates candidates,
            Sending sending,
            WordsToTeacher words,
            AbsenceRequests absences) {
        this.absences = absences;
        this.words = words;
        this.requests = requests;
        this.candidates = candidates;
        this.sending = sending;
    }

    Command decide(Asked asked, Verb.ByOperator verb, ButtonData data) {
        return switch (verb) {
            case Verb.OfDraft slot -> slot(asked, slot, data);
            case Verb.OfCard deed -> card(asked, deed, data.arg(0));
            case Verb.OfOrder wish ->
                    onOrder(
                            asked,
                            data,
                            order ->
                                    OrderPurpose.of(wish, data.arg(1))
                                            .on(requests, order, data.arg(1), asked));
            case Verb.OfOrderAnswer.CANCEL_ALL -> cancelAll(asked, data.arg(0));
            case Verb.OfOrderAnswer answer ->
                    onOrder(asked, data, order -> answered(asked, answer, order, data));
            case Verb.Ordering.ORDER -> requests.order(asked);
            case Verb.OfOrders.STATUS -> new OperatorCommand.ShowOrders(asked.rest());
            case Verb.OfWords verbOfWords ->
                    onOrder(asked, data, order -> words.tapped(asked, verbOfWords, order, data));
            case Verb.OfBells.SAVE_BELLS ->
                    asked.state() instanceof AwaitingBells awaiting
                                    && awaiting.cardId().equals(data.arg(0))
                            ? BellRequests.save(awaiting)
                            : stale(asked);
            case Verb.OfTimetable.SAVE_TIMETABLE ->
                    asked.state() instanceof AwaitingTimetable awaiting
                                    && awaiting.cardId().equals(data.arg(0))
                            ? TimetableRequests.save(awaiting)
                            : stale(asked);
            case Verb.OfTimetable.UNDO_TIMETABLE -> new OperatorCommand.UndoTimetable(asked.rest());
            case Verb.OfAbsence ofAbsence ->
                    absences.tapped(asked.operator(), asked.state(), ofAbsence, data)
                            .orElseGet(() -> stale(asked));
            case Verb.OfQuestion.KEEP -> new Tell(kept(asked.state()), asked.rest());
        };
    }

    private static Topic kept(OperatorState state) {
        return state instanceof AwaitingPassOn || state instanceof AwaitingReply
                ? Topic.NOT_PASSED_ON
                : Topic.KEPT;
    }

    /** Only an order of the operator's own school is acted on. */
    private Command onOrder(Asked asked, ButtonData data, Function<Order, Command> deed) {
        return candidates
                .find(asked.operator(), data.arg(0))
                .map(deed)
                .orElseGet(() -> stale(asked));
    }

    /**
     * The answer to a question about an order. Whom the button is about need not be who has the
     * lesson by now.
     */
    private static Command answered(
            Asked asked, Verb.OfOrderAnswer answer, Order order, ButtonData data) {
        return switch (answer) {
            case CANCEL_SURELY, CANCEL_ALL -> new OperatorCommand.Cancel(order.id(), asked.rest());
            case ABSENT_SURELY ->
                    new OperatorCommand.ReportNoShow(order.id(), data.arg(1), asked.rest());
            case OLD_TIME -> new OperatorCommand.KeepTime(order.id(), data.arg(1), asked.rest());
            case WAIT -> new OperatorCommand.WaitForNamed(order.id(), asked.rest());
            case OTHERS -> new OperatorCommand.SeekOthers(order.id(), asked.rest());
            case SEEK -> new OperatorCommand.SeekOther(order.id(), data.arg(1), null, asked.rest());
            case ANYWAY ->
                    new OperatorCommand.SeekOther(order.id(), data.arg(1), true, asked.rest());
            case LATE ->
                    new OperatorCommand.NoteLateness(
                            order.id(), data.findNumber(1).orElse(null), asked.rest());
        };
    }

    private static Command cancelAll(Asked asked, String questionId) {
        return asked.state() instanceof AwaitingCancelAll all && all.questionId().equals(questionId)
                ? new OperatorCommand.CancelAll(all.orderIds(), all.then())
                : stale(asked);
    }

    private static Command stale(Asked asked) {
        return new Tell(Topic.STALE, asked.rest());
    }

    /** A slot's value, for the draft that asked for it; tapped again it may correct the draft. */
    private static Command slot(Asked asked, Verb.OfDraft verb, ButtonData data) {
        if (!(asked.rest() instanceof Drafting state)) {
            return new Tell(Topic.CARD_GONE, asked.rest());
        }
        if (!state.draft().draftId().equals(data.arg(0))) {
            return new Ask(state.draft(), state.later(), Remark.STALE_CARD);
        }
        OrderDraft draft = state.draft().changed(asked.card(0), asked.at());
        return filled(draft, verb, data, asked)
                .<Command>map(next -> new Ask(next, state.later(), Remark.NONE))
                .orElseGet(() -> stale(asked));
    }

    private static Optional<OrderDraft> filled(
            OrderDraft draft, Verb.OfDraft verb, ButtonData data, Asked asked) {
        String value = data.arg(1);
        try {
            return switch (verb) {
                case SUBJECT -> Optional.of(draft.with(Subject.valueOf(value)));
                case CLASS ->
                        asked.school()
                                .findClass(value)
                                .map(found -> draft.withClass(null, found.name()));
                case DATE -> Optional.of(draft.with(Days.on(LocalDate.parse(value))));
                case START -> Optional.of(started(draft, LocalTime.parse(value)));
                case END -> Optional.of(ended(draft, LocalTime.parse(value), asked.school()));
                case TEACHER -> chosen(draft, value);
                case WEEKS ->
                        data.findNumber(1)
                                .filter(weeks -> weeks >= 1 && weeks <= OrderDraft.MOST_DAYS)
                                .map(weeks -> draft.with(draft.days().weekly(weeks)));
            };
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One of those who were asked about, or nobody in particular. */
    private static Optional<OrderDraft> chosen(OrderDraft draft, String teacherId) {
        Wanted wanted = draft.wanted();
        if (teacherId.equals(OperatorSay.NOBODY_IN_PARTICULAR) || wanted == null) {
            return Optional.of(draft.wanting(null));
        }
        return wanted.teacherIds().contains(teacherId)
                ? Optional.of(draft.wanting(wanted.choosing(teacherId)))
                : Optional.empty();
    }

    /** What begins with a bell and ends with one is so many lesson hours, also on other days. */
    private static OrderDraft ended(OrderDraft draft, LocalTime end, School school) {
        return draft.with(Suggestions.until(draft, end, school));
    }

    private static OrderDraft started(OrderDraft draft, LocalTime start) {
        LessonHours told = draft.hours().byBells();
        Integer tenths = told == null ? null : told.tenths();
        return draft.with(
                new Hours(
                        start,
                        null,
                        draft.hours().minutes(),
                        null,
                        LessonHours.orNull(null, null, tenths)));
    }

    /** A card's own button: it acts only on the very content that the card shows. */
    private Command card(Asked asked, Verb.OfCard verb, String card) {
        if (asked.rest() instanceof Drafting state && state.draft().card().equals(card)) {
            return current(asked, state, verb);
        }
        if (sending.isSent(asked.operator(), card, asked.at())) {
            return new OperatorCommand.SentAlready(card, asked.rest());
        }
        return asked.rest() instanceof Drafting state
                ? new Ask(state.draft(), state.later(), Remark.STALE_CARD)
                : new Tell(Topic.CARD_GONE, asked.rest());
    }

    private static Command current(Asked asked, Drafting state, Verb.OfCard verb) {
        OrderDraft draft = state.draft();
        List<OrderDraft> later = state.later();
        OrderDraft next = draft.changed(asked.card(0), asked.at());
        return switch (verb) {
            case SEND ->
                    draft.isComplete()
                            ? new Send(draft, later, false)
                            : new Ask(draft, later, Remark.NONE);
            case KNOWINGLY ->
                    state instanceof AwaitingKnowingly
                            ? new Send(draft, later, true)
                            : new Ask(draft, later, Remark.NONE);
            case SURE ->
                    state instanceof AwaitingSure sure
                            ? new Ask(next.sureOf(sure.doubt()), later, Remark.NONE)
                            : new Ask(draft, later, Remark.NONE);
            case PERIODS -> new Ask(next.with(draft.hours().byPeriods()), later, Remark.NONE);
            case ONLY -> new Ask(orOthers(next, false), later, Remark.NONE);
            case OTHERS_TOO -> new Ask(orOthers(next, true), later, Remark.NONE);
            case DROP -> new Drop(later, draft);
            case EDIT -> new AskWhatToEdit(draft, later);
            case EDIT_SUBJECT -> new Ask(next.with((Subject) null), later, Remark.NONE);
            case EDIT_CLASS -> new Ask(next.withClass(null, null), later, Remark.NONE);
            case EDIT_DATE -> new Ask(next.with(Days.NONE), later, Remark.NONE);
            case EDIT_TIME -> new Ask(next.with(Hours.NONE), later, Remark.NONE);
        };
    }

    private static OrderDraft orOthers(OrderDraft draft, boolean too) {
        Wanted wanted = draft.wanted();
        return wanted == null ? draft : draft.wanting(wanted.orOthers(too));
    }
}
