package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.CalendarLines;
import id.guruonline.conversation.dialogue.CalendarText;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.dialogue.Side;
import id.guruonline.conversation.dialogue.SmallTalk;
import id.guruonline.conversation.dialogue.absence.AbsenceDesk;
import id.guruonline.conversation.dialogue.absence.AbsenceWish;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Tell;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Topic;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingAbsent;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingBells;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingCancel;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingCancelAll;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingNoShow;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingOrderChoice;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingReply;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingTimetable;
import id.guruonline.conversation.dialogue.operator.OperatorState.Drafting;
import id.guruonline.conversation.dialogue.operator.OperatorState.Dropped;
import id.guruonline.conversation.dialogue.operator.OperatorState.Idle;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.dialogue.operator.bells.Retiming;
import id.guruonline.conversation.dialogue.operator.bells.SchoolBells;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.timetable.SchoolTimetableTalk;
import id.guruonline.conversation.limit.SchoolLimit;
import id.guruonline.conversation.text.AbsenceSay;
import id.guruonline.conversation.text.BellSay;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.matching.WhyNot;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Belfry;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.timetable.school.SchoolTimetables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders a teacher for a school, and follows the order. */
public final class OperatorSide
        extends Side<Operator, OperatorState, OperatorCommand, Intent.ByOperator, Verb.ByOperator> {

    /** What this side is made of. */
    public static final RoleTypes<
                    Operator, OperatorState, OperatorCommand, Intent.ByOperator, Verb.ByOperator>
            TYPES =
                    new RoleTypes<>(
                            Role.OPERATOR,
                            Operator.class,
                            OperatorState.class,
                            OperatorCommand.class,
                            Intent.ByOperator.class,
                            Verb.ByOperator.class);

    private final Orders orders;
    private final People people;
    private final CalendarStore calendars;
    private final OperatorTyped typed;
    private final OperatorTapped tapped;
    private final Questions questions;
    private final Sending sending;
    private final StandingOrders standing;
    private final WordsToTeacher words;
    private final Candidates candidates;
    private final Moves moves;
    private final SchoolBells bells;
    private final SchoolTimetableTalk timetable;
    private final AbsenceRequests absenceRequests;
    private final AbsenceReplies absences;
    private final TimetableRequests timetableRequests;

    /**
     * @param calendars which days are school days
     * @param timetables what schools teach in a usual week
     * @param absenceDesk knows who is away
     * @param rules tell when offers go out, and the regency's zone
     * @param whyNot tells whether somebody whom a school names can be asked
     * @param understanding takes a text for what it means
     * @param limit on the orders of a school
     * @param belfry changes when a school's bells ring
     * @param journal notes who changed them
     */
    public OperatorSide(
            Orders orders,
            People people,
            CalendarStore calendars,
            SchoolTimetables timetables,
            AbsenceDesk absenceDesk,
            Belfry belfry,
            Journal journal,
            OfferRules rules,
            WhyNot whyNot,
            Understanding understanding,
            SchoolLimit limit) {
        super(TYPES, understanding, rules.zone());
        this.orders = orders;
        this.people = people;
        this.calendars = calendars;
        OrderLines lines = new OrderLines(people, rules);
        this.candidates = new Candidates(orders, people, rules.zone());
        NamedTeachers names = new NamedTeachers(orders, people, whyNot);
        Requests requests = new Requests(orders, candidates, names, calendars, rules.zone());
        this.moves = new Moves(orders, people);
        this.questions = new Questions(rules.zone(), moves, names, calendars);
        this.timetable = new SchoolTimetableTalk(timetables);
        this.timetableRequests = new TimetableRequests(people);
        Retiming retiming = new Retiming(orders, people, rules.zone());
        this.bells = new SchoolBells(people, belfry, journal, retiming, rules.zone());
        this.sending =
                new Sending(orders, people, lines, rules.zone(), questions, moves, limit, retiming);
        this.standing = new StandingOrders(orders, people, lines, rules.zone());
        this.absenceRequests = new AbsenceRequests(absenceDesk, candidates);
        this.absences = new AbsenceReplies(absenceDesk, orders, limit, standing);
        this.words = new WordsToTeacher(orders, people, candidates);
        BellRequests bellRequests = new BellRequests(bells, understanding, rules.zone());
        this.typed = new OperatorTyped(requests, candidates, names, words, bellRequests);
        this.tapped = new OperatorTapped(requests, candidates, sending, words, absenceRequests);
    }

    @Override
    protected OperatorState idle() {
        return new Idle();
    }

    @Override
    protected boolean asksNothing(OperatorState state) {
        return state instanceof Dropped;
    }

    /** What is ahead may be seen; what would change the calendar is the office's. */
    @Override
    protected Optional<OperatorCommand> findOwn(
            Operator person, OperatorState state, String text, Input input) {
        return CalendarText.of(text, dayOf(input.at()))
                .filter(asked -> asked instanceof CalendarText.Show || asked.isPlainWish())
                .<OperatorCommand>map(asked ->
                        asked instanceof CalendarText.Show
                                ? new OperatorCommand.ShowCalendar(state.rest())
                                : new Tell(Topic.CALENDAR_OF_OFFICE, state.rest()))
                .or(() -> absenceRequests.find(person, school(person), state, input))
                .or(() ->
                        timetableRequests.find(
                                school(person),
                                state,
                                input,
                                dayOf(input.at()),
                                part -> understand(person, new Idle(), part, input.at())));
    }

    @Override
    protected OperatorState rest(OperatorState state) {
        return state.rest();
    }

    @Override
    protected Command wanted(
            Operator person,
            OperatorState state,
            Intent.ByOperator intent,
            Understood said,
            Input input) {
        return typed.decide(
                new Asked(
                        person,
                        school(person),
                        state,
                        input,
                        intent,
                        said,
                        part -> understand(person, state, part, input.at())));
    }

    @Override
    protected Command tapped(
            Operator person,
            OperatorState state,
            Verb.ByOperator verb,
            ButtonData button,
            Input input) {
        Intent.ByOperator nothing = Intent.Talk.UNSURE;
        Asked asked =
                new Asked(
                        person,
                        school(person),
                        state,
                        input,
                        nothing,
                        Understood.of(nothing),
                        _ -> Understood.of(nothing));
        return tapped.decide(asked, verb, button);
    }

    @Override
    protected OperatorCommand tell(SmallTalk talk, OperatorState state) {
        return switch (talk) {
            case HELP -> new Tell(Topic.HELP, state.rest());
            case GREETING -> new Tell(Topic.GREETING, state.rest());
            case THANKS -> new Tell(Topic.THANKS, state.rest());
            case STALE -> new Tell(Topic.STALE, state.rest());
            case PLACE -> new Tell(Topic.UNCLEAR, state);
            case NOT_HERE -> new Tell(Topic.UNCLEAR, state.rest());
            case UNREADABLE -> new Tell(Topic.UNREADABLE, state);
        };
    }

    /** A yes days later, to something newer, must cancel or report nothing. */
    @Override
    protected OperatorState stillAsked(OperatorState state, Input input) {
        return switch (state) {
            case AwaitingCancel cancel ->
                    input.shows(ButtonData.of(Verb.OfOrderAnswer.CANCEL_SURELY, cancel.orderId()))
                            ? cancel
                            : cancel.then();
            case AwaitingCancelAll all ->
                    input.shows(ButtonData.of(Verb.OfOrderAnswer.CANCEL_ALL, all.questionId()))
                            ? all
                            : all.then();
            case AwaitingNoShow noShow ->
                    input.shows(
                                    ButtonData.of(
                                            Verb.OfOrderAnswer.ABSENT_SURELY,
                                            noShow.orderId(),
                                            noShow.teacherId()))
                            ? noShow
                            : noShow.then();
            case AwaitingPassOn pending ->
                    pending.orderIds().stream()
                                    .map(id ->
                                            ButtonData.of(
                                                    Verb.OfWords.PASS_ON, id, pending.questionId()))
                                    .anyMatch(input::shows)
                            ? pending
                            : pending.then();
            case AwaitingReply reply ->
                    input.shows(ButtonData.of(Verb.OfQuestion.KEEP)) ? reply : reply.then();
            case AwaitingBells asked ->
                    input.shows(ButtonData.of(Verb.OfBells.SAVE_BELLS, asked.cardId()))
                            ? asked
                            : asked.then();
            case AwaitingAbsent asked ->
                    input.shows(ButtonData.of(Verb.OfAbsence.ABSENT_ONE, asked.cardId(), 0))
                            ? asked
                            : asked.then();
            case AwaitingTimetable asked ->
                    input.shows(ButtonData.of(Verb.OfTimetable.SAVE_TIMETABLE, asked.cardId()))
                            ? asked
                            : asked.then();
            case Idle _, Dropped _, Drafting _, AwaitingOrderChoice _ -> state;
        };
    }

    @Override
    protected boolean isOpen(Operator person, OperatorState state, Open asked) {
        return switch (asked.question()) {
            case PRESENCE, COMING -> standing.isExpected(person, asked.about(0), asked.about(1));
            case ABSENCE -> state instanceof AwaitingNoShow;
            case CANCELLATION -> state instanceof AwaitingCancel;
            case CANCELLATIONS -> state instanceof AwaitingCancelAll;
            case TIME_OR_TEACHER, SEEK_ANYWAY ->
                    moves.isOpen(person, asked.about(0), asked.about(1));
            case TIME_WISHED -> moves.isAwaited(person, asked.about(0), asked.about(1));
            case OTHERS_TOO, OTHERS_OR_WAIT -> standing.isOthersAsked(person, asked.about(0));
            case MOVING, STAND_BY, LEAVING, DEPARTURE, LEFT_YET, WHEREABOUTS, FAR_AWAY, ARRIVAL ->
                    false;
        };
    }

    /** "pak budi sudah datang", where it was asked whether Bu Siti is there. */
    @Override
    protected boolean isOfAnother(Operator person, Open asked, Input input) {
        return switch (asked.question()) {
            case PRESENCE, COMING, ABSENCE -> {
                List<Order> named =
                        candidates.ofNamedTeacher(
                                candidates.listReportable(person, input.at()), input.text());
                yield !named.isEmpty()
                        && named.stream()
                                .noneMatch(order ->
                                        order.findTeacher()
                                                .filter(asked.about(1)::equals)
                                                .isPresent());
            }
            case CANCELLATION,
                    CANCELLATIONS,
                    TIME_OR_TEACHER,
                    SEEK_ANYWAY,
                    TIME_WISHED,
                    OTHERS_TOO,
                    OTHERS_OR_WAIT,
                    MOVING,
                    STAND_BY,
                    LEAVING,
                    DEPARTURE,
                    LEFT_YET,
                    WHEREABOUTS,
                    FAR_AWAY,
                    ARRIVAL ->
                    false;
        };
    }

    @Override
    protected Optional<OperatorCommand> askAgain(
            Operator person, OperatorState state, Open asked, Command wanted, Understood said) {
        boolean nothing =
                wanted instanceof Tell(Topic topic, _)
                        && (topic == Topic.UNCLEAR || topic == Topic.GREETING);
        boolean remark = wanted instanceof OperatorCommand.AskPassOn && said.note() == null;
        return nothing || remark ? again(state, asked) : Optional.empty();
    }

    private static Optional<OperatorCommand> again(OperatorState state, Open asked) {
        return switch (asked.question()) {
            case PRESENCE, COMING ->
                    Optional.of(
                            new OperatorCommand.AskPresence(
                                    asked.about(0), asked.about(1), state.rest()));
            case ABSENCE ->
                    Optional.of(
                            new OperatorCommand.AskNoShow(
                                    asked.about(0), asked.about(1), state.rest()));
            case CANCELLATION ->
                    Optional.of(new OperatorCommand.AskCancel(asked.about(0), state.rest()));
            case CANCELLATIONS ->
                    state instanceof AwaitingCancelAll all
                            ? Optional.of(
                                    new OperatorCommand.AskCancelAll(
                                            all.questionId(), all.orderIds(), all.then()))
                            : Optional.empty();
            case TIME_OR_TEACHER, SEEK_ANYWAY ->
                    Optional.of(
                            new OperatorCommand.AskTimeOrTeacher(
                                    asked.about(0), asked.about(1), state.rest()));
            case OTHERS_TOO, OTHERS_OR_WAIT ->
                    Optional.of(new OperatorCommand.AskOthers(asked.about(0), state.rest()));
            case TIME_WISHED,
                    MOVING,
                    STAND_BY,
                    LEAVING,
                    DEPARTURE,
                    LEFT_YET,
                    WHEREABOUTS,
                    FAR_AWAY,
                    ARRIVAL ->
                    Optional.empty();
        };
    }

    @Override
    protected Optional<School> schoolOf(Operator person) {
        return Optional.of(school(person));
    }

    @Override
    protected Awaited awaited(Operator person, OperatorState state, Instant at) {
        return state.awaited();
    }

    @Override
    protected boolean isToldWhoInvites() {
        return true;
    }

    @Override
    protected Reply carryOut(Operator person, String turnId, OperatorCommand command, Instant at) {
        School school = school(person);
        return switch (command) {
            case OperatorCommand.Ask ask ->
                    questions.ask(school, ask.draft(), ask.later(), ask.remark(), at);
            case OperatorCommand.AskWhatToEdit ask ->
                    questions.askWhatToEdit(ask.draft(), ask.later());
            case OperatorCommand.Send send -> sending.send(person, school, send, at);
            case OperatorCommand.Drop drop ->
                    dropped(
                            sending.next(
                                    school, drop.later(), List.of(new OperatorSay.Dropped()), at),
                            drop);
            case OperatorCommand.SentAlready sent ->
                    sending.sentAlready(person, sent.card(), sent.then(), at);
            case OperatorCommand.ShowCalendar show ->
                    reply(
                            show.then(),
                            CalendarLines.ahead(
                                    calendars.calendar(),
                                    dayOf(at),
                                    people.directory(),
                                    entry -> entry.scope().holdsFor(school)));
            case OperatorCommand.ShowOrders show ->
                    reply(show.then(), standing.showAll(person, at));
            case OperatorCommand.TellOfOrder tell ->
                    reply(tell.then(), tell.asked().tell(standing, get(tell.orderId()), at));
            case OperatorCommand.AskWhich which -> standing.askWhich(which);
            case OperatorCommand.AskCancel ask ->
                    standing.askCancel(get(ask.orderId()), ask.then(), at);
            case OperatorCommand.Cancel cancel ->
                    reply(cancel.then(), standing.cancel(person, cancel.orderId()));
            case OperatorCommand.AskCancelAll ask -> standing.askCancelAll(ask, at);
            case OperatorCommand.CancelAll cancel ->
                    new Reply(cancel.then(), standing.cancelAll(person, cancel.orderIds()));
            case OperatorCommand.KeepTime keep ->
                    reply(keep.then(), moves.keep(keep.orderId(), keep.questionId(), at));
            case OperatorCommand.SeekOther seek -> sending.seekOther(person, school, seek, at);
            case OperatorCommand.AskTimeOrTeacher ask ->
                    reply(ask.then(), moves.tell(get(ask.orderId()), ask.questionId(), at));
            case OperatorCommand.SeekOthers seek ->
                    reply(seek.then(), standing.seekOthers(seek.orderId(), at));
            case OperatorCommand.WaitForNamed wait ->
                    reply(wait.then(), standing.waitForNamed(get(wait.orderId()), at));
            case OperatorCommand.AskOthers ask ->
                    reply(ask.then(), standing.askOthers(get(ask.orderId()), at));
            case OperatorCommand.AskPresence ask ->
                    reply(ask.then(), standing.askPresence(get(ask.orderId()), ask.teacherId()));
            case OperatorCommand.AskNoShow ask ->
                    standing.askNoShow(get(ask.orderId()), ask.teacherId(), ask.then(), at);
            case OperatorCommand.ReportNoShow report ->
                    reply(
                            report.then(),
                            standing.reportNoShow(
                                    person, report.orderId(), report.teacherId(), at));
            case OperatorCommand.ConfirmAttendance confirm ->
                    reply(
                            confirm.then(),
                            standing.confirmAttendance(
                                    person, confirm.orderId(), confirm.teacherId(), at));
            case OperatorCommand.NoteLateness note ->
                    reply(note.then(), standing.noteLateness(get(note.orderId()), note.minutes()));
            case OperatorCommand.AskPassOn ask -> words.ask(ask);
            case OperatorCommand.PassOn pass -> words.passOn(person, pass, turnId);
            case OperatorCommand.AskReply ask -> words.askReply(ask);
            case OperatorCommand.ShowBells show ->
                    reply(show.then(), bells.show(school, show.day(), at));
            case OperatorCommand.AskBells ask -> askBells(school, ask, at);
            case OperatorCommand.RefuseBells refuse ->
                    reply(refuse.then(), new BellSay.Refused(refuse.why()));
            case OperatorCommand.SaveBells save -> {
                SchoolBells.Told told =
                        bells.save(person, turnId, save.cardId(), save.change(), at);
                yield new Reply(save.then(), told.says(), null, told.asides());
            }
            case OperatorCommand.ReportAbsence report ->
                    absences.report(person, school, report.wish(), report.then(), at);
            case OperatorCommand.AskWhoIsAway ask ->
                    reply(
                            new AwaitingAbsent(ask.cardId(), ask.wishes(), ask.then()),
                            new AbsenceSay.AskWho(
                                    ask.cardId(),
                                    ask.said(),
                                    ask.wishes().stream().map(AbsenceWish::name).toList()));
            case OperatorCommand.DenyAbsent deny ->
                    reply(
                            deny.then(),
                            deny.away()
                                    ? new AbsenceSay.NotInTimetable(deny.said())
                                    : new AbsenceSay.NotAway(deny.said()));
            case OperatorCommand.DecideAbsence decision ->
                    absences.decide(person, school, decision, at);
            case OperatorCommand.EndAbsence end -> absences.end(person, school, end, at);
            case OperatorCommand.ShowTimetable show -> reply(show.then(), timetable.show(school));
            case OperatorCommand.AskTimetable ask -> askTimetable(ask);
            case OperatorCommand.SaveTimetable save ->
                    reply(save.then(), timetable.save(person, turnId, save.draft(), at, dayOf(at)));
            case OperatorCommand.UndoTimetable undo ->
                    reply(undo.then(), timetable.undo(person, turnId, at));
            case OperatorCommand.DenyOrder deny ->
                    reply(deny.then(), new OperatorSay.NoSuchOrder(deny.orderId()));
            case Tell tell -> tell(tell, person, school, at);
        };
    }

    private Reply askBells(School school, OperatorCommand.AskBells ask, Instant at) {
        return bells.findObstacle(school, ask.change(), at)
                .map(why -> reply(ask.then(), new BellSay.Refused(why)))
                .orElseGet(() ->
                        reply(
                                new AwaitingBells(ask.cardId(), ask.change(), ask.then()),
                                bells.ask(school, ask.cardId(), ask.change(), at)));
    }

    private Reply askTimetable(OperatorCommand.AskTimetable ask) {
        Say say = timetable.ask(ask.cardId(), ask.draft());
        return ask.draft().lessons().isEmpty()
                ? reply(ask.then(), say)
                : reply(new AwaitingTimetable(ask.cardId(), ask.draft(), ask.then()), say);
    }

    /** Where nothing else waits, a card that was put aside is remembered for second thoughts. */
    private static Reply dropped(Reply reply, OperatorCommand.Drop drop) {
        OrderDraft draft = drop.draft();
        return draft != null && reply.next() instanceof Idle
                ? reply.leadingTo(new Dropped(draft))
                : reply;
    }

    /** In the middle of an order small talk is answered, and the question asked again. */
    private Reply tell(Tell tell, Operator person, School school, Instant at) {
        Say say = tell.topic().say(person, school);
        return tell.then() instanceof Drafting drafting && tell.topic().isSmallTalk()
                ? questions.askAgain(school, drafting, say, at)
                : reply(tell.then(), say);
    }

    private static Reply reply(OperatorState then, Say say) {
        return new Reply(then, List.of(say));
    }

    private Order get(String orderId) {
        return orders.find(orderId).orElseThrow();
    }

    private School school(Operator person) {
        return people.directory().getSchool(person.npsn());
    }
}
