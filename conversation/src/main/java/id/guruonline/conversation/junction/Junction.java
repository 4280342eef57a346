package id.guruonline.conversation.junction;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Languages;
import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.Sides;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.Door;
import id.guruonline.conversation.door.DoorCommand;
import id.guruonline.conversation.door.KeepOut;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.turn.Dialogues;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leads everybody to the door or to the side of the role that a message is for, in the language
 * they chose.
 */
public final class Junction implements Dialogues {

    /** The types of which saved states and commands are made. */
    public static final List<Class<?>> SAVED =
            Stream.concat(
                            Stream.of(NewHere.class, FirstContact.class, ChangeLanguage.class),
                            Stream.concat(
                                    Door.SAVED.stream(),
                                    RoleSides.TYPES.stream()
                                            .flatMap(role -> role.saved().stream())))
                    .toList();

    private final Door door;
    private final Sides sides;
    private final Accounts accounts;
    private final People people;
    private final Understanding understanding;
    private final ZoneId zone;

    /**
     * @param sides every role's; one whose states and commands are not known as saved is refused
     * @param understanding tells the language of a first message
     * @param zone the regency's
     */
    public Junction(
            Door door,
            Sides sides,
            Accounts accounts,
            People people,
            Understanding understanding,
            ZoneId zone) {
        if (!sides.types().stream().allMatch(RoleSides.TYPES::contains)) {
            throw new IllegalArgumentException("saved are only " + SAVED);
        }
        this.door = door;
        this.sides = sides;
        this.accounts = accounts;
        this.people = people;
        this.understanding = understanding;
        this.zone = zone;
    }

    @Override
    public State start(@Nullable Person who) {
        return new NewHere();
    }

    @Override
    public Command decide(@Nullable Person who, Address from, State state, Input input) {
        return door.countersigned(from, state, input, rest -> decide(who, rest, input));
    }

    /** Whoever left is a stranger. */
    private Command decide(@Nullable Person who, State state, Input input) {
        if (who == null || people.directory().hasLeft(who.id())) {
            return door.decide(state, input);
        }
        return people.directory().isActive(who.id())
                ? door.find(who, state, input)
                        .<Command>map(command -> command)
                        .orElseGet(() -> decideOwn(who, state, input))
                : door.keepOut(state);
    }

    @Override
    public Command overlook(State state, boolean tell) {
        return door.overlook(state, tell);
    }

    private Command decideOwn(Person who, State state, Input input) {
        Command command =
                findLanguageChange(state, input).orElseGet(() -> sides.decide(who, state, input));
        Language written = state instanceof NewHere ? languageOf(who, state, input) : null;
        return written == null || written == Language.ID || command instanceof ChangeLanguage
                ? command
                : new FirstContact(written, command);
    }

    /** A language's bare name asks for it; where a subject is asked for it is one. */
    private static Optional<Command> findLanguageChange(State state, Input input) {
        return input.content() instanceof Content.Text(String text) && !state.asksForSubject()
                ? Languages.bare(text).map(language -> new ChangeLanguage(language, state))
                : Optional.empty();
    }

    private @Nullable Language languageOf(Person who, State state, Input input) {
        return input.content() instanceof Content.Text(String text)
                ? understanding
                        .understand(
                                new Utterance(
                                        sides.role(who, state),
                                        null,
                                        Bells.standard(Level.SD),
                                        text,
                                        input.at().atZone(zone),
                                        Awaited.NOTHING))
                        .language()
                : null;
    }

    @Override
    public Reply act(
            @Nullable Person who, Address from, String turnId, Command command, Instant at) {
        if (command instanceof DoorCommand atDoor) {
            return door.act(who, from, turnId, atDoor, at);
        }
        if (who == null) {
            throw new IllegalArgumentException("no command of a stranger: " + command);
        }
        if (!people.directory().isActive(who.id())) {
            // Kept out since it was decided.
            return door.act(who, from, turnId, new KeepOut(false), at);
        }
        return switch (command) {
            case FirstContact(Language language, Command asked) -> {
                accounts.setLanguage(who.id(), language);
                yield act(who, from, turnId, asked, at);
            }
            case ChangeLanguage(Language language, State then) ->
                    changeLanguage(who, language, then);
            case Command ofRole -> sides.act(who, turnId, ofRole, at);
        };
    }

    private Reply changeLanguage(Person who, @Nullable Language language, State then) {
        if (language == null) {
            return new Reply(then, List.of(new CommonSay.AskLanguage()));
        }
        accounts.setLanguage(who.id(), language);
        return new Reply(then, List.of(new CommonSay.LanguageChanged()));
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
