package id.guruonline.conversation.dialogue.pupil;

import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Languages;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.Side;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.AskNumber;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.Rate;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.Tell;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.Topic;
import id.guruonline.conversation.dialogue.pupil.PupilState.Idle;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.PupilSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.rating.Rated;
import id.guruonline.scheduler.rating.Ratings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a pupil's stars. */
public final class PupilSide implements Side<Pupil> {

    private final Orders orders;
    private final Ratings ratings;
    private final People people;
    private final ZoneId zone;
    private final Understanding understanding;

    /**
     * @param zone the regency's
     * @param understanding takes a text for what it means
     */
    public PupilSide(
            Orders orders,
            Ratings ratings,
            People people,
            ZoneId zone,
            Understanding understanding) {
        this.orders = orders;
        this.ratings = ratings;
        this.people = people;
        this.zone = zone;
        this.understanding = understanding;
    }

    @Override
    public Command decide(Pupil person, State state, Input input) {
        return switch (input.content()) {
            case Content.Text(String text) -> typed(person, text, input.at());
            case Content.Tap(String data) ->
                    ButtonData.parse(data)
                            .map(PupilSide::tapped)
                            .orElseGet(() -> new Tell(Topic.STALE));
            case Content.Location _, Content.Start _, Content.Contact _, Content.Stop _ ->
                    new Tell(Topic.HELP);
            case Content.Unreadable _ -> new Tell(Topic.UNREADABLE);
        };
    }

    private static Command tapped(ButtonData data) {
        return switch (data.verb()) {
            case Verb.OfStars.RATE ->
                    data.findNumber(1)
                            .filter(stars -> stars >= 1 && stars <= 5)
                            .<Command>map(stars -> new Rate(data.arg(0), stars))
                            .orElseGet(() -> new Tell(Topic.STALE));
            case Verb.Anytime.LANGUAGE ->
                    Languages.named(data.arg(0))
                            .<Command>map(language -> new ChangeLanguage(language, new Idle()))
                            .orElseGet(() -> new Tell(Topic.STALE));
            case Verb.Anytime.HELP -> new Tell(Topic.HELP);
            case Verb.Anytime _,
                    Verb.OfDraft _,
                    Verb.OfCard _,
                    Verb.OfOrder _,
                    Verb.OfOffer _,
                    Verb.OfLesson _ ->
                    new Tell(Topic.STALE);
        };
    }

    private Command typed(Pupil person, String text, Instant at) {
        School school = people.directory().getSchool(person.npsn());
        Understood said =
                understanding.understand(
                        new Utterance(
                                Role.PUPIL,
                                school.level(),
                                school.bells(),
                                text,
                                at.atZone(zone),
                                Awaited.STARS));
        return switch (said.intent()) {
            case RATE -> rate(person, said.number());
            case LANGUAGE -> new ChangeLanguage(said.wantedLanguage(), new Idle());
            case HELP, GREETING, JOIN -> new Tell(Topic.HELP);
            case THANKS -> new Tell(Topic.THANKS);
            case UNSURE,
                    ACCEPT,
                    DECLINE,
                    ORDER,
                    CANCEL,
                    CHANGE,
                    STATUS,
                    NO_SHOW,
                    CONFIRM_ATTENDANCE,
                    REPEAT,
                    PAUSE,
                    RESUME,
                    SCHEDULE,
                    CHECK_IN,
                    STARS ->
                    rate(person, null);
        };
    }

    /** The newest lesson of the class is meant; without a number it is asked for. */
    private Command rate(Pupil person, @Nullable Integer stars) {
        Optional<Order> newest = findNewest(person);
        if (newest.isEmpty()) {
            return new Tell(stars == null ? Topic.HELP : Topic.NOTHING_TO_RATE);
        }
        String orderId = newest.get().id();
        if (stars != null && stars >= 1 && stars <= 5) {
            return new Rate(orderId, stars);
        }
        Lesson lesson = newest.get().lesson();
        return person.hadJoined(lesson.npsn(), lesson.className(), lesson.end())
                ? new AskNumber(orderId)
                : new Tell(Topic.HELP);
    }

    private Optional<Order> findNewest(Pupil person) {
        String className =
                people.directory()
                        .getSchool(person.npsn())
                        .findClass(person.className())
                        .map(c -> c.name())
                        .orElse(person.className());
        return orders.listTaught(person.npsn(), className, 1).stream().findFirst();
    }

    @Override
    public Reply act(Pupil person, String turnId, Command command, Instant at) {
        if (!(command instanceof PupilCommand own)) {
            throw new IllegalArgumentException("no command of a pupil: " + command);
        }
        Say say =
                switch (own) {
                    case Rate rate ->
                            rated(ratings.rate(rate.orderId(), person.id(), rate.stars(), at));
                    case AskNumber ask -> askNumber(ask.orderId());
                    case Tell tell -> say(tell.topic());
                };
        return new Reply(new Idle(), List.of(say));
    }

    private static Say rated(Rated rated) {
        return switch (rated) {
            case Rated.Counted counted -> {
                Subject subject = counted.order().lesson().subject();
                yield counted.changed()
                        ? new PupilSay.RatedAnew(counted.stars(), subject)
                        : new PupilSay.Rated(counted.stars(), subject);
            }
            case Rated.Closed closed -> new PupilSay.Closed(closed.order().lesson().subject());
            case Rated.NotYet notYet -> new PupilSay.NotYet(notYet.order().lesson().subject());
            case Rated.JoinedLater later ->
                    new PupilSay.JoinedLater(later.order().lesson().subject());
            case Rated.NotTheirs _ -> new PupilSay.NotYours();
        };
    }

    private Say askNumber(String orderId) {
        Subject subject = orders.find(orderId).orElseThrow().lesson().subject();
        return new PupilSay.AskNumber(orderId, subject);
    }

    private static Say say(Topic topic) {
        return switch (topic) {
            case HELP -> new PupilSay.Help();
            case THANKS -> new CommonSay.YouAreWelcome();
            case NOTHING_TO_RATE -> new PupilSay.NothingToRate();
            case STALE -> new CommonSay.StaleButton();
            case UNREADABLE -> new CommonSay.Unreadable();
        };
    }
}
