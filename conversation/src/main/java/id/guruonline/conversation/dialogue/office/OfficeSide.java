package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Languages;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.Side;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskInvite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Invite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.ShowStatus;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Tell;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellFormat;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellKnown;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellStaleInvite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellUnclear;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Topic;
import id.guruonline.conversation.dialogue.office.OfficeState.AwaitingInvite;
import id.guruonline.conversation.dialogue.office.OfficeState.Idle;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.text.When;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Tells the education office how the orders stand, and lets people in for it. */
public final class OfficeSide implements Side<Officer> {

    private static final int LISTED = 6;

    private final Orders orders;
    private final People people;
    private final Invitations invitations;
    private final ZoneId zone;
    private final Understanding understanding;

    /**
     * @param zone the regency's: it says when today begins
     * @param understanding takes a text for what it means
     */
    public OfficeSide(
            Orders orders,
            People people,
            Invitations invitations,
            ZoneId zone,
            Understanding understanding) {
        this.orders = orders;
        this.people = people;
        this.invitations = invitations;
        this.zone = zone;
        this.understanding = understanding;
    }

    @Override
    public Command decide(Officer person, State state, Input input) {
        return switch (input.content()) {
            case Content.Text(String text) ->
                    invitations
                            .find(text, input)
                            .<Command>map(command -> command)
                            .orElseGet(() -> typed(state, text, input));
            case Content.Tap(String data) ->
                    ButtonData.parse(data)
                            .map(button -> tapped(state, button))
                            .orElseGet(() -> new Tell(Topic.STALE));
            case Content.Location _, Content.Start _, Content.Contact _, Content.Stop _ ->
                    new Tell(Topic.HELP);
            case Content.Unreadable _ -> new Tell(Topic.UNREADABLE);
        };
    }

    private Command tapped(State state, ButtonData data) {
        return switch (data.verb()) {
            case Verb.Anytime.INVITE -> invite(state, data.arg(0));
            case Verb.Anytime.KEEP -> new Tell(Topic.NOT_INVITED);
            case Verb.Anytime.STATUS -> new ShowStatus();
            case Verb.Anytime.HELP -> new Tell(Topic.HELP);
            case Verb.Anytime.LANGUAGE ->
                    Languages.named(data.arg(0))
                            .<Command>map(language -> new ChangeLanguage(language, new Idle()))
                            .orElseGet(() -> new Tell(Topic.STALE));
            case Verb.Anytime _,
                    Verb.OfDraft _,
                    Verb.OfCard _,
                    Verb.OfOrder _,
                    Verb.OfOffer _,
                    Verb.OfLesson _,
                    Verb.OfStars _ ->
                    new Tell(Topic.STALE);
        };
    }

    /** Whom the very button names: an older card must not let the newest card's person in. */
    private Command invite(State state, String personId) {
        if (state instanceof AwaitingInvite(Person person) && person.id().equals(personId)) {
            return invitations.invitation(person);
        }
        return invitations
                .findInvited(personId)
                .<Command>map(person -> new TellKnown(person.id()))
                .orElseGet(() ->
                        new TellStaleInvite(state instanceof OfficeState own ? own : new Idle()));
    }

    private Command typed(State state, String text, Input input) {
        Understood said =
                understanding.understand(
                        new Utterance(
                                Role.OFFICE,
                                null,
                                Bells.standard(Level.SD),
                                text,
                                input.at().atZone(zone),
                                Awaited.NOTHING));
        if (state instanceof AwaitingInvite(Person person)
                && input.shows(ButtonData.of(Verb.Anytime.INVITE, person.id()))) {
            if (said.intent() == Intent.ACCEPT) {
                return invitations.invitation(person);
            }
            if (said.intent() == Intent.DECLINE || said.intent() == Intent.CANCEL) {
                return new Tell(Topic.NOT_INVITED);
            }
        }
        return switch (said.intent()) {
            case STATUS, SCHEDULE -> new ShowStatus();
            case LANGUAGE -> new ChangeLanguage(said.wantedLanguage(), new Idle());
            case THANKS -> new Tell(Topic.THANKS);
            case HELP,
                    GREETING,
                    UNSURE,
                    ORDER,
                    CANCEL,
                    CHANGE,
                    NO_SHOW,
                    CONFIRM_ATTENDANCE,
                    REPEAT,
                    ACCEPT,
                    DECLINE,
                    PAUSE,
                    RESUME,
                    CHECK_IN,
                    RATE,
                    STARS,
                    JOIN ->
                    new Tell(Topic.HELP);
        };
    }

    @Override
    public Reply act(Officer person, String turnId, Command command, Instant at) {
        if (!(command instanceof OfficeCommand own)) {
            throw new IllegalArgumentException("no command of the office: " + command);
        }
        Say say =
                switch (own) {
                    case ShowStatus _ -> status(at);
                    case AskInvite(Person invited) -> invitations.ask(invited);
                    case Invite(Person invited, String code) ->
                            invitations.invite(invited, code, at);
                    case TellFormat _ -> new OfficeSay.InviteFormat();
                    case TellUnclear(String part) -> new OfficeSay.InviteUnclear(part);
                    case TellStaleInvite _ -> new OfficeSay.StaleInvite();
                    case TellKnown(String personId) -> invitations.known(personId);
                    case Tell tell -> say(tell.topic());
                };
        return new Reply(next(own), List.of(say));
    }

    private static OfficeState next(OfficeCommand command) {
        return switch (command) {
            case AskInvite(Person invited) -> new AwaitingInvite(invited);
            case TellStaleInvite(OfficeState then) -> then;
            case ShowStatus _, Invite _, TellFormat _, TellUnclear _, TellKnown _, Tell _ ->
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
            case THANKS -> new CommonSay.YouAreWelcome();
            case NOT_INVITED -> new OfficeSay.NotInvited();
            case STALE -> new CommonSay.StaleButton();
            case UNREADABLE -> new CommonSay.Unreadable();
        };
    }
}
