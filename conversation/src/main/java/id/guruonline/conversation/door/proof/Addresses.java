package id.guruonline.conversation.door.proof;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.command.AddressCommand;
import id.guruonline.conversation.door.command.DoorCommand;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Teacher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of a person: a new one is told to all others, who may deny it; each is shown on
 * asking, and taken away.
 */
public final class Addresses {

    private static final Set<String> ASKING =
            Set.of("akun saya", "akunku", "alamat saya", "my account", "my accounts");

    /** A newcomer takes away none that was there before, for so long. */
    private static final Duration NEW = Duration.ofDays(7);

    /** More than anybody has; a message has room for as many buttons. */
    private static final int LISTED = 8;

    private final Accounts accounts;
    private final People people;
    private final Admission admission;
    private final Messenger messenger;
    private final Journal journal;
    private final Orders orders;

    /**
     * @param admission locks whoever denies an address
     * @param messenger tells the other addresses and the office
     * @param journal is told what was taken away and who was locked
     * @param orders get back what a locked teacher has
     */
    public Addresses(
            Accounts accounts,
            People people,
            Admission admission,
            Messenger messenger,
            Journal journal,
            Orders orders) {
        this.accounts = accounts;
        this.people = people;
        this.admission = admission;
        this.messenger = messenger;
        this.journal = journal;
        this.orders = orders;
    }

    /** What somebody known asks for; empty where it is not about their addresses. */
    public Optional<DoorCommand> find(State state, Input input) {
        return switch (input.content()) {
            case Content.Text(String text)
                    when ASKING.contains(text.strip().toLowerCase(Locale.ROOT)) ->
                    Optional.of(new AddressCommand.Show(state));
            case Content.Tap(String data) ->
                    ButtonData.parse(data).flatMap(button -> tapped(state, button));
            default -> Optional.empty();
        };
    }

    private static Optional<DoorCommand> tapped(State state, ButtonData button) {
        if (button.verb() == Verb.AtDoor.NOT_ME) {
            return Optional.of(new AddressCommand.Deny(button.arg(0), state));
        }
        return button.verb() == Verb.AtDoor.UNLINK
                ? Optional.of(new AddressCommand.Remove(button.arg(0), state))
                : Optional.empty();
    }

    /** Carries a command out and says how that went. */
    public Reply act(Person who, Address from, String turnId, AddressCommand command, Instant at) {
        return switch (command) {
            case AddressCommand.Show(State then) -> reply(then, show(who, from, at));
            case AddressCommand.Remove(String key, State then) ->
                    reply(then, remove(who, from, turnId, key, at));
            case AddressCommand.Deny(String key, State then) ->
                    reply(then, deny(who, from, turnId, key, at));
        };
    }

    private static Reply reply(State then, Say say) {
        return new Reply(then, List.of(say));
    }

    private Say show(Person who, Address from, Instant at) {
        List<Account> all = accounts.list(who.id()).stream().limit(LISTED).toList();
        List<Account> removable =
                all.stream().filter(account -> mayRemove(who, from, account, at)).toList();
        return new CommonSay.Addresses(
                all.stream().map(Account::masked).toList(),
                removable.stream().map(Account::masked).toList(),
                removable.stream().map(Account::key).toList());
    }

    /**
     * A registered number is the person's until the office changes it; and who has just come in
     * takes nothing from who was there before.
     */
    private boolean mayRemove(Person who, Address from, Account other, Instant at) {
        return !other.address().equals(from)
                && !other.address().id().equals(who.phone())
                && (!isNew(from, at) || cameLater(other, from));
    }

    private boolean isNew(Address address, Instant at) {
        return accounts.find(address)
                .map(Account::linkedAt)
                .filter(linked -> linked.plus(NEW).isAfter(at))
                .isPresent();
    }

    private boolean cameLater(Account other, Address than) {
        Instant later = other.linkedAt();
        return later != null
                && accounts.find(than).map(Account::linkedAt).map(later::isAfter).orElse(true);
    }

    private Say remove(Person who, Address from, String turnId, String key, Instant at) {
        Optional<Account> other = findOf(who, key);
        if (other.isEmpty()) {
            return new CommonSay.AddressGone();
        }
        if (!mayRemove(who, from, other.get(), at)) {
            return new CommonSay.StaleButton();
        }
        unlink(who, turnId, other.get(), at);
        return new CommonSay.AddressGone();
    }

    /** Noted first: taken away it is not found again where a turn is done again. */
    private void unlink(Person who, String turnId, Account other, Instant at) {
        journal.note(JournalEntry.of(turnId, Kind.UNLINKED, who.id(), who.id(), at));
        accounts.remove(other);
    }

    /**
     * Only who was there before may say that a newcomer is somebody else. The last officer is not
     * locked, for nobody is left who could unlock them.
     */
    private Say deny(Person who, Address from, String turnId, String key, Instant at) {
        Optional<Account> other = findOf(who, key);
        if (other.filter(account -> !cameLater(account, from)).isPresent()) {
            return new CommonSay.StaleButton();
        }
        other.ifPresent(account -> unlink(who, turnId, account, at));
        List<Person> roles = people.directory().listRoles(who);
        if (isLastOfficer(roles)) {
            return new CommonSay.LinkDeniedUnlocked();
        }
        for (Person role : roles) {
            admission.stand(
                    new Standing(role.id(), Standing.State.LOCKED, Standing.By.THEMSELVES, at));
            journal.note(JournalEntry.of(turnId, Kind.LOCKED, who.id(), role.id(), at));
            if (role instanceof Teacher) {
                orders.letGo(role.id());
            }
        }
        tellOffice(turnId, new OfficeSay.LinkDenied(who.name(), who.role()));
        return new CommonSay.LinkDenied();
    }

    /** Whom nobody but themselves could unlock. */
    private boolean isLastOfficer(List<Person> roles) {
        return roles.stream().anyMatch(Officer.class::isInstance)
                && roles.containsAll(people.directory().listOfficers());
    }

    private Optional<Account> findOf(Person who, String key) {
        return accounts.list(who.id()).stream()
                .filter(account -> account.key().equals(key))
                .findFirst();
    }

    /**
     * Tells all other addresses of the person that there is a new one, and the office that an
     * invitation was used.
     */
    public void tellLinked(
            Person person, Address from, String turnId, boolean invited, Instant at) {
        Account linked = accounts.find(from).orElseThrow();
        for (Account other : accounts.listHeard(person.id(), at)) {
            if (!other.address().equals(from)) {
                messenger.tellAt(
                        turnId + "/linked/" + other.key(),
                        other,
                        new CommonSay.NewAddress(linked.masked(), linked.key()));
            }
        }
        if (invited) {
            tellOffice(
                    turnId,
                    new OfficeSay.InvitationUsed(person.name(), person.role(), linked.masked()));
        }
    }

    private void tellOffice(String turnId, Say say) {
        for (Officer officer : people.directory().listOfficers()) {
            messenger.tell(turnId + "/office/" + officer.id(), officer.id(), say, null);
        }
    }
}
