package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.CalendarText;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.QuestionAsked;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.dialogue.SchoolNamed;
import id.guruonline.conversation.dialogue.Side;
import id.guruonline.conversation.dialogue.SmallTalk;
import id.guruonline.conversation.dialogue.absence.AbsenceDesk;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Tell;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Topic;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLeave;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLessonChoice;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingReply;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingRest;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.PassingSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Teacher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers offers, and looks after the lessons that come of them. */
public final class TeacherSide
        extends Side<Teacher, TeacherState, TeacherCommand, Intent.ByTeacher, Verb.ByTeacher> {

    /** What this side is made of. */
    public static final RoleTypes<
                    Teacher, TeacherState, TeacherCommand, Intent.ByTeacher, Verb.ByTeacher>
            TYPES =
                    new RoleTypes<>(
                            Role.TEACHER,
                            Teacher.class,
                            TeacherState.class,
                            TeacherCommand.class,
                            Intent.ByTeacher.class,
                            Verb.ByTeacher.class);

    /** Nearer than this to the school is there. */
    private static final double THERE_KM = 0.5;

    private final Orders orders;
    private final People people;
    private final OffersMade offers;
    private final Lessons lessons;
    private final WordsToSchool words;
    private final TeacherTyped typed;
    private final TeacherTapped tapped;
    private final OfferReplies offerReplies;
    private final LessonReplies lessonReplies;
    private final MoveReplies moves;
    private final StandByReplies standBys;
    private final OwnAbsence absences;

    /**
     * @param desk knows who is away from the own school
     * @param zone the regency's
     * @param understanding takes a text for what it means
     */
    public TeacherSide(
            Orders orders,
            People people,
            AbsenceDesk desk,
            ZoneId zone,
            Understanding understanding) {
        super(TYPES, understanding, zone);
        this.orders = orders;
        this.people = people;
        this.lessons = new Lessons(orders, people, zone);
        this.offers = new OffersMade(orders, lessons, new SchoolNamed(people));
        this.words = new WordsToSchool(orders, people, lessons);
        this.typed = new TeacherTyped(offers, lessons, words, zone);
        this.offerReplies = new OfferReplies(orders, people);
        this.absences = new OwnAbsence(desk, orders, people, offerReplies);
        this.tapped = new TeacherTapped(offers, lessons, typed, absences);
        this.moves = new MoveReplies(orders, offerReplies, lessons);
        this.standBys = new StandByReplies(orders, offerReplies);
        this.lessonReplies = new LessonReplies(orders, lessons, offerReplies, zone);
    }

    @Override
    protected TeacherState idle() {
        return new Idle();
    }

    /** "libur semua sekolah" is no rest of the teacher's own. */
    @Override
    protected Optional<TeacherCommand> findOwn(
            Teacher person, TeacherState state, String text, Input input) {
        return CalendarText.of(text, dayOf(input.at()))
                .filter(asked -> asked.isOfSeveral() || asked instanceof CalendarText.Move)
                .<TeacherCommand>map(_ -> new Tell(Topic.CALENDAR_OF_OFFICE, state))
                .or(() -> absences.find(person, input));
    }

    @Override
    protected Command wanted(
            Teacher person,
            TeacherState state,
            Intent.ByTeacher intent,
            Understood said,
            Input input) {
        return resolved(
                typed.decide(
                        new TeacherTyped.Said(
                                person.id(),
                                state,
                                intent,
                                said,
                                input,
                                part -> understand(person, state, part, input.at()))),
                person,
                input.at());
    }

    @Override
    protected Command tapped(
            Teacher person,
            TeacherState state,
            Verb.ByTeacher verb,
            ButtonData button,
            Input input) {
        return tapped.decide(person.id(), state, verb, button);
    }

    /**
     * Who rests now ends that rest, and days kept free stay so; whoever has nothing else means
     * those. It is decided here, once, so that doing it again after a crash opens no more.
     */
    private static Command resolved(Command command, Teacher person, Instant at) {
        boolean meansDays = !person.isPausedAt(at) && !freeAhead(person, at).isEmpty();
        return command instanceof TeacherCommand.Resume && meansDays
                ? new TeacherCommand.OpenDays()
                : command;
    }

    private static List<FreeTime> freeAhead(Teacher person, Instant at) {
        return person.rests().stream().filter(free -> free.until().isAfter(at)).toList();
    }

    @Override
    protected TeacherCommand tell(SmallTalk talk, TeacherState state) {
        return new Tell(
                switch (talk) {
                    case HELP -> Topic.HELP;
                    case GREETING -> Topic.GREETING;
                    case THANKS -> Topic.THANKS;
                    case STALE -> Topic.STALE;
                    case PLACE, NOT_HERE -> Topic.UNCLEAR;
                    case UNREADABLE -> Topic.UNREADABLE;
                },
                state);
    }

    /** A yes days later, to something newer, must not give the lesson back. */
    @Override
    protected TeacherState stillAsked(TeacherState state, Input input) {
        return switch (state) {
            case AwaitingLeave(String orderId) ->
                    input.shows(ButtonData.of(Verb.OfLesson.LEAVE_SURELY, orderId))
                            ? state
                            : new Idle();
            case AwaitingRest rest ->
                    input.shows(ButtonData.of(Verb.OfTime.REST, rest.until())) ? state : new Idle();
            case AwaitingPassOn pending ->
                    pending.orderIds().stream()
                                    .map(id ->
                                            ButtonData.of(
                                                    Verb.OfWords.PASS_ON, id, pending.questionId()))
                                    .anyMatch(input::shows)
                            ? state
                            : new Idle();
            case AwaitingReply _ ->
                    input.shows(ButtonData.of(Verb.OfQuestion.KEEP)) ? state : new Idle();
            case Idle _, AwaitingLessonChoice _ -> state;
        };
    }

    @Override
    protected boolean isOpen(Teacher person, TeacherState state, Open asked) {
        return switch (asked.question()) {
            case LEAVING -> state instanceof AwaitingLeave;
            case DEPARTURE, LEFT_YET, WHEREABOUTS, FAR_AWAY, ARRIVAL ->
                    lessons.find(person.id(), asked.about(0))
                            .filter(order -> order.status() == OrderStatus.FILLED)
                            .isPresent();
            case MOVING -> moves.isKnown(person.id(), asked.about(0), asked.about(1));
            case STAND_BY -> standBys.isOpen(person, asked.about(0));
            case PRESENCE,
                    COMING,
                    ABSENCE,
                    CANCELLATION,
                    CANCELLATIONS,
                    TIME_OR_TEACHER,
                    SEEK_ANYWAY,
                    TIME_WISHED,
                    OTHERS_TOO,
                    OTHERS_OR_WAIT ->
                    false;
        };
    }

    /** Who is asked for another time may name it: "bisa, Jumat jam 9". */
    @Override
    protected boolean namesOther(Teacher person, Open asked, Understood said) {
        return asked.question() == QuestionAsked.MOVING
                ? !moves.isAbout(asked.about(0), asked.about(1), said)
                : super.namesOther(person, asked, said);
    }

    @Override
    protected Optional<TeacherCommand> askAgain(
            Teacher person, TeacherState state, Open asked, Command wanted, Understood said) {
        boolean agrees = wanted instanceof Tell(Topic topic, _) && topic == Topic.NO_OFFER;
        return switch (asked.question()) {
            case DEPARTURE, LEFT_YET, WHEREABOUTS, FAR_AWAY ->
                    isNothing(wanted, said)
                            ? Optional.of(again(asked.question(), asked.about(0)))
                            : Optional.empty();
            // "siap", to what they were told
            case ARRIVAL -> agrees ? Optional.of(new Tell(Topic.THANKS, state)) : Optional.empty();
            case LEAVING ->
                    isNothing(wanted, said)
                            ? Optional.of(new TeacherCommand.AskLeave(asked.about(0)))
                            : Optional.empty();
            case STAND_BY ->
                    isNothing(wanted, said)
                            ? Optional.of(new TeacherCommand.AskStandBy(asked.about(0)))
                            : Optional.empty();
            case MOVING ->
                    (isNothing(wanted, said) && !isCounter(wanted, said))
                                    || isAboutMove(wanted, said)
                            ? Optional.of(
                                    new TeacherCommand.AskMove(asked.about(0), asked.about(1)))
                            : Optional.empty();
            case PRESENCE,
                    COMING,
                    ABSENCE,
                    CANCELLATION,
                    CANCELLATIONS,
                    TIME_OR_TEACHER,
                    SEEK_ANYWAY,
                    TIME_WISHED,
                    OTHERS_TOO,
                    OTHERS_OR_WAIT ->
                    Optional.empty();
        };
    }

    /** Not understood, or a bare yes or no, which is for the newest question and no offer. */
    private static boolean isNothing(Command wanted, Understood said) {
        return switch (wanted) {
            case Tell(Topic topic, _) ->
                    topic == Topic.UNCLEAR || topic == Topic.NO_OFFER || topic == Topic.GREETING;
            case TeacherCommand.AskPassOn _ -> said.note() == null;
            case TeacherCommand.Explain explain ->
                    explain.question() == TeacherCommand.Question.UNCLEAR;
            case TeacherCommand.Accept _, TeacherCommand.Decline _ ->
                    said.orderId() == null && said.date() == null && said.className() == null;
            default -> false;
        };
    }

    /**
     * Whether it asks for what the question says, or answers with some other time that nobody can
     * act on; words with which the school can do something are passed on instead.
     */
    private static boolean isAboutMove(Command wanted, Understood said) {
        return switch (wanted) {
            case Tell(Topic topic, _) -> topic == Topic.NO_LESSON || topic == Topic.NOT_FOR_YOU;
            case TeacherCommand.ShowLesson _, TeacherCommand.TellStands _ -> true;
            case TeacherCommand.ShowSchedule _ -> said.intent() != Intent.Teaching.SCHEDULE;
            case TeacherCommand.Accept _, TeacherCommand.Decline _ -> said.orderId() == null;
            default -> false;
        };
    }

    /** "kalau jam 11 bagaimana bu?": words for the school. */
    private static boolean isCounter(Command wanted, Understood said) {
        return wanted instanceof TeacherCommand.AskPassOn
                && (said.date() != null || said.start() != null);
    }

    private static TeacherCommand again(QuestionAsked question, String orderId) {
        boolean there = question == QuestionAsked.WHEREABOUTS || question == QuestionAsked.FAR_AWAY;
        return there
                ? new TeacherCommand.AskWhereabouts(orderId)
                : new TeacherCommand.AskDeparture(orderId);
    }

    @Override
    protected Awaited awaited(Teacher person, TeacherState state, Instant at) {
        return switch (state) {
            case Idle _ ->
                    offers.listOpen(person.id(), at).isEmpty() ? Awaited.NOTHING : Awaited.OFFER;
            case AwaitingLessonChoice _ -> Awaited.ORDER_CHOICE;
            case AwaitingRest _, AwaitingPassOn _ -> Awaited.CONFIRMATION;
            case AwaitingReply _ -> Awaited.NOTHING;
            case AwaitingLeave _ -> Awaited.CANCELLATION;
        };
    }

    @Override
    protected Say muted() {
        return new TeacherSay.Muted();
    }

    @Override
    protected boolean isToldWhoInvites() {
        return true;
    }

    /** A place shared near the school is as good as "hadir". */
    @Override
    protected Command located(Teacher person, TeacherState state, Place here, Instant at) {
        return lessons.findCurrent(person.id(), at)
                .<Command>map(order -> located(order, here))
                .orElseGet(() -> new Tell(Topic.NO_LESSON, state));
    }

    private Command located(Order order, Place here) {
        double km = here.kmTo(people.directory().getSchool(order.lesson().npsn()).place());
        return km <= THERE_KM
                ? new TeacherCommand.CheckIn(order.id(), Attendance.PRESENT)
                : new TeacherCommand.TellFarAway(order.id(), km);
    }

    @Override
    protected Reply carryOut(Teacher person, String turnId, TeacherCommand command, Instant at) {
        return switch (command) {
            case TeacherCommand.Accept accept -> offerReplies.accept(person, turnId, accept.refs());
            case TeacherCommand.Decline decline ->
                    offerReplies.decline(person, turnId, decline.refs());
            case TeacherCommand.Explain explain ->
                    idle(offerReplies.explain(explain.ref(), explain.question(), at));
            case TeacherCommand.AcceptAll(List<OfferRef> refs) ->
                    offerReplies.acceptAll(person, turnId, refs);
            case TeacherCommand.AnswerEach each -> offerReplies.each(person, turnId, each);
            case TeacherCommand.AskWhichOffer which -> idle(offerReplies.askWhich(which.refs()));
            case TeacherCommand.TellStands(String orderId, String asked) ->
                    lessonReplies.stands(get(orderId), asked == null ? null : get(asked), at);
            case TeacherCommand.ShowSchedule(List<LocalDate> days) ->
                    idle(lessonReplies.schedule(person, days, at));
            case TeacherCommand.ShowHours(LocalDate day) ->
                    idle(lessonReplies.hours(person, day, at));
            case TeacherCommand.ShowReach _ -> idle(reach(person, at));
            case TeacherCommand.ShowLesson show -> idle(offerReplies.lesson(get(show.orderId())));
            case TeacherCommand.ShowStars _ -> idle(stars(person));
            case TeacherCommand.AskWhichLesson ask -> lessonReplies.askWhich(ask.orderIds());
            case TeacherCommand.AskLeave ask -> lessonReplies.askLeave(get(ask.orderId()), at);
            case TeacherCommand.Leave leave ->
                    lessonReplies.leave(person, get(leave.orderId()), at);
            case TeacherCommand.CheckIn in ->
                    idle(lessonReplies.checkIn(person, in.orderId(), in.attendance(), at));
            case TeacherCommand.NoteNotYet note -> idle(lessonReplies.notYet(get(note.orderId())));
            case TeacherCommand.NoteLateness note ->
                    lessonReplies.lateness(person, get(note.orderId()), note.minutes());
            case TeacherCommand.AgreeToMove(String orderId, String questionId) ->
                    idle(moves.agree(person, turnId, orderId, questionId));
            case TeacherCommand.RefuseToMove(String orderId, String questionId) ->
                    idle(moves.refuse(person, orderId, questionId));
            case TeacherCommand.AskMove(String orderId, String questionId) ->
                    idle(moves.askAgain(person, get(orderId), questionId, at));
            case TeacherCommand.StandBy(String orderId) -> standBys.agree(person, turnId, orderId);
            case TeacherCommand.EndStandBy(String orderId) -> standBys.end(person, turnId, orderId);
            case TeacherCommand.AskStandBy(String orderId) -> idle(standBys.ask(get(orderId)));
            case TeacherCommand.TellFarAway far ->
                    idle(lessonReplies.farAway(get(far.orderId()), far.km(), at));
            case TeacherCommand.AskWhereabouts ask ->
                    idle(lessonReplies.askWhereabouts(get(ask.orderId())));
            case TeacherCommand.AskDeparture ask ->
                    idle(lessonReplies.askDeparture(get(ask.orderId())));
            case TeacherCommand.AskRest(LocalDate until, List<LocalDate> days) ->
                    new Reply(
                            new AwaitingRest(until, days),
                            List.of(LessonReplies.askRest(until, days)));
            case TeacherCommand.KeepFree(List<LocalDate> days) ->
                    new Reply(new Idle(), keepFree(person, days, at));
            case TeacherCommand.Pause pause -> idle(pause(person, pause.until(), at));
            case TeacherCommand.Resume _ -> idle(resume(person, at));
            case TeacherCommand.OpenDays _ -> idle(openDays(person));
            case TeacherCommand.AskPassOn ask -> words.ask(ask);
            case TeacherCommand.PassOn(String orderId, String text) ->
                    words.passOn(person, get(orderId), text, turnId);
            case TeacherCommand.ReportAbsence report -> absences.report(person, report, at);
            case TeacherCommand.EndAbsence end -> absences.end(person, end.absenceId(), at);
            case TeacherCommand.ReleaseLessons release ->
                    absences.release(person, release.absenceId(), at);
            case TeacherCommand.KeepLessons _ -> idle(new TeacherSay.StillYours());
            case TeacherCommand.AskReply(String orderId) -> words.askReply(get(orderId));
            case Tell tell -> new Reply(tell.then(), List.of(say(tell.topic(), person, at)));
        };
    }

    private static Reply idle(Say say) {
        return new Reply(new Idle(), List.of(say));
    }

    private Order get(String orderId) {
        return orders.find(orderId).orElseThrow();
    }

    private Say stars(Teacher person) {
        Stars stars = people.directory().starsOf(person);
        return !stars.areShown() ? new TeacherSay.StarsTooFew() : new TeacherSay.OwnStars(stars);
    }

    /** Why offers come or not, as far as the teacher can do something about it. */
    private Say reach(Teacher person, Instant at) {
        Instant until = person.pausedUntil();
        return until != null && person.isPausedAt(at)
                ? lessonReplies.resting(until)
                : new TeacherSay.Reach(
                        person.subjects().stream().sorted().toList(),
                        person.levels().stream()
                                .sorted()
                                .map(Level::name)
                                .collect(Collectors.joining(", ")),
                        person.radiusKm());
    }

    private Say pause(Teacher person, Instant until, Instant at) {
        people.pause(person.id(), until);
        return lessonReplies.paused(person, until, at);
    }

    /** As many as there is room for; of the others the teacher is told. */
    private List<Say> keepFree(Teacher person, List<LocalDate> days, Instant at) {
        List<FreeTime> had = freeAhead(person, at);
        List<FreeTime> added =
                lessonReplies.freeOn(days).stream()
                        .filter(free -> !had.contains(free))
                        .limit(Math.max(0, FreeTime.MOST - had.size()))
                        .toList();
        List<FreeTime> all = Stream.concat(had.stream(), added.stream()).toList();
        people.keepFree(person.id(), all);
        return lessonReplies.keptFree(person, days, all, at);
    }

    private Say openDays(Teacher person) {
        people.keepFree(person.id(), List.of());
        orders.becameFree(person.id());
        return new TeacherSay.ResumedOnDays();
    }

    private Say resume(Teacher person, Instant at) {
        people.pause(person.id(), null);
        orders.becameFree(person.id());
        return lessonReplies.resumed(freeAhead(person, at), at);
    }

    private Say say(Topic topic, Teacher person, Instant at) {
        return switch (topic) {
            case HELP -> new TeacherSay.Help();
            case GREETING -> new TeacherSay.Greeting(person.name());
            case THANKS -> new CommonSay.YouAreWelcome();
            case UNCLEAR -> new TeacherSay.Unclear();
            case UNREADABLE -> new CommonSay.Unreadable();
            case STALE -> new CommonSay.StaleButton();
            case KEPT -> new TeacherSay.StillYours();
            case STILL_OFFERED -> new TeacherSay.StillOffered();
            case OFFERS_AGAIN -> new TeacherSay.AskOffersAgain();
            case NO_OFFER -> new TeacherSay.NoOffer();
            case NO_LESSON -> lessonReplies.noLesson(person, at);
            case NOT_FOR_YOU -> new TeacherSay.NotForYou();
            case NOT_PASSED_ON -> new PassingSay.NotPassedOn();
            case CALENDAR_OF_OFFICE -> new CommonSay.CalendarIsOffices();
        };
    }
}
