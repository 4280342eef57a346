package id.guruonline.conversation.turn;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.limit.Buckets;
import id.guruonline.conversation.limit.Gate;
import id.guruonline.conversation.limit.Gate.Passage;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Manner;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.turn.DialogueStore.Saved;
import id.guruonline.conversation.turn.ShownButtons.Shown;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one turn, which whoever runs it has claimed. Each is saved before the next begins
 * and may be repeated, so that a turn that broke off anywhere is carried on by running it again:
 * resolved to a command, acted, told, the dialogue saved, done.
 */
public final class Turn {

    /** What nobody was shown asks for nothing: a tap comes from outside, and may be made up. */
    private static final Content NEVER_SHOWN = new Content.Tap("");

    /** After so many in a row a person takes over. */
    private static final int MOST_NOT_UNDERSTOOD = 3;

    private final TurnStore turns;
    private final DialogueStore dialogueStore;
    private final Dialogues dialogues;
    private final Accounts accounts;
    private final People people;
    private final Messenger messenger;
    private final ShownButtons shownButtons;
    private final Gate gate;

    /**
     * @param gate says which messages are acted on
     */
    public Turn(
            TurnStore turns,
            DialogueStore dialogueStore,
            Dialogues dialogues,
            Accounts accounts,
            People people,
            Messenger messenger,
            ShownButtons shownButtons,
            Gate gate) {
        this.turns = turns;
        this.dialogueStore = dialogueStore;
        this.dialogues = dialogues;
        this.accounts = accounts;
        this.people = people;
        this.messenger = messenger;
        this.shownButtons = shownButtons;
        this.gate = gate;
    }

    /**
     * Runs the turn to its end, wherever it broke off before.
     *
     * @param entry as it was read under the lease
     */
    void run(InboxEntry entry, Lease lease) {
        accounts.heard(entry.from(), entry.receivedAt());
        Optional<Saved> before = dialogueStore.find(lease);
        if (before.filter(saved -> saved.turnId().equals(entry.id())).isPresent()) {
            turns.finish(entry, lease, InboxState.DONE, "resumed at the end");
            return;
        }
        Person sender = findSender(entry);
        Passage passage = pass(entry, sender, before);
        Resolved resolved = resolve(entry, lease, before, sender, passage);
        Reply reply =
                dialogues.act(
                        resolved.who(),
                        entry.from(),
                        entry.id(),
                        resolved.command(),
                        entry.receivedAt());
        int earlier = before.map(Saved::notUnderstood).orElse(0);
        int notUnderstood = reply.isLost() ? earlier + 1 : 0;
        if (notUnderstood == MOST_NOT_UNDERSTOOD) {
            reply = handOver(resolved.who(), entry, reply);
            notUnderstood = 0;
        }
        tell(entry, reply, resolved.language());
        dialogueStore.save(
                lease,
                new Saved(
                        reply.next(),
                        entry.id(),
                        entry.receivedAt(),
                        passage.buckets(),
                        notUnderstood));
        String outcome = resolved.command().getClass().getSimpleName();
        turns.finish(entry, lease, InboxState.DONE, outcome);
    }

    private Reply handOver(@Nullable Person who, InboxEntry entry, Reply reply) {
        String text = entry.content() instanceof Content.Text(String typed) ? typed : "";
        return dialogues.handOver(who, entry.id(), text, reply, entry.receivedAt());
    }

    /** Says to the sender and to the education office that a turn is given up. */
    void tellParked(InboxEntry entry) {
        messenger.reply(entry.id() + "/parked", entry.from(), dialogues.parked(), entry.language());
        Say forOffice = dialogues.parkedForOffice(findSender(entry), entry.id());
        for (Officer officer : people.directory().listOfficers()) {
            String id = entry.id() + "/parked/" + officer.id();
            messenger.tell(id, officer.id(), forOffice, null);
        }
    }

    /** Relies on nothing that was read before: another database was put in the place of its own. */
    void forget() {
        accounts.readAnew();
    }

    /** Whose lane the message belongs to by now. */
    String laneOf(InboxEntry entry) {
        return entry.command() == null ? laneOf(entry.from()) : entry.lane();
    }

    private String laneOf(Address from) {
        return InboxLane.of(from, accounts.find(from));
    }

    /** Asked again after a crash it says the same: the bucket is saved with the dialogue. */
    private Passage pass(InboxEntry entry, @Nullable Person sender, Optional<Saved> before) {
        Buckets kept = before.map(Saved::buckets).orElse(Buckets.EMPTY);
        return gate.pass(entry.from(), sender != null, kept, entry.receivedAt());
    }

    private Resolved resolve(
            InboxEntry entry,
            Lease lease,
            Optional<Saved> before,
            @Nullable Person who,
            Passage passage) {
        if (entry.command() != null) {
            turns.claim(entry, lease);
            return new Resolved(findPerson(entry.personId()), entry.language(), entry.command());
        }
        State state = before.map(Saved::state).orElseGet(() -> dialogues.start(who));
        Command command =
                switch (passage) {
                    case Passage.Open _ -> dialogues.decide(who, entry.from(), state, input(entry));
                    case Passage.Shut shut -> overlook(who, state, entry, shut);
                };
        Language language = accounts.find(entry.from()).map(Account::language).orElse(null);
        turns.resolve(entry, lease, who == null ? null : who.id(), language, command);
        if (passage instanceof Passage.Shut shut) {
            gate.count(shut);
        }
        return new Resolved(who, language, command);
    }

    /** However much somebody writes, a child in trouble is heard. */
    private Command overlook(
            @Nullable Person who, State state, InboxEntry entry, Passage.Shut shut) {
        Input plain = new Input(entry.id(), entry.content(), entry.receivedAt(), List.of());
        return dialogues
                .findUrgent(who, state, plain)
                .orElseGet(() -> dialogues.overlook(state, shut.tell()));
    }

    private Input input(InboxEntry entry) {
        Shown shown = shownButtons.before(entry);
        Manner manner = Objects.requireNonNullElse(entry.manner(), Manner.PLAIN);
        Input.Quoted quoted = findQuoted(entry.from(), manner);
        Content content =
                switch (entry.content()) {
                    // What somebody else wrote names no button of the sender's.
                    case Content.Text text when manner.forwarded() -> text;
                    case Content.Text(String text) ->
                            quoted == null || quoted.buttons().isEmpty()
                                    ? typed(entry, text, shown)
                                    : named(entry, text, quoted.buttons());
                    case Content.Tap tap ->
                            shownButtons.wasShown(entry.from(), tap.data()) ? tap : NEVER_SHOWN;
                    case Content.Location location -> location;
                    case Content.Contact contact -> contact;
                    case Content.Start start -> start;
                    case Content.Stop stop -> stop;
                    case Content.Unreadable unreadable -> unreadable;
                };
        return new Input(
                entry.id(),
                content,
                entry.receivedAt(),
                shown.newest(),
                quoted,
                manner.forwarded());
    }

    private Input.@Nullable Quoted findQuoted(Address from, Manner manner) {
        String quotes = manner.quotes();
        return quotes == null ? null : shownButtons.findQuoted(from, quotes).orElse(null);
    }

    private static Content typed(InboxEntry entry, String text, Shown shown) {
        if (shown.underWay()) {
            throw new NotYet(entry.id());
        }
        return named(entry, text, shown.newest());
    }

    private static Content named(InboxEntry entry, String text, List<Button> shown) {
        return TypedAnswer.find(text, shown)
                .<Content>map(button -> new Content.Tap(button.data()))
                .orElse(entry.content());
    }

    private void tell(InboxEntry entry, Reply reply, @Nullable Language before) {
        for (int i = 0; i < reply.asides().size(); i++) {
            tellAside(entry.id() + "/aside/" + (i + 1), reply.asides().get(i));
        }
        List<Say> says = reply.says();
        String news = reply.news();
        if (news != null && !shownButtons.wasSeen(news, entry)) {
            says.forEach(say -> messenger.reply(news, entry.from(), say, before));
            return;
        }
        for (int i = 0; i < says.size(); i++) {
            messenger.reply(entry.id() + "/" + (i + 1), entry.from(), says.get(i), before);
        }
    }

    private void tellAside(String id, Aside aside) {
        switch (aside) {
            case Aside.At(Address address, Say say) -> messenger.reply(id, address, say, null);
            case Aside.OnceAt(String about, Address address, Say say) ->
                    messenger.reply("once/" + about, address, say, null);
            case Aside.AtOnce(String personId, Say say) ->
                    messenger.tell(id, personId, Matter.REPLY, say, null);
            case Aside.Once(String about, String personId, Say say) ->
                    messenger.tell(
                            "once/" + about + "/" + personId, personId, Matter.REPLY, say, null);
            case Aside.To(String personId, Say say) -> messenger.tell(id, personId, say, null);
        }
    }

    private @Nullable Person findSender(InboxEntry entry) {
        return findPerson(accounts.find(entry.from()).map(Account::personId).orElse(null));
    }

    private @Nullable Person findPerson(@Nullable String id) {
        return id == null ? null : people.directory().findPerson(id).orElse(null);
    }

    private record Resolved(@Nullable Person who, @Nullable Language language, Command command) {}

    /**
     * The message may answer another that is just being sent: nobody can know before it is known
     * what became of that.
     */
    static final class NotYet extends RuntimeException {

        NotYet(String turnId) {
            super(turnId + " may answer what is just being sent");
        }
    }
}
