package id.guruonline.conversation.door;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Links;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.account.TypedCode;
import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.InvitingWord;
import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.Sides;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.classroom.Classrooms;
import id.guruonline.conversation.door.command.AddressCommand;
import id.guruonline.conversation.door.command.ClassCommand;
import id.guruonline.conversation.door.command.CountersignCommand;
import id.guruonline.conversation.door.command.DoorCommand;
import id.guruonline.conversation.door.command.ForgetCommand;
import id.guruonline.conversation.door.command.GiveCode;
import id.guruonline.conversation.door.command.KeepOut;
import id.guruonline.conversation.door.command.KeepSilent;
import id.guruonline.conversation.door.command.LetIn;
import id.guruonline.conversation.door.command.Meanwhile;
import id.guruonline.conversation.door.command.NameCommand;
import id.guruonline.conversation.door.command.Overlook;
import id.guruonline.conversation.door.command.TellAnybody;
import id.guruonline.conversation.door.command.TellStranger;
import id.guruonline.conversation.door.forgetting.Forgetting;
import id.guruonline.conversation.door.proof.Addresses;
import id.guruonline.conversation.door.proof.Countersigns;
import id.guruonline.conversation.door.proof.Newcomers;
import id.guruonline.conversation.door.proof.Recognising;
import id.guruonline.conversation.door.state.AwaitingCountersign;
import id.guruonline.conversation.door.state.AwaitingName;
import id.guruonline.conversation.door.state.KeptOut;
import id.guruonline.conversation.door.state.Stranger;
import id.guruonline.conversation.limit.GuessBudget;
import id.guruonline.conversation.limit.LimitCount;
import id.guruonline.conversation.limit.Limited;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happens before somebody is somebody, and what has the same answer whoever one is: strangers
 * are told whom to ask, codes and phone numbers prove who somebody is, pupils join their class.
 */
public final class Door {

    /** The types of which its saved states and commands are made. */
    public static final List<Class<?>> SAVED =
            List.of(
                    Stranger.class,
                    KeptOut.class,
                    AwaitingCountersign.class,
                    AwaitingName.class,
                    Meanwhile.class,
                    DoorCommand.class);

    private static final Content EDITED = new Content.Unreadable("edited");
    private static final Content IN_A_GROUP = new Content.Unreadable("group");

    private final Sides sides;
    private final Accounts accounts;
    private final Links links;
    private final Classrooms classrooms;
    private final Newcomers newcomers;
    private final Countersigns countersigns;
    private final Journal journal;
    private final Addresses addresses;
    private final GuessBudget guesses;
    private final Recognising recognising;
    private final LimitCount limited;
    private final Forgetting forgetting;
    private final Withdrawals withdrawals;
    private final Understanding understanding;
    private final ZoneId zone;

    /**
     * @param sides where those go on who were let in
     * @param understanding tells an order from an invitation
     * @param zone the regency's
     * @param officeContact the number that strangers are told; null where they are sent to their
     *     school
     * @param admission locks whoever denies an address
     * @param messenger tells others than who wrote
     * @param guesses how many codes may be tried
     * @param limited counts codes that were not looked at
     * @param orders get back what a teacher has who denies an address
     */
    public Door(
            Sides sides,
            Accounts accounts,
            Links links,
            Classrooms classrooms,
            People people,
            Journal journal,
            Forgetting forgetting,
            Understanding understanding,
            ZoneId zone,
            @Nullable String officeContact,
            Admission admission,
            Messenger messenger,
            GuessBudget guesses,
            LimitCount limited,
            Orders orders) {
        this.sides = sides;
        this.accounts = accounts;
        this.links = links;
        this.classrooms = classrooms;
        this.guesses = guesses;
        this.recognising = new Recognising(accounts, people, messenger, guesses);
        this.limited = limited;
        this.addresses = new Addresses(accounts, people, admission, messenger, journal, orders);
        this.countersigns = new Countersigns(accounts, links::draw);
        this.newcomers = new Newcomers(links, accounts, people, officeContact);
        this.journal = journal;
        this.forgetting = forgetting;
        this.withdrawals = new Withdrawals(understanding, zone);
        this.understanding = understanding;
        this.zone = zone;
    }

    /**
     * What somebody unknown is answered. Codes and proofs are understood however often they were
     * told what to do.
     */
    public DoorCommand decide(Address from, State state, Input input) {
        if (input.content() instanceof Content.Stop) {
            return new TellAnybody(TellAnybody.Topic.MUTED, state);
        }
        Stranger stranger = Stranger.of(state, input.at());
        boolean coded = TypedCode.isLike(broughtBy(input));
        if (coded && isToRest(stranger, input)) {
            limited.count(Limited.GUESS);
            return new KeepSilent(stranger);
        }
        return classrooms
                .find(null, stranger, input)
                .<DoorCommand>map(command -> command)
                .or(() -> findProven(input).map(proven -> letIn(proven, stranger, input)))
                .orElseGet(() -> lost(from, stranger, input));
    }

    private boolean isToRest(Stranger stranger, Input input) {
        return stranger.isToRest(input.at())
                || (stranger.hasGuessed() && guesses.isSpent(input.turnId(), input.at()));
    }

    private static String broughtBy(Input input) {
        return input.content() instanceof Content.Start(String payload) ? payload : input.text();
    }

    /** Who brought nothing that lets anybody in. */
    private DoorCommand lost(Address from, Stranger before, Input input) {
        boolean guessed = TypedCode.isLike(broughtBy(input));
        if (guessed) {
            guesses.miss(from.toString(), input.turnId(), input.at());
        }
        Stranger stranger = guessed ? before.guessed(input.at()) : before;
        return stranger.isToldEnough()
                ? new KeepSilent(stranger)
                : tell(input, stranger.told(input.at()));
    }

    /** Whether it was meant to be a code, in whatever letters somebody misread. */
    private static boolean isCoded(Input input) {
        String brought = broughtBy(input);
        return TypedCode.isLike(brought) || TypedCode.isMeant(brought);
    }

    /**
     * What somebody has to do first where nobody was heard of for so long that it may be somebody
     * else by now; empty where that is not so. Of pupils no name is known: whoever writes is a
     * stranger there, who may bring a class's code, but may leave. Whatever else proves who they
     * are does.
     */
    public Optional<DoorCommand> findUnheard(Person who, Address from, State state, Input input) {
        if (input.content() instanceof Content.Stop || !accounts.isUnheard(from, input.at())) {
            return Optional.empty();
        }
        if (who instanceof Pupil pupil) {
            return Optional.of(decidePupil(pupil, from, AwaitingName.rest(state), input));
        }
        if (TypedCode.isLike(broughtBy(input))
                && !guesses.allows(who.id(), input.turnId(), input.at())) {
            limited.count(Limited.GUESS);
            return Optional.of(new NameCommand.Silent(AwaitingName.of(state, input.at())));
        }
        State rest = AwaitingName.rest(state);
        Optional<Newcomers.Proven> proven = findProven(input);
        if (proven.isEmpty()) {
            noteGuess(who, input);
        }
        return Optional.of(
                proven.<DoorCommand>map(found -> letIn(found, rest, input))
                        .orElseGet(() -> recognising.decide(who, state, input)));
    }

    private DoorCommand decidePupil(Pupil pupil, Address from, State rest, Input input) {
        return classrooms
                .find(pupil, new NewHere(), input)
                .filter(command -> classrooms.isOwn(pupil, command))
                .<DoorCommand>map(command -> command)
                .orElseGet(() -> decide(from, rest, input));
    }

    /** What is waited for besides a name. */
    public State rest(State state) {
        return AwaitingName.rest(state);
    }

    private void noteGuess(Person who, Input input) {
        if (TypedCode.isLike(broughtBy(input))) {
            guesses.miss(who.id(), input.turnId(), input.at());
        }
    }

    /** What somebody is answered whom the office keeps out. To be forgotten they may ask still. */
    public DoorCommand keepOut(Person who, State state, Input input) {
        return withdrawals
                .find(who, new KeptOut(), input)
                .orElseGet(() -> new KeepOut(state instanceof KeptOut));
    }

    private static DoorCommand tell(Input input, Stranger told) {
        if (input.content().equals(IN_A_GROUP)) {
            return new TellAnybody(TellAnybody.Topic.NOT_IN_GROUPS, told);
        }
        return isCoded(input)
                ? new TellAnybody(TellAnybody.Topic.CODE_UNKNOWN, told)
                : new TellStranger(input.content() instanceof Content.Contact, told);
    }

    /**
     * What an input leads to, where the channel may be one on which anybody writes in another's
     * name: then a word from the answer is asked for before what needs more trust is done.
     *
     * @param decide what the input asks for, given what is waited for besides such a word
     */
    public Command countersigned(
            Address from, State state, Input input, Function<State, Command> decide) {
        return countersigns.decide(from, state, input, decide);
    }

    /**
     * What becomes of a message that is not acted on.
     *
     * @param tell whether the sender is told that it is not
     */
    public DoorCommand overlook(State state, boolean tell) {
        return tell ? new TellAnybody(TellAnybody.Topic.TOO_MANY, state) : new Overlook(state);
    }

    /** What somebody known asks for at the door; empty where it is for their role's side. */
    public Optional<DoorCommand> find(Person who, State state, Input input) {
        Content content = input.content();
        if (content instanceof Content.Stop) {
            return Optional.of(new TellAnybody(TellAnybody.Topic.MUTED, state));
        }
        if (content.equals(EDITED)) {
            return Optional.of(new TellAnybody(TellAnybody.Topic.EDITED, state));
        }
        if (content.equals(IN_A_GROUP)) {
            return Optional.of(new TellAnybody(TellAnybody.Topic.NOT_IN_GROUPS, state));
        }
        if (Newcomers.asksForCode(content)) {
            return Optional.of(new GiveCode(links.draw(), state));
        }
        return withdrawals
                .find(who, state, input)
                .or(() -> addresses.find(state, input))
                .or(() -> findCoded(who, state, input))
                .or(() -> findInviting(who, state, input));
    }

    /** What a code asks for, or a class's; whoever tried too many is as if they brought none. */
    private Optional<DoorCommand> findCoded(Person who, State state, Input input) {
        if (TypedCode.isLike(broughtBy(input))
                && !guesses.allows(who.id(), input.turnId(), input.at())) {
            limited.count(Limited.GUESS);
            return Optional.empty();
        }
        Optional<ClassCommand> ofClass = classrooms.find(who, state, input);
        if (ofClass.isPresent()) {
            return ofClass.map(command -> command);
        }
        Optional<Newcomers.Proven> proven = findProven(input);
        if (proven.isEmpty()) {
            noteGuess(who, input);
            return who instanceof Pupil && TypedCode.isMeant(broughtBy(input))
                    ? Optional.of(new TellAnybody(TellAnybody.Topic.CODE_UNKNOWN, state))
                    : Optional.empty();
        }
        return findLetIn(who, proven.get(), state, input);
    }

    private Optional<Newcomers.Proven> findProven(Input input) {
        return newcomers.findProven(input.content(), input.at());
    }

    /**
     * A number that moved, or a code. One's own is kept for where one wants to be let in, and an
     * officer's tap on an invitation for whom it is meant. One's own number says nothing new.
     */
    private Optional<DoorCommand> findLetIn(
            Person who, Newcomers.Proven proven, State state, Input input) {
        boolean own = proven.person().id().equals(who.id());
        boolean coded = !proven.code().isEmpty();
        if (coded && (own || who instanceof Officer)) {
            return Optional.of(new TellAnybody(TellAnybody.Topic.KNOWN_HERE, state));
        }
        return own ? Optional.empty() : Optional.of(letIn(proven, state, input));
    }

    private LetIn letIn(Newcomers.Proven proven, State stay, Input input) {
        Person person = proven.person();
        Input hello = new Input(input.turnId(), new Content.Start(""), input.at(), List.of());
        Command welcome = sides.decide(person, new NewHere(), hello);
        boolean first = !accounts.isKnownAnywhere(person.id());
        return new LetIn(person.id(), proven.code(), welcome, stay, first);
    }

    /**
     * Somebody tries what only the office may. An order may begin with the same word, but names a
     * class or a time, and no phone number.
     */
    private Optional<DoorCommand> findInviting(Person who, State state, Input input) {
        if (!(input.content() instanceof Content.Text(String text))
                || !sides.isToldWhoInvites(who, state)
                || InvitingWord.after(text).isEmpty()) {
            return Optional.empty();
        }
        return InvitingWord.namesPhone(text) || !isOrder(text, input.at())
                ? Optional.of(new TellAnybody(TellAnybody.Topic.OFFICE_INVITES, state))
                : Optional.empty();
    }

    private boolean isOrder(String text, Instant at) {
        Understood said =
                understanding.understand(
                        new Utterance(
                                Role.OPERATOR,
                                null,
                                Bells.standard(Level.SD),
                                text,
                                at.atZone(zone),
                                Awaited.NOTHING));
        return said.className() != null || said.date() != null || said.start() != null;
    }

    /**
     * Carries a command out and says how that went; repeated, it changes nothing more.
     *
     * @param who for whom it was decided; null for somebody unknown
     */
    public Reply act(
            @Nullable Person who, Address from, String turnId, DoorCommand command, Instant at) {
        return switch (command) {
            case TellStranger(boolean shown, Stranger then) ->
                    counted(
                            newcomers.welcome(from, shown),
                            then == null ? Stranger.of(new NewHere(), at) : then);
            case KeepSilent(Stranger then) -> new Reply(then, List.of());
            case KeepOut(boolean told) ->
                    new Reply(new KeptOut(), told ? List.of() : List.of(newcomers.keptOut()));
            case Overlook(State then) -> new Reply(then, List.of());
            case CountersignCommand ofSender -> countersigns.act(ofSender, at);
            case TellAnybody(TellAnybody.Topic topic, State then)
                    when topic == TellAnybody.Topic.CODE_UNKNOWN ->
                    codeUnknown(who, from, then);
            case TellAnybody(TellAnybody.Topic topic, State then) ->
                    tell(who, from, topic, then, at);
            case GiveCode(String code, State then) -> giveCode(who, code, then, at);
            case ForgetCommand about -> act(known(who), turnId, about, at);
            case ClassCommand about -> classrooms.act(who, from, turnId, about, at);
            case AddressCommand about -> addresses.act(known(who), from, turnId, about, at);
            case NameCommand about -> recognising.act(known(who), from, turnId, about, at);
            case LetIn letIn -> letIn(who, letIn, from, turnId, at);
        };
    }

    private Reply act(Person who, String turnId, ForgetCommand command, Instant at) {
        return switch (command) {
            case ForgetCommand.AskForget(State then) -> new Reply(then, askForget(who, at));
            case ForgetCommand.Forget(String personId) -> {
                forgetting.forget(personId, turnId, at);
                yield new Reply(new NewHere(), List.of(new CommonSay.Forgotten()));
            }
            case ForgetCommand.Stay(State then) ->
                    new Reply(then, List.of(new CommonSay.NothingForgotten()));
        };
    }

    private List<Say> askForget(Person who, Instant at) {
        List<Say> says = new ArrayList<>(forgetting.warnings(who, at));
        says.add(new CommonSay.AskForget());
        return says;
    }

    private static Person known(@Nullable Person who) {
        if (who == null) {
            throw new IllegalArgumentException("no stranger asks for that");
        }
        return who;
    }

    private Reply giveCode(@Nullable Person who, String code, State then, Instant at) {
        links.give(code, known(who).id(), at);
        return new Reply(
                then, List.of(new CommonSay.LinkCode(TypedCode.grouped(code), Links.VALID)));
    }

    private Reply tell(
            @Nullable Person who, Address from, TellAnybody.Topic topic, State then, Instant at) {
        return switch (topic) {
            case EDITED -> counted(new CommonSay.Edited(), then);
            case CODE_UNKNOWN -> new Reply(then, List.of(new CommonSay.CodeUnknown()));
            case NOT_IN_GROUPS -> counted(new CommonSay.NotInGroups(), then);
            case KNOWN_HERE -> counted(new CommonSay.KnownHere(), then);
            case OFFICE_INVITES -> counted(newcomers.whoInvites(), then);
            case TOO_MANY -> new Reply(then, List.of(new CommonSay.TooMany()));
            case MUTED -> muted(who, from, then, at);
        };
    }

    /**
     * A wish to hear nothing is confirmed where it came from. One that may be another's in their
     * name is told once where nobody but themselves hears it.
     */
    private Reply muted(@Nullable Person who, Address from, State then, Instant at) {
        if (accounts.provesSender(from)) {
            Say muted = who == null ? new CommonSay.Muted() : sides.muted(who, then);
            return new Reply(then, List.of(muted));
        }
        List<Aside> asides =
                who == null
                        ? List.of()
                        : accounts.listHeard(who.id(), at).stream()
                                .filter(account -> accounts.provesSender(account.address()))
                                .limit(1)
                                .map(account -> toldMuted(account, from))
                                .toList();
        return new Reply(then, List.of(), null, asides);
    }

    private Aside toldMuted(Account account, Address from) {
        String about = "stopped/" + from.channel() + "/" + account.key();
        return new Aside.OnceAt(about, account.address(), new CommonSay.MutedBySms());
    }

    /** A stranger is told besides what to do without a code. */
    private Reply codeUnknown(@Nullable Person who, Address from, State then) {
        Say unknown = new CommonSay.CodeUnknown();
        if (who != null) {
            return new Reply(then, List.of(unknown));
        }
        List<Say> says = new ArrayList<>(List.of(unknown));
        says.addAll(counted(newcomers.welcome(from, false), then).says());
        return new Reply(then, says);
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
        boolean first =
                letIn.first() == null ? !accounts.isKnownAnywhere(person.id()) : letIn.first();
        Kind kind = first ? Kind.CAME_IN : Kind.LINKED;
        journal.note(JournalEntry.of(turnId, kind, person.id(), person.id(), at));
        accounts.link(from, person.id(), at);
        accounts.proven(from, at);
        addresses.tellLinked(person, from, turnId, links.isInvitation(letIn.code()), at);
        if (before instanceof Pupil && !accounts.isKnownAnywhere(before.id())) {
            forgetting.forget(before.id(), turnId, at);
        }
        List<Say> says = new ArrayList<>();
        says.add(new CommonSay.Linked(person.name()));
        says.addAll(sides.act(person, turnId, letIn.then(), at).says());
        return new Reply(stay, says);
    }
}
