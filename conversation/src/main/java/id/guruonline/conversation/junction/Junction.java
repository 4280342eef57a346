package id.guruonline.conversation.junction;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.child.ChildCommand;
import id.guruonline.conversation.child.Protection;
import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.ForOffice;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Languages;
import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.PlainSide;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.Sides;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.Door;
import id.guruonline.conversation.door.command.ClassCommand;
import id.guruonline.conversation.door.command.DoorCommand;
import id.guruonline.conversation.door.command.KeepOut;
import id.guruonline.conversation.door.command.Meanwhile;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.ticket.Desk;
import id.guruonline.conversation.ticket.TicketCommand;
import id.guruonline.conversation.ticket.TicketState;
import id.guruonline.conversation.turn.Dialogues;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                            Stream.of(
                                    NewHere.class,
                                    FirstContact.class,
                                    ChildCommand.class,
                                    TicketCommand.class,
                                    TicketState.class,
                                    ChangeLanguage.class,
                                    ForOffice.class,
                                    InRoles.class,
                                    AsRole.class,
                                    AskRole.class),
                            Stream.of(Door.SAVED, PlainSide.SAVED, RoleSides.SAVED)
                                    .flatMap(List::stream))
                    .distinct()
                    .toList();

    private final Door door;
    private final Protection protection;
    private final Desk desk;
    private final Sides sides;
    private final Accounts accounts;
    private final People people;
    private final RoleChoice choice;
    private final Understanding understanding;
    private final ZoneId zone;

    /**
     * @param sides every role's; one whose states and commands are not known as saved is refused
     * @param understanding tells the language of a first message
     * @param zone the regency's
     */
    public Junction(
            Door door,
            Protection protection,
            Desk desk,
            Sides sides,
            Accounts accounts,
            People people,
            Orders orders,
            Understanding understanding,
            ZoneId zone) {
        if (!sides.types().stream().allMatch(RoleSides.TYPES::contains)) {
            throw new IllegalArgumentException("saved are only " + SAVED);
        }
        this.door = door;
        this.protection = protection;
        this.desk = desk;
        this.sides = sides;
        this.accounts = accounts;
        this.people = people;
        this.choice =
                new RoleChoice(
                        sides,
                        people,
                        id -> orders.find(id).map(order -> order.lesson().npsn()),
                        understanding,
                        zone);
        this.understanding = understanding;
        this.zone = zone;
    }

    @Override
    public State start(@Nullable Person who) {
        return new NewHere();
    }

    @Override
    public Command decide(@Nullable Person who, Address from, State state, Input input) {
        return findUrgent(who, state, input)
                .orElseGet(() ->
                        door.countersigned(
                                from, state, input, rest -> decideFrom(who, from, rest, input)));
    }

    @Override
    public Optional<Command> findUrgent(@Nullable Person who, State state, Input input) {
        return protection.hear(who, state, input).map(Command.class::cast);
    }

    /** Whoever left is a stranger. */
    private Command decideFrom(@Nullable Person who, Address from, State state, Input input) {
        if (who == null || people.directory().hasLeft(who.id())) {
            return door.decide(from, state, input);
        }
        List<Person> roles = people.directory().listActiveRoles(who);
        if (roles.isEmpty()) {
            return door.keepOut(who, state, input);
        }
        return door.findUnheard(who, from, state, input)
                .<Command>map(command -> command)
                .orElseGet(() -> decideKnown(who, roles, door.rest(state), input));
    }

    /** Of somebody in several roles the others go on where one is locked. */
    private Command decideKnown(Person who, List<Person> roles, State state, Input input) {
        InRoles states = InRoles.of(state, who.id());
        return roles.size() == 1 && roles.getFirst().id().equals(who.id())
                ? decideAs(who, states.in(who.id()), input)
                : decideInRoles(roles, states, input);
    }

    private Command decideAs(Person who, State state, Input input) {
        return protection
                .find(who, state, input)
                .<Command>map(command -> command)
                .or(() -> door.find(who, TicketState.rest(state), input))
                .or(() -> desk.find(who, state, input))
                .orElseGet(() -> decideOwn(who, TicketState.rest(state), input));
    }

    private Command decideInRoles(List<Person> roles, InRoles states, Input input) {
        Optional<Person> named = findNamed(roles, input);
        if (named.isPresent()) {
            // Of what was asked before nothing is left of an old button but the role.
            String asked = states.asked() == null ? "" : states.asked();
            return as(named.get(), states, retyped(asked, input));
        }
        Optional<Command> ofClass = findOfClass(roles, states, input);
        if (ofClass.isPresent()) {
            return ofClass.get();
        }
        List<Person> fitting = choice.choose(roles, states, input);
        return fitting.size() == 1
                ? as(fitting.getFirst(), states, input)
                : askRole(fitting, states, input);
    }

    /**
     * A code for a class is asked for in whichever role that is understood. The same class may be
     * at each of an operator's schools: then it is asked at which.
     */
    private Optional<Command> findOfClass(List<Person> roles, InRoles states, Input input) {
        Map<Person, DoorCommand> found = new LinkedHashMap<>();
        for (Person role : roles) {
            door.find(role, states.in(role.id()), input)
                    .filter(ClassCommand.class::isInstance)
                    .ifPresent(command -> found.put(role, command));
        }
        List<Person> fitting = choice.chooseSchool(List.copyOf(found.keySet()), states, input);
        return switch (fitting.size()) {
            case 0 -> Optional.empty();
            case 1 -> {
                Person role = fitting.getFirst();
                yield Optional.of(
                        new AsRole(role.id(), Objects.requireNonNull(found.get(role)), states));
            }
            default -> Optional.of(askRole(fitting, states, input));
        };
    }

    private static AskRole askRole(List<Person> roles, InRoles states, Input input) {
        return new AskRole(roles.stream().map(Person::id).toList(), input.text(), states);
    }

    private Command as(Person role, InRoles states, Input input) {
        return new AsRole(role.id(), decideAs(role, states.in(role.id()), input), states);
    }

    private static Input retyped(String text, Input input) {
        return new Input(input.turnId(), new Content.Text(text), input.at(), List.of());
    }

    /** The role that a button names. */
    private static Optional<Person> findNamed(List<Person> roles, Input input) {
        return input.content() instanceof Content.Tap(String data)
                ? ButtonData.parse(data)
                        .filter(button -> button.verb() == Verb.AtDoor.ROLE)
                        .flatMap(button ->
                                roles.stream()
                                        .filter(role -> role.id().equals(button.arg(0)))
                                        .findFirst())
                : Optional.empty();
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
        return input.content() instanceof Content.Text(String text) && !input.forwarded()
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
        if (command instanceof Meanwhile meanwhile) {
            Reply reply = act(who, from, turnId, meanwhile.command(), at);
            return reply.leadingTo(meanwhile.after(reply.next()));
        }
        if (command instanceof ChildCommand ofChild) {
            return protection.act(who, from, turnId, ofChild, at);
        }
        if (command instanceof DoorCommand atDoor) {
            return door.act(who, from, turnId, atDoor, at);
        }
        if (who == null) {
            throw new IllegalArgumentException("no command of a stranger: " + command);
        }
        if (isKeptOut(who, command)) {
            // Since it was decided.
            return door.act(who, from, turnId, new KeepOut(false), at);
        }
        if (command instanceof TicketCommand ofTicket) {
            return desk.act(who, turnId, ofTicket, at);
        }
        return switch (command) {
            case FirstContact(Language language, Command asked) -> {
                accounts.setLanguage(who.id(), language);
                yield act(who, from, turnId, asked, at);
            }
            case ChangeLanguage(Language language, State then) ->
                    changeLanguage(who, language, then);
            case ForOffice(String text, State then) ->
                    desk.act(who, turnId, new TicketCommand.Open(text, then), at);
            case AsRole(String personId, Command asked, InRoles before) -> {
                Person role = people.directory().findPerson(personId).orElseThrow();
                yield inRole(act(role, from, turnId, asked, at), personId, before);
            }
            case AskRole(List<String> personIds, String text, InRoles before) ->
                    new Reply(before.asking(text), List.of(askRole(personIds)));
            case Command ofRole -> sides.act(who, turnId, ofRole, at);
        };
    }

    /** What is done in a role is asked of that role. */
    private boolean isKeptOut(Person who, Command command) {
        boolean inAnyRole = command instanceof AsRole || command instanceof AskRole;
        return inAnyRole
                ? people.directory().listActiveRoles(who).isEmpty()
                : !people.directory().isActive(who.id());
    }

    @Override
    public Reply handOver(
            @Nullable Person who, String turnId, String text, Reply reply, Instant at) {
        return who == null ? reply : desk.handOver(who, turnId, text, reply, at);
    }

    private static Reply inRole(Reply reply, String personId, InRoles before) {
        return reply.leadingTo(before.with(personId, reply.next()));
    }

    /** By schools where all are one role at schools, else by roles, each once. */
    private Say askRole(List<String> personIds) {
        List<Person> roles =
                personIds.stream()
                        .flatMap(id -> people.directory().findPerson(id).stream())
                        .toList();
        Map<Role, Person> each = new LinkedHashMap<>();
        roles.forEach(role -> each.putIfAbsent(role.role(), role));
        if (each.size() == 1 && roles.stream().allMatch(OfSchool.class::isInstance)) {
            return new CommonSay.AskWhichSchool(
                    personIds, roles.stream().map(this::schoolOf).toList());
        }
        return new CommonSay.AskWhichRole(
                each.values().stream().map(Person::id).toList(), List.copyOf(each.keySet()));
    }

    private String schoolOf(Person role) {
        return role instanceof OfSchool here
                ? people.directory().getSchool(here.npsn()).name()
                : role.name();
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
