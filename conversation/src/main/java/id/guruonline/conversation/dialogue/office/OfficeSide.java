package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.dialogue.Side;
import id.guruonline.conversation.dialogue.SmallTalk;
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
    private final ZoneId zone;

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
        super(TYPES, understanding, zone);
        this.orders = orders;
        this.people = people;
        this.invitations = invitations;
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
    protected Optional<OfficeCommand> findOwn(String text, Input input) {
        return invitations.find(text, input);
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
            case Intent.Answer answer -> answered(state, answer, input);
            case Intent.Talk.LANGUAGE -> new ChangeLanguage(said.wantedLanguage(), rest(state));
            case Intent.Talk.THANKS -> new Tell(Topic.THANKS);
            case Intent.Talk.HELP, Intent.Talk.GREETING, Intent.Talk.UNSURE -> new Tell(Topic.HELP);
        };
    }

    private Command answered(OfficeState state, Intent.Answer answer, Input input) {
        if (!(state instanceof AwaitingInvite(Person invited))
                || !input.shows(ButtonData.of(Verb.OfInvitation.INVITE, invited.id()))) {
            return new Tell(Topic.HELP);
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
            case Verb.OfQuestion.KEEP -> new Tell(Topic.NOT_INVITED);
            case Verb.OfOrders.STATUS -> new ShowStatus();
        };
    }

    @Override
    protected OfficeCommand tell(SmallTalk talk, OfficeState state) {
        return switch (talk) {
            case HELP, GREETING, PLACE, NOT_HERE -> new Tell(Topic.HELP);
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

    @Override
    protected Reply carryOut(Officer person, String turnId, OfficeCommand command, Instant at) {
        Say say =
                switch (command) {
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
        return new Reply(next(command), List.of(say));
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
