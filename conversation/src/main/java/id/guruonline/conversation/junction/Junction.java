package id.guruonline.conversation.junction;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Links;
import id.guruonline.conversation.account.TypedCode;
import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Languages;
import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.office.Invitations;
import id.guruonline.conversation.dialogue.office.OfficeCommand;
import id.guruonline.conversation.dialogue.office.OfficeSide;
import id.guruonline.conversation.dialogue.office.OfficeState;
import id.guruonline.conversation.dialogue.operator.OperatorCommand;
import id.guruonline.conversation.dialogue.operator.OperatorSide;
import id.guruonline.conversation.dialogue.operator.OperatorState;
import id.guruonline.conversation.dialogue.pupil.PupilCommand;
import id.guruonline.conversation.dialogue.pupil.PupilSide;
import id.guruonline.conversation.dialogue.pupil.PupilState;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand;
import id.guruonline.conversation.dialogue.teacher.TeacherSide;
import id.guruonline.conversation.dialogue.teacher.TeacherState;
import id.guruonline.conversation.door.ClassCommand;
import id.guruonline.conversation.door.Classrooms;
import id.guruonline.conversation.door.GiveCode;
import id.guruonline.conversation.door.KeepSilent;
import id.guruonline.conversation.door.LetIn;
import id.guruonline.conversation.door.Newcomers;
import id.guruonline.conversation.door.Stranger;
import id.guruonline.conversation.door.TellAnybody;
import id.guruonline.conversation.door.TellStranger;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.turn.Dialogues;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Teacher;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads everybody to their role's dialogue, in the language they chose. */
public final class Junction implements Dialogues {

    /** The types of which saved states and commands are made. */
    public static final List<Class<?>> SAVED =
            List.of(
                    NewHere.class,
                    Stranger.class,
                    OperatorState.class,
                    TeacherState.class,
                    PupilState.class,
                    OfficeState.class,
                    FirstContact.class,
                    TellStranger.class,
                    KeepSilent.class,
                    TellAnybody.class,
                    LetIn.class,
                    GiveCode.class,
                    ClassCommand.class,
                    ChangeLanguage.class,
                    OperatorCommand.class,
                    TeacherCommand.class,
                    PupilCommand.class,
                    OfficeCommand.class);

    private static final Content EDITED = new Content.Unreadable("edited");
    private static final Content IN_A_GROUP = new Content.Unreadable("group");

    private final OperatorSide operators;
    private final TeacherSide teachers;
    private final PupilSide pupils;
    private final OfficeSide office;
    private final Accounts accounts;
    private final Links links;
    private final Newcomers newcomers;
    private final Classrooms classrooms;
    private final Understanding understanding;
    private final ZoneId zone;

    /**
     * @param understanding tells the language of a first message
     * @param zone the regency's
     */
    public Junction(
            OperatorSide operators,
            TeacherSide teachers,
            PupilSide pupils,
            OfficeSide office,
            Accounts accounts,
            Links links,
            Classrooms classrooms,
            People people,
            Understanding understanding,
            ZoneId zone) {
        this.operators = operators;
        this.teachers = teachers;
        this.pupils = pupils;
        this.office = office;
        this.accounts = accounts;
        this.links = links;
        this.classrooms = classrooms;
        this.newcomers = new Newcomers(links, people);
        this.understanding = understanding;
        this.zone = zone;
    }

    @Override
    public State start(@Nullable Person who) {
        return new NewHere();
    }

    @Override
    public Command decide(@Nullable Person who, Address from, State state, Input input) {
        if (input.content() instanceof Content.Stop) {
            return new TellAnybody(TellAnybody.Topic.MUTED, state);
        }
        return who == null ? decideStranger(state, input) : decideKnown(who, state, input);
    }

    /** Codes and proofs are understood however often somebody was told what to do. */
    private Command decideStranger(State state, Input input) {
        Stranger stranger = Stranger.of(state, input.at());
        return classrooms
                .find(null, stranger, input)
                .<Command>map(command -> command)
                .or(() -> findProven(input).map(proven -> letIn(proven, stranger, input)))
                .orElseGet(() ->
                        stranger.isToldEnough()
                                ? new KeepSilent(stranger)
                                : tell(input.content(), stranger.told(input.at())));
    }

    private static Command tell(Content content, Stranger told) {
        return content.equals(IN_A_GROUP)
                ? new TellAnybody(TellAnybody.Topic.NOT_IN_GROUPS, told)
                : new TellStranger(content instanceof Content.Contact, told);
    }

    private Command decideKnown(Person who, State state, Input input) {
        if (input.content().equals(EDITED) || input.content().equals(IN_A_GROUP)) {
            return new TellAnybody(
                    input.content().equals(EDITED)
                            ? TellAnybody.Topic.EDITED
                            : TellAnybody.Topic.NOT_IN_GROUPS,
                    state);
        }
        if (Newcomers.asksForCode(input.content())) {
            return new GiveCode(links.draw(), state);
        }
        return classrooms
                .find(who, state, input)
                .<Command>map(command -> command)
                .or(() -> findProven(input).flatMap(proven -> findLetIn(who, proven, state, input)))
                .orElseGet(() -> decideOwn(who, state, input));
    }

    /**
     * A number that moved, or a code. One's own is kept for where one wants to be let in, and an
     * officer's tap on an invitation for whom it is meant. One's own number says nothing new.
     */
    private Optional<Command> findLetIn(
            Person who, Newcomers.Proven proven, State state, Input input) {
        boolean own = proven.person().id().equals(who.id());
        boolean coded = !proven.code().isEmpty();
        if (coded && (own || who instanceof Officer)) {
            return Optional.of(new TellAnybody(TellAnybody.Topic.KNOWN_HERE, state));
        }
        return own ? Optional.empty() : Optional.of(letIn(proven, state, input));
    }

    private Optional<Newcomers.Proven> findProven(Input input) {
        return newcomers.findProven(input.content(), input.at());
    }

    private Command decideOwn(Person who, State state, Input input) {
        if (invites(who, input)) {
            return new TellAnybody(TellAnybody.Topic.OFFICE_INVITES, state);
        }
        Command command =
                findLanguageChange(state, input).orElseGet(() -> decide(who, state, input));
        Language written = state instanceof NewHere ? languageOf(who, input) : null;
        return written == null || written == Language.ID || command instanceof ChangeLanguage
                ? command
                : new FirstContact(written, command);
    }

    /**
     * Whether an operator or a teacher tries what only the office may. An order may begin with the
     * same word, but names a class or a time, and no phone number.
     */
    private boolean invites(Person who, Input input) {
        if (!(who instanceof Operator || who instanceof Teacher)
                || !(input.content() instanceof Content.Text(String text))
                || !Invitations.isBegun(text)) {
            return false;
        }
        Understood said = understand(Role.OPERATOR, text, input.at());
        return Invitations.namesPhone(text)
                || (said.className() == null && said.date() == null && said.start() == null);
    }

    /** A language's bare name asks for it; where a subject is asked for it is one. */
    private static Optional<Command> findLanguageChange(State state, Input input) {
        return input.content() instanceof Content.Text(String text)
                        && !(state instanceof OperatorState.AwaitingSubject)
                        && !(state instanceof OperatorState.AwaitingEdit)
                ? Languages.bare(text).map(language -> new ChangeLanguage(language, state))
                : Optional.empty();
    }

    private LetIn letIn(Newcomers.Proven proven, State stay, Input input) {
        Person person = proven.person();
        Input hello = new Input(input.turnId(), new Content.Start(""), input.at(), List.of());
        Command welcome = decide(person, start(person), hello);
        return new LetIn(person.id(), proven.code(), welcome, stay);
    }

    private Command decide(Person who, State state, Input input) {
        return switch (who) {
            case Operator operator -> operators.decide(operator, state, input);
            case Teacher teacher -> teachers.decide(teacher, state, input);
            case Pupil pupil -> pupils.decide(pupil, state, input);
            case Officer officer -> office.decide(officer, state, input);
        };
    }

    private @Nullable Language languageOf(Person who, Input input) {
        return input.content() instanceof Content.Text(String text)
                ? understand(who.role(), text, input.at()).language()
                : null;
    }

    private Understood understand(Role role, String text, Instant at) {
        return understanding.understand(
                new Utterance(
                        role,
                        null,
                        Bells.standard(Level.SD),
                        text,
                        at.atZone(zone),
                        Awaited.NOTHING));
    }

    @Override
    public Reply act(
            @Nullable Person who, Address from, String turnId, Command command, Instant at) {
        return switch (command) {
            case TellStranger(boolean shown, Stranger then) ->
                    counted(
                            newcomers.welcome(from, shown),
                            then == null ? Stranger.of(new NewHere(), at) : then);
            case KeepSilent(Stranger then) -> new Reply(then, List.of());
            case TellAnybody(TellAnybody.Topic topic, State then)
                    when topic == TellAnybody.Topic.MUTED ->
                    new Reply(then, List.of(say(topic, who)));
            case TellAnybody(TellAnybody.Topic topic, State then) -> counted(say(topic, who), then);
            case GiveCode(String code, State then) -> {
                links.give(code, known(who).id(), at);
                yield new Reply(
                        then,
                        List.of(new CommonSay.LinkCode(TypedCode.grouped(code), Links.VALID)));
            }
            case ClassCommand about -> classrooms.act(who, from, about, at);
            case LetIn letIn -> letIn(who, letIn, from, turnId, at);
            case FirstContact(Language language, Command asked) -> {
                accounts.setLanguage(known(who).id(), language);
                yield act(who, from, turnId, asked, at);
            }
            case ChangeLanguage(Language language, State then) -> {
                if (language == null) {
                    yield new Reply(then, List.of(new CommonSay.AskLanguage()));
                }
                accounts.setLanguage(known(who).id(), language);
                yield new Reply(then, List.of(new CommonSay.LanguageChanged()));
            }
            default -> act(known(who), turnId, command, at);
        };
    }

    private Reply act(Person who, String turnId, Command command, Instant at) {
        return switch (who) {
            case Operator operator -> operators.act(operator, turnId, command, at);
            case Teacher teacher -> teachers.act(teacher, turnId, command, at);
            case Pupil pupil -> pupils.act(pupil, turnId, command, at);
            case Officer officer -> office.act(officer, turnId, command, at);
        };
    }

    private static Person known(@Nullable Person who) {
        return Objects.requireNonNull(who, "a stranger has no command but one");
    }

    /** A stranger hears when it is the last answer for now. */
    private static Reply counted(Say say, State then) {
        return then instanceof Stranger stranger && stranger.isToldEnough()
                ? new Reply(then, List.of(say, new CommonSay.LastForToday()))
                : new Reply(then, List.of(say));
    }

    /**
     * The address changes hands, and with it the lane of what is written from there next. This turn
     * stays in the lane it was begun in, whose dialogue goes on as it was.
     */
    private Reply letIn(
            @Nullable Person before, LetIn letIn, Address from, String turnId, Instant at) {
        State stay = letIn.stay() == null ? new NewHere() : letIn.stay();
        if (!links.claim(letIn.code(), turnId)) {
            return new Reply(stay, List.of(new CommonSay.LinkCodeUsed()));
        }
        Person person = newcomers.getPerson(letIn.personId());
        accounts.link(from, person.id());
        accounts.heard(from, at);
        if (before instanceof Pupil && !accounts.isKnownAnywhere(before.id())) {
            classrooms.forget(before.id());
        }
        List<Say> says = new ArrayList<>();
        says.add(new CommonSay.Linked(person.name()));
        says.addAll(act(person, turnId, letIn.then(), at).says());
        return new Reply(stay, says);
    }

    private Say say(TellAnybody.Topic topic, @Nullable Person who) {
        return switch (topic) {
            case EDITED -> new CommonSay.Edited();
            case NOT_IN_GROUPS -> new CommonSay.NotInGroups();
            case MUTED -> who instanceof Teacher ? new TeacherSay.Muted() : new CommonSay.Muted();
            case KNOWN_HERE -> new CommonSay.KnownHere();
            case OFFICE_INVITES -> newcomers.whoInvites();
        };
    }

    @Override
    public Say parked() {
        return new CommonSay.Parked();
    }

    @Override
    public Say parkedForOffice(@Nullable Person who, String turnId) {
        return who == null
                ? new OfficeSay.StrangersInputParked()
                : new OfficeSay.InputParked(who.name(), who.role());
    }
}
