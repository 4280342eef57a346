package id.guruonline.conversation.dialogue.pupil;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.dialogue.Side;
import id.guruonline.conversation.dialogue.SmallTalk;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.AskNumber;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.Rate;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.Report;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.Tell;
import id.guruonline.conversation.dialogue.pupil.PupilCommand.Topic;
import id.guruonline.conversation.dialogue.pupil.PupilState.Idle;
import id.guruonline.conversation.dialogue.pupil.PupilState.Reported;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.PupilSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Pleas;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a pupil's stars, and hears where nobody came to teach. */
public final class PupilSide
        extends Side<Pupil, PupilState, PupilCommand, Intent.ByPupil, Verb.ByPupil> {

    /** What this side is made of. */
    public static final RoleTypes<Pupil, PupilState, PupilCommand, Intent.ByPupil, Verb.ByPupil>
            TYPES =
                    new RoleTypes<>(
                            Role.PUPIL,
                            Pupil.class,
                            PupilState.class,
                            PupilCommand.class,
                            Intent.ByPupil.class,
                            Verb.ByPupil.class);

    /** "cuma bercanda kak". */
    private static final Pattern JOKING =
            Pattern.compile(
                    "\\b(?:cuma|cuman|hanya|tadi|just|was|only)\\b.*(?:\\b(?:ber|be)?canda(?:an)?\\b"
                            + "|\\bprank\\b|\\b(?:kidding|joking)\\b)|^\\W*(?:ber|be)?canda\\w*\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "nilainya ketauan gak?", "will he know it was me?". */
    private static final Pattern SECRET =
            Pattern.compile(
                    "\\bke(?:tau|tahu)an\\b|\\brahasia\\b|\\banonim\\w*|\\banonymous\\w*|\\bsecret\\b"
                            + "|\\b(?:tau|tahu|know|see|liat|lihat)\\b.*(?:\\b(?:aku|saya|me)\\b|(?:siapa|who|nilai|bintang).*\\?)",
                    Pattern.CASE_INSENSITIVE);

    private final Orders orders;
    private final Ratings ratings;
    private final People people;

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
        super(TYPES, understanding, zone);
        this.orders = orders;
        this.ratings = ratings;
        this.people = people;
    }

    @Override
    protected PupilState idle() {
        return new Idle();
    }

    @Override
    protected Optional<School> schoolOf(Pupil person) {
        return Optional.of(people.directory().getSchool(person.npsn()));
    }

    @Override
    protected Awaited awaited(Pupil person, PupilState state, Instant at) {
        return Awaited.STARS;
    }

    @Override
    protected Command wanted(
            Pupil person, PupilState state, Intent.ByPupil intent, Understood said, Input input) {
        if (Pleas.TO_LEAVE.isIn(input.text())) {
            return new Tell(Topic.LEAVE);
        }
        return switch (intent) {
            case Intent.Learning.RATE -> rate(person, said.number());
            case Intent.Talk.UNSURE -> unsure(person, input.text());
            case Intent.Talk.LANGUAGE -> new ChangeLanguage(said.wantedLanguage(), state);
            case Intent.Talk.HELP, Intent.Talk.GREETING, Intent.Learning.JOIN ->
                    new Tell(Topic.HELP);
            case Intent.Talk.THANKS -> new Tell(Topic.THANKS);
            case Intent.Learning.NO_TEACHER -> report(person, state, input.at());
        };
    }

    @Override
    protected Command tapped(
            Pupil person, PupilState state, Verb.ByPupil verb, ButtonData button, Input input) {
        return switch (verb) {
            case Verb.OfStars.RATE ->
                    button.findNumber(1)
                            .filter(stars -> stars >= 1 && stars <= 5)
                            .<Command>map(stars -> new Rate(button.arg(0), stars))
                            .orElseGet(() -> new Tell(Topic.STALE));
        };
    }

    @Override
    protected PupilCommand tell(SmallTalk talk, PupilState state) {
        return switch (talk) {
            case HELP, GREETING, PLACE, NOT_HERE -> new Tell(Topic.HELP);
            case THANKS -> new Tell(Topic.THANKS);
            case STALE -> new Tell(Topic.STALE);
            case UNREADABLE -> new Tell(Topic.UNREADABLE);
        };
    }

    /** A joke that is taken back, a question, or an answer without a number. */
    private Command unsure(Pupil person, String text) {
        if (JOKING.matcher(text).find()) {
            return new Tell(Topic.LISTENING);
        }
        boolean secret = SECRET.matcher(text).find();
        boolean asks = secret || text.contains("?");
        Command asked = rate(person, null);
        return asked instanceof AskNumber(String orderId) && asks
                ? new PupilCommand.AnswerQuestion(orderId, secret)
                : asked;
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

    /** The lesson that runs; the school is told once by each pupil. */
    private Command report(Pupil person, PupilState state, Instant at) {
        Optional<Order> running =
                orders.listOfSchool(person.npsn(), at).stream()
                        .filter(order -> order.status() == OrderStatus.FILLED)
                        .filter(order -> !at.isBefore(order.lesson().start()))
                        .filter(order ->
                                School.isSameClass(order.lesson().className(), person.className()))
                        .findFirst();
        return running.<Command>map(order ->
                        state.equals(new Reported(order.id()))
                                ? new Tell(Topic.REPORTED)
                                : new Report(order.id(), order.findTeacher().orElseThrow()))
                .orElseGet(() -> new Tell(Topic.NOBODY_EXPECTED));
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
    protected Reply carryOut(Pupil person, String turnId, PupilCommand command, Instant at) {
        return switch (command) {
            case Rate rate ->
                    idle(rated(ratings.rate(rate.orderId(), person.id(), rate.stars(), at)));
            case AskNumber ask -> idle(askNumber(ask.orderId()));
            case PupilCommand.AnswerQuestion(String orderId, boolean secret) ->
                    idle(answer(orderId, secret));
            case Report(String orderId, String teacherId) -> reported(orderId, teacherId);
            case Tell tell -> idle(say(tell.topic()));
        };
    }

    private static Reply idle(Say say) {
        return new Reply(new Idle(), List.of(say));
    }

    /** Every operator of the school hears of it; which pupil told stays unsaid. */
    private Reply reported(String orderId, String teacherId) {
        Order order = orders.find(orderId).orElseThrow();
        Say report =
                new OperatorSay.PupilsMissTeacher(
                        orderId,
                        teacherId,
                        Line.OfLesson.of(order.lesson()),
                        people.directory().getTeacher(teacherId).name());
        String about = "pupils/" + orderId + "/" + teacherId; // however many say it
        List<Aside> told =
                people.directory().listOperators(order.lesson().npsn()).stream()
                        .<Aside>map(operator -> new Aside.Once(about, operator.id(), report))
                        .toList();
        return new Reply(new Reported(orderId), List.of(new PupilSay.TeacherMissed()), null, told);
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

    private Say answer(String orderId, boolean secret) {
        Subject subject = orders.find(orderId).orElseThrow().lesson().subject();
        return secret
                ? new PupilSay.WhoSeesStars(orderId, subject)
                : new PupilSay.AskTeacher(orderId, subject);
    }

    private Say askNumber(String orderId) {
        Subject subject = orders.find(orderId).orElseThrow().lesson().subject();
        return new PupilSay.AskNumber(orderId, subject);
    }

    private static Say say(Topic topic) {
        return switch (topic) {
            case HELP -> new PupilSay.Help();
            case THANKS -> new CommonSay.YouAreWelcome();
            case LISTENING -> new PupilSay.Listening();
            case NOTHING_TO_RATE -> new PupilSay.NothingToRate();
            case STALE -> new CommonSay.StaleButton();
            case UNREADABLE -> new CommonSay.Unreadable();
            case REPORTED -> new PupilSay.TeacherMissed();
            case NOBODY_EXPECTED -> new PupilSay.NobodyExpected();
            case LEAVE -> new PupilSay.AskLeave();
        };
    }
}
