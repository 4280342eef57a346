package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.dialogue.Side;
import id.guruonline.conversation.dialogue.SmallTalk;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskCalendar;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskChange;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskInvite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskWhom;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Invite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Make;
import id.guruonline.conversation.dialogue.office.OfficeCommand.SaveCalendar;
import id.guruonline.conversation.dialogue.office.OfficeCommand.ShowCalendar;
import id.guruonline.conversation.dialogue.office.OfficeCommand.ShowStatus;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Tell;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellFormat;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellKnown;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellStaleChange;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellStaleInvite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellUnchanged;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellUnclear;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Topic;
import id.guruonline.conversation.dialogue.office.OfficeState.AwaitingCalendar;
import id.guruonline.conversation.dialogue.office.OfficeState.AwaitingChange;
import id.guruonline.conversation.dialogue.office.OfficeState.AwaitingInvite;
import id.guruonline.conversation.dialogue.office.OfficeState.AwaitingWhom;
import id.guruonline.conversation.dialogue.office.OfficeState.Idle;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.text.When;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.calendar.CalendarEntry;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Tells the education office how the orders stand, and lets people in for it. */
public final class OfficeSide
        extends Side<Officer, OfficeState, OfficeCommand, Intent.ByOffice, Verb.ByOffice> {

    /** What this side is made of. */
    public static final RoleTypes<
                    Officer, OfficeState, OfficeCommand, Intent.ByOffice, Verb.ByOffice>
            TYPES =
                    new RoleTypes<>(
                            Role.OFFICE,
                            Officer.class,
                            OfficeState.class,
                            OfficeCommand.class,
                            Intent.ByOffice.class,
                            Verb.ByOffice.class);

    private static final int LISTED = 6;

    private final Orders orders;
    private final People people;
    private final Invitations invitations;
    private final PersonRequests requests;
    private final PersonChanges changes;
    private final CalendarRequests calendarRequests;
    private final CalendarChanges calendarChanges;
    private final ZoneId zone;

    /**
     * @param zone the regency's: it says when today begins
     * @param understanding takes a text for what it means
     */
    public OfficeSide(
            Orders orders,
            People people,
            Invitations invitations,
            PersonChanges changes,
            CalendarChanges calendarChanges,
            Accounts accounts,
            ZoneId zone,
            Understanding understanding) {
        super(TYPES, understanding, zone);
        this.orders = orders;
        this.people = people;
        this.invitations = invitations;
        this.requests = new PersonRequests(people, accounts, invitations);
        this.changes = changes;
        this.calendarRequests = calendarChanges.requests();
        this.calendarChanges = calendarChanges;
        this.zone = zone;
    }

    @Override
    protected OfficeState idle() {
        return new Idle();
    }

    @Override
    protected OfficeState rest(OfficeState state) {
        return new Idle();
    }

    @Override
    protected Optional<OfficeCommand> findOwn(
            Officer person, OfficeState state, String text, Input input) {
        return invitations.find(text, input).or(() -> calendarRequests.find(person, text, input));
    }

    @Override
    protected Command wanted(
            Officer person,
            OfficeState state,
            Intent.ByOffice intent,
            Understood said,
            Input input) {
        return switch (intent) {
            case Intent.Overview.STATUS -> new ShowStatus();
            case Intent.Managing wish -> managed(person, state, wish, input);
            case Intent.Answer answer ->
                    said.asks() && answer == Intent.Answer.ACCEPT
                            ? askedAgain(state)
                            : answered(state, answer, input);
        };
    }

    /** A bare wish says yes to the card that asks for it: "ya, kunci". */
    private Command managed(Officer asker, OfficeState state, Intent.Managing wish, Input input) {
        return state instanceof AwaitingChange asked
                        && isShown(asked, input)
                        && asked.change().wish() == wish
                        && PersonRequests.isBare(input.text())
                ? requests.make(asked.change(), asked.personId(), input.at())
                : requests.find(wish, asker, input.text(), input);
    }

    /** The card once more, where more was said than yes. */
    private static Command askedAgain(OfficeState state) {
        return switch (state) {
            case AwaitingChange(String cardId, Change change, String personId) ->
                    new AskChange(cardId, change, personId);
            case AwaitingInvite(Person invited) -> new AskInvite(invited);
            case AwaitingCalendar(String cardId, CalendarChange change) ->
                    new AskCalendar(cardId, change);
            case OfficeState.Idle _, AwaitingWhom _ -> new Tell(Topic.HELP);
        };
    }

    private static boolean isShown(AwaitingChange asked, Input input) {
        return input.shows(ButtonData.of(Verb.OfPerson.MAKE, asked.cardId()));
    }

    private Command answered(OfficeState state, Intent.Answer answer, Input input) {
        if (state instanceof AwaitingChange asked && isShown(asked, input)) {
            return switch (answer) {
                case ACCEPT -> requests.make(asked.change(), asked.personId(), input.at());
                case DECLINE, CANCEL -> new Tell(Topic.NOTHING_CHANGED);
            };
        }
        if (state instanceof AwaitingCalendar(String cardId, CalendarChange change)
                && input.shows(ButtonData.of(Verb.OfCalendar.SAVE, cardId))) {
            return switch (answer) {
                case ACCEPT -> new SaveCalendar(change);
                case DECLINE, CANCEL -> new Tell(Topic.NOTHING_CHANGED);
            };
        }
        if (state instanceof AwaitingWhom && answer != Intent.Answer.ACCEPT) {
            return new Tell(Topic.NOTHING_CHANGED);
        }
        if (!(state instanceof AwaitingInvite(Person invited))
                || !input.shows(ButtonData.of(Verb.OfInvitation.INVITE, invited.id()))) {
            return new Tell(answer == Intent.Answer.CANCEL ? Topic.OF_SCHOOLS : Topic.UNCLEAR);
        }
        return switch (answer) {
            case ACCEPT -> invitations.invitation(invited);
            case DECLINE, CANCEL -> new Tell(Topic.NOT_INVITED);
        };
    }

    @Override
    protected Command tapped(
            Officer person, OfficeState state, Verb.ByOffice verb, ButtonData button, Input input) {
        return switch (verb) {
            case Verb.OfInvitation.INVITE -> invite(state, button.arg(0));
            case Verb.OfPerson.PERSON -> meant(person, state, button.arg(0), input);
            case Verb.OfPerson.MAKE -> make(state, button.arg(0), input);
            case Verb.OfCalendar.SAVE ->
                    state instanceof AwaitingCalendar(String cardId, CalendarChange change)
                                    && cardId.equals(button.arg(0))
                            ? new SaveCalendar(change)
                            : new TellStaleChange(state);
            case Verb.OfQuestion.KEEP ->
                    new Tell(
                            state instanceof AwaitingInvite
                                    ? Topic.NOT_INVITED
                                    : Topic.NOTHING_CHANGED);
            case Verb.OfOrders.STATUS -> new ShowStatus();
        };
    }

    @Override
    protected OfficeCommand tell(SmallTalk talk, OfficeState state) {
        return switch (talk) {
            case HELP, GREETING, PLACE -> new Tell(Topic.HELP);
            case NOT_HERE -> new Tell(Topic.UNCLEAR);
            case THANKS -> new Tell(Topic.THANKS);
            case STALE -> new Tell(Topic.STALE);
            case UNREADABLE -> new Tell(Topic.UNREADABLE);
        };
    }

    /** Whom the very button names: an older card must not let the newest card's person in. */
    private Command invite(OfficeState state, String personId) {
        if (state instanceof AwaitingInvite(Person person) && person.id().equals(personId)) {
            return invitations.invitation(person);
        }
        return invitations
                .findInvited(personId)
                .<Command>map(person -> new TellKnown(person.id()))
                .orElseGet(() -> new TellStaleInvite(state));
    }

    private Command meant(Officer asker, OfficeState state, String personId, Input input) {
        if (!(state instanceof AwaitingWhom(Change change, List<String> ids))
                || !ids.contains(personId)) {
            return new TellStaleChange(state);
        }
        return people.directory()
                .findPerson(personId)
                .<Command>map(person -> requests.chosen(change, asker, person, input))
                .orElseGet(() -> new TellStaleChange(state));
    }

    /** What the very card asks: an older one must not make what the newest asks. */
    private Command make(OfficeState state, String cardId, Input input) {
        return state instanceof AwaitingChange asked && asked.cardId().equals(cardId)
                ? requests.make(asked.change(), asked.personId(), input.at())
                : new TellStaleChange(state);
    }

    private static Reply made(Made made) {
        return new Reply(new Idle(), List.of(made.say()), null, made.asides());
    }

    @Override
    protected Reply carryOut(Officer person, String turnId, OfficeCommand command, Instant at) {
        if (command instanceof Make make) {
            return made(changes.make(person.id(), turnId, make, at));
        }
        if (command instanceof SaveCalendar(CalendarChange change)) {
            return made(calendarChanges.make(person.id(), turnId, change, at));
        }
        Say say =
                switch (command) {
                    case ShowStatus _ -> status(at);
                    case ShowCalendar _ -> calendarChanges.show(at);
                    case AskCalendar(String cardId, CalendarChange change) ->
                            calendarChanges.ask(cardId, change, at);
                    case SaveCalendar save ->
                            throw new IllegalArgumentException("made already: " + save);
                    case AskInvite(Person invited) -> invitations.ask(invited);
                    case Invite(Person invited, String code) ->
                            invitations.invite(person, turnId, invited, code, at);
                    case TellFormat _ -> new OfficeSay.InviteFormat();
                    case TellUnclear(String part) -> new OfficeSay.InviteUnclear(part);
                    case TellStaleInvite _ -> new OfficeSay.StaleInvite();
                    case TellKnown(String personId) -> invitations.known(personId);
                    case AskWhom(Change _, List<String> ids) -> changes.askWhom(ids);
                    case AskChange(String cardId, Change change, String personId) ->
                            changes.ask(cardId, change, personId);
                    case TellUnchanged(Change change, String personId) ->
                            changes.unchanged(change, personId);
                    case TellStaleChange _ -> new OfficeSay.StaleChange();
                    case Make make -> throw new IllegalArgumentException("made already: " + make);
                    case Tell tell -> say(tell.topic());
                };
        return new Reply(next(command), List.of(say));
    }

    private static OfficeState next(OfficeCommand command) {
        return switch (command) {
            case AskInvite(Person invited) -> new AwaitingInvite(invited);
            case AskCalendar(String cardId, CalendarChange change) ->
                    new AwaitingCalendar(cardId, change);
            case TellStaleInvite(OfficeState then) -> then;
            case TellStaleChange(OfficeState then) -> then;
            case AskWhom(Change change, List<String> ids) -> new AwaitingWhom(change, ids);
            case AskChange(String cardId, Change change, String personId) ->
                    new AwaitingChange(cardId, change, personId);
            case ShowStatus _,
                    ShowCalendar _,
                    SaveCalendar _,
                    Invite _,
                    TellFormat _,
                    TellUnclear _,
                    TellKnown _,
                    Make _,
                    TellUnchanged _,
                    Tell _ ->
                    new Idle();
        };
    }

    private Say status(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        Instant midnight = today.atStartOfDay(zone).toInstant();
        List<Order> all =
                orders.listEndingAfter(midnight).stream()
                        .filter(order -> order.status() != OrderStatus.CANCELLED)
                        .toList();
        List<Order> ofToday =
                all.stream()
                        .filter(o -> LocalDate.ofInstant(o.lesson().start(), zone).equals(today))
                        .toList();
        int filled = (int) ofToday.stream().filter(OfficeSide::hasTeacher).count();
        List<Order> open =
                all.stream().filter(order -> order.status() == OrderStatus.OPEN).toList();
        return open.isEmpty()
                ? new OfficeSay.Summary(ofToday.size(), filled, 0)
                : new OfficeSay.SummaryWithOpen(
                        ofToday.size(),
                        filled,
                        open.size(),
                        open.stream().limit(LISTED).map(this::line).toList(),
                        Math.max(0, open.size() - LISTED));
    }

    private static boolean hasTeacher(Order order) {
        return switch (order.status()) {
            case FILLED, TAUGHT, RATED -> true;
            case OPEN, CANCELLED, UNFILLED, NO_SHOW -> false;
        };
    }

    private Line line(Order order) {
        Lesson lesson = order.lesson();
        return new Line.OfSchoolOrder(
                order.id(),
                people.directory().getSchool(lesson.npsn()).name(),
                lesson.subject(),
                lesson.className(),
                When.of(lesson),
                order.status());
    }

    private static Say say(Topic topic) {
        return switch (topic) {
            case HELP -> new OfficeSay.Help();
            case UNCLEAR -> new OfficeSay.Unclear();
            case OF_SCHOOLS -> new OfficeSay.OrdersAreOfSchools();
            case THANKS -> new CommonSay.YouAreWelcome();
            case NOT_INVITED -> new OfficeSay.NotInvited();
            case STALE -> new CommonSay.StaleButton();
            case UNREADABLE -> new CommonSay.Unreadable();
            case NOBODY_MEANT -> new OfficeSay.NobodyMeant();
            case TOO_MANY_MEANT -> new OfficeSay.TooManyMeant();
            case CHANGE_FORMAT -> new OfficeSay.ChangeFormat();
            case NOT_YOURSELF -> new OfficeSay.NotYourself();
            case NOTHING_CHANGED -> new OfficeSay.NothingChanged();
            case CALENDAR_FORMAT -> new OfficeSay.CalendarFormat();
            case NO_SUCH_SCHOOL -> new OfficeSay.NoSuchSchool();
            case ONE_AT_A_TIME -> new OfficeSay.OneAtATime();
            case SAY_WHOSE -> new OfficeSay.SayWhose();
            case FEAST_FOR_ALL -> new OfficeSay.FeastForAll();
            case NO_SUCH_DAYS -> new OfficeSay.NoSuchDays();
            case DAYS_ARE_OVER -> new OfficeSay.DaysAreOver();
            case DAYS_TOO_FAR -> new OfficeSay.DaysTooFar(CalendarEntry.YEARS_AHEAD);
            case TOO_MANY_DAYS -> new OfficeSay.TooManyDays(CalendarEntry.LONGEST_DAYS);
            case CALENDAR_FULL -> new OfficeSay.CalendarFull(CalendarEntry.MOST);
            case NO_SUCH_ENTRY -> new OfficeSay.NoSuchEntry();
            case OF_THE_COUNTRY -> new OfficeSay.OfTheCountry();
            case NOT_MOVABLE -> new OfficeSay.NotMovable();
            case FEAST_TOO_FAR -> new OfficeSay.FeastTooFar();
        };
    }
}
