package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The side of a role that only asks to be told something: a message is answered by what it wants
 * alone, nothing is asked back, no button is its own, and nothing it asks for changes anything.
 * Such a role says what it answers, and what its help is. One that does more is a {@link Side}.
 *
 * @param <P> who talks here
 * @param <I> what is wanted by texts, besides talk
 */
public abstract class PlainSide<P extends Person, I extends Intent>
        extends Side<P, PlainSide.Waiting, PlainSide.Wish, I, Verb.Anytime> {

    /** The types whose records are saved, whatever plain roles there are. */
    public static final List<Class<?>> SAVED = List.of(Waiting.class, Wish.class);

    private final People people;

    /**
     * @param types made by {@link #types}
     * @param understanding takes a text for what it means
     * @param zone the regency's
     */
    protected PlainSide(
            RoleTypes<P, Waiting, Wish, I, Verb.Anytime> types,
            People people,
            Understanding understanding,
            ZoneId zone) {
        super(types, understanding, zone);
        this.people = people;
    }

    /** What a plain role's side is made of. */
    public static <P extends Person, I extends Intent>
            RoleTypes<P, Waiting, Wish, I, Verb.Anytime> types(
                    Role role, Class<P> persons, Class<I> intents) {
        return new RoleTypes<>(
                role, persons, Waiting.class, Wish.class, intents, Verb.Anytime.class);
    }

    /** What is waited for: nothing. */
    public sealed interface Waiting extends State {}

    /** Nothing was asked. */
    @SavedAs("PlainSide.Idle")
    record Idle() implements Waiting {}

    /** What a turn was resolved to. */
    public sealed interface Wish extends Command {

        /** {@inheritDoc} Nothing is changed. */
        @Override
        default Trust needs() {
            return Trust.CLAIMED;
        }
    }

    /**
     * Answer what is wanted.
     *
     * @param intent the name of one that the role may have
     */
    @SavedAs("PlainSide.Answer")
    record Answer(String intent) implements Wish {}

    /** Answer small talk. */
    @SavedAs("PlainSide.Chat")
    record Chat(SmallTalk talk) implements Wish {}

    /** What somebody is told who wants that. */
    protected abstract Say answer(P person, I intent, Instant at);

    /** What can be written here. */
    protected abstract Say help(P person);

    /** Schools and people, as they are now. */
    protected final Directory directory() {
        return people.directory();
    }

    @Override
    protected final Waiting idle() {
        return new Idle();
    }

    @Override
    protected final Optional<School> schoolOf(P person) {
        return person instanceof OfSchool here
                ? Optional.of(directory().getSchool(here.npsn()))
                : Optional.empty();
    }

    @Override
    protected final Command wanted(
            P person, Waiting state, I intent, Understood said, Input input) {
        return new Answer(intent.name());
    }

    @Override
    protected final Wish tell(SmallTalk talk, Waiting state) {
        return new Chat(talk);
    }

    @Override
    protected final Reply carryOut(P person, String turnId, Wish command, Instant at) {
        Say say =
                switch (command) {
                    case Answer(String intent) -> answer(person, intentCalled(intent), at);
                    case Chat(SmallTalk talk) -> chat(person, talk);
                };
        return new Reply(new Idle(), List.of(say));
    }

    private I intentCalled(String name) {
        return Intent.wantedBy(types().role()).stream()
                .filter(types().intents()::isInstance)
                .map(types().intents()::cast)
                .filter(intent -> intent.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(types().role() + " cannot want " + name));
    }

    private Say chat(P person, SmallTalk talk) {
        return switch (talk) {
            case HELP, GREETING, PLACE, NOT_HERE -> help(person);
            case THANKS -> new CommonSay.YouAreWelcome();
            case STALE -> new CommonSay.StaleButton();
            case UNREADABLE -> new CommonSay.Unreadable();
        };
    }
}
