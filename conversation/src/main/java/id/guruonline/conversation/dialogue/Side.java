package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One role's side of the conversation, in two halves around the point where the turn is saved. What
 * is the same on every side stands here; each role says what is its own. A side knows no other.
 *
 * @param <P> who talks here
 * @param <S> what is waited for
 * @param <C> what turns are resolved to
 * @param <I> what is wanted by texts
 * @param <V> what the buttons ask for
 */
public abstract class Side<
        P extends Person, S extends State, C extends Command, I extends Intent, V extends Verb> {

    private final RoleTypes<P, S, C, I, V> types;
    private final Understanding understanding;
    private final ZoneId zone;

    /**
     * @param understanding takes a text for what it means
     * @param zone the regency's
     */
    protected Side(RoleTypes<P, S, C, I, V> types, Understanding understanding, ZoneId zone) {
        this.types = types;
        this.understanding = understanding;
        this.zone = zone;
    }

    /** The role it is for, and its types. */
    public final RoleTypes<P, S, C, I, V> types() {
        return types;
    }

    /**
     * Decides what the input asks for, with the ids of all it is about. Reads, but changes nothing.
     *
     * @param state another side's, or nobody's, is as if nothing was asked here
     */
    public final Command decide(Person somebody, State state, Input input) {
        P person = types.persons().cast(somebody);
        S own = types.states().isInstance(state) ? types.states().cast(state) : idle();
        return switch (input.content()) {
            case Content.Text(String text) -> typed(person, stillAsked(own, input), text, input);
            case Content.Tap(String data) ->
                    ButtonData.parse(data)
                            .map(button -> tapped(person, own, button, input))
                            .orElseGet(() -> tell(SmallTalk.STALE, own));
            case Content.Location(double lat, double lon) ->
                    located(person, own, new Place(lat, lon), input.at());
            case Content.Start _, Content.Contact _, Content.Stop _ ->
                    tell(SmallTalk.GREETING, own);
            case Content.Unreadable _ -> tell(SmallTalk.UNREADABLE, own);
        };
    }

    private Command typed(P person, S state, String text, Input input) {
        Optional<C> own = findOwn(person, state, text, input);
        if (own.isPresent()) {
            return own.get();
        }
        Understood understood = understand(person, state, text, input.at());
        Understood said = input.forwarded() ? understood.asking() : understood;
        Optional<Open> open =
                Open.of(input.answerable())
                        .filter(asked -> isOpen(person, state, asked))
                        .filter(asked -> !isOfAnother(person, asked, input));
        return open.filter(asked -> !input.forwarded() && !namesOther(person, asked, said))
                .flatMap(asked -> asked.find(said))
                .map(button -> tapped(person, state, button, input))
                .orElseGet(() -> wanted(person, state, said, input, open));
    }

    private Command wanted(P person, S state, Understood said, Input input, Optional<Open> open) {
        Intent intent = said.intent();
        if (!types.intents().isInstance(intent)) {
            return intent instanceof Intent.Talk talk
                    ? talked(talk, state, said)
                    : tell(SmallTalk.NOT_HERE, state);
        }
        Command wanted = wanted(person, state, types.intents().cast(intent), said, input);
        return open.flatMap(asked -> askAgain(person, state, asked, wanted, said))
                .map(Command.class::cast)
                .orElse(wanted);
    }

    /** Talk, on a side that has nothing of its own to say to it. */
    private Command talked(Intent.Talk talk, S state, Understood said) {
        return switch (talk) {
            case LANGUAGE -> new ChangeLanguage(said.wantedLanguage(), rest(state));
            case THANKS -> tell(SmallTalk.THANKS, state);
            case GREETING -> tell(SmallTalk.GREETING, state);
            case HELP -> tell(SmallTalk.HELP, state);
            case UNSURE -> tell(SmallTalk.NOT_HERE, state);
        };
    }

    /**
     * A question that was asked, and may be answered yet.
     *
     * @param shown the buttons that it was asked with
     */
    protected record Open(QuestionAsked question, List<ButtonData> shown) {

        static Optional<Open> of(List<Button> buttons) {
            List<ButtonData> shown =
                    buttons.stream()
                            .flatMap(button -> ButtonData.parse(button.data()).stream())
                            .toList();
            return QuestionAsked.of(shown).map(question -> new Open(question, shown));
        }

        /** Of the order, the teacher or the like that it is about, the one of that number. */
        public String about(int index) {
            return shown.getFirst().arg(index);
        }

        /** The button that is meant. */
        Optional<ButtonData> find(Understood said) {
            return question.find(said.answered(), shown);
        }
    }

    private Command tapped(P person, S state, ButtonData button, Input input) {
        Verb verb = button.verb();
        if (verb instanceof Verb.Anytime anytime) {
            return switch (anytime) {
                case HELP -> tell(SmallTalk.HELP, state);
                case LANGUAGE ->
                        Languages.named(button.arg(0))
                                .<Command>map(named -> new ChangeLanguage(named, rest(state)))
                                .orElseGet(() -> tell(SmallTalk.STALE, state));
            };
        }
        return types.verbs().isInstance(verb)
                ? tapped(person, state, types.verbs().cast(verb), button, input)
                : tell(SmallTalk.STALE, state);
    }

    /**
     * Carries a command out and says how that went. Carried out again after a crash it changes
     * nothing more and replies the same. A command that is none of this role is refused.
     *
     * @param turnId the inbox id
     */
    public final Reply act(Person somebody, String turnId, Command command, Instant at) {
        if (!types.commands().isInstance(command) || !types.persons().isInstance(somebody)) {
            throw new IllegalArgumentException(
                    "no command of the role " + types.role() + ": " + command);
        }
        return carryOut(types.persons().cast(somebody), turnId, types.commands().cast(command), at);
    }

    /** Whether nothing was asked here. */
    final boolean isIdle(State state) {
        return state.equals(idle())
                || (types.states().isInstance(state) && asksNothing(types.states().cast(state)));
    }

    /**
     * Whether nothing is waited for though something is remembered; not unless the role says so.
     */
    protected boolean asksNothing(S state) {
        return false;
    }

    /** Nothing was asked here. */
    protected abstract S idle();

    /**
     * What a text asks for, by what is waited for.
     *
     * @param said what it was taken for, the intent among it
     */
    protected abstract Command wanted(P person, S state, I intent, Understood said, Input input);

    /**
     * What a button of this role asks for; stale unless the role has buttons of its own. What it
     * names is checked: it comes from outside.
     */
    protected Command tapped(P person, S state, V verb, ButtonData button, Input input) {
        return tell(SmallTalk.STALE, state);
    }

    /** Small talk as a command of this role. */
    protected abstract C tell(SmallTalk talk, S state);

    /** As {@link #act}. */
    protected abstract Reply carryOut(P person, String turnId, C command, Instant at);

    /**
     * Whether what was asked last may be answered yet; nothing of that kind unless the role says
     * so.
     */
    protected boolean isOpen(P person, S state, Open asked) {
        return false;
    }

    /**
     * Whether a text names a lesson of its own, which answers nothing that was asked; whatever
     * names one does, unless the role says otherwise.
     */
    protected boolean namesOther(P person, Open asked, Understood said) {
        return said.subject() != null
                || said.grade() != null
                || said.date() != null
                || said.orderId() != null;
    }

    /** Whether a text names somebody else than who was asked about; not unless the role says so. */
    protected boolean isOfAnother(P person, Open asked, Input input) {
        return false;
    }

    /**
     * What was asked last once more, with the same buttons, where nothing of its own came of an
     * answer that it could not place.
     *
     * @param wanted what the answer would be taken for otherwise
     * @return empty where that is as it should be
     */
    protected Optional<C> askAgain(P person, S state, Open asked, Command wanted, Understood said) {
        return Optional.empty();
    }

    /** What a text of a form of its own asks for, before it is taken for anything. */
    protected Optional<C> findOwn(P person, S state, String text, Input input) {
        return Optional.empty();
    }

    /** What a shared place means; nothing unless the role says so. */
    protected Command located(P person, S state, Place here, Instant at) {
        return tell(SmallTalk.PLACE, state);
    }

    /** What a text may answer: not a question that something newer was shown since. */
    protected S stillAsked(S state, Input input) {
        return state;
    }

    /** What is waited for once a question in between is answered or given up. */
    protected S rest(S state) {
        return state;
    }

    /** The school whose classes and bells the person speaks of; empty where it may be any. */
    protected Optional<School> schoolOf(P person) {
        return Optional.empty();
    }

    /** What a bare answer is taken for. */
    protected Awaited awaited(P person, S state, Instant at) {
        return Awaited.NOTHING;
    }

    /** What {@code text}, or a part of it, is taken for by itself. */
    protected final Understood understand(P person, S state, String text, Instant at) {
        Optional<School> school = schoolOf(person);
        return understanding.understand(
                new Utterance(
                        types.role(),
                        school.map(School::level).orElse(null),
                        school.map(School::bellPlan)
                                .orElseGet(() -> BellPlan.of(Bells.standard(Level.SD))),
                        text,
                        at.atZone(zone),
                        awaited(person, state, at)));
    }

    /** Which day it is here at that time. */
    protected final LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What the person hears who wants to be told nothing unasked any more. */
    protected Say muted() {
        return new CommonSay.Muted();
    }

    /** Whether people of this role who try to let others in are told that the office does. */
    protected boolean isToldWhoInvites() {
        return false;
    }
}
