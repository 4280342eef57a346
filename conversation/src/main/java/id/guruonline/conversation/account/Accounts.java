package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.ChannelTraits.Ids;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Who is behind an address, and where somebody is reached. Where a channel's addresses are persons'
 * ids or phone numbers everybody, or everybody with a number, has an account from the beginning.
 */
public final class Accounts {

    /** Within so long it does not matter when exactly somebody wrote last. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    /** So many persons' last addresses are remembered; of all others each message is recorded. */
    private static final int MOST_REMEMBERED = 10_000;

    private final AccountStore store;
    private final People people;
    private final Channels channels;

    /** From where each person wrote last, as far as this instance heard. */
    private final Map<String, Address> lastHeard = new ConcurrentHashMap<>();

    /**
     * @param channels those that are there
     */
    public Accounts(AccountStore store, People people, Channels channels) {
        this.store = store;
        this.people = people;
        this.channels = channels;
    }

    /** Whether somebody there can be asked to show their phone number. */
    public boolean canShowPhone(Address address) {
        return channels.can(address, Ability.SHOW_PHONE);
    }

    /** Whether somebody there does not show the number that they may be registered with. */
    public boolean hidesNumber(Address address) {
        return channels.find(address).filter(traits -> traits.hidesNumber(address)).isPresent();
    }

    /** Whether nobody can write there in another's name. */
    public boolean provesSender(Address address) {
        return channels.can(address, Ability.PROVE_SENDER);
    }

    /** Whether much can be told there in one message: a channel without buttons has few letters. */
    public boolean takesMuch(Address address) {
        return channels.find(address).filter(traits -> traits.limits().buttons() > 0).isPresent();
    }

    /** Relies on nothing that was read before: another database was put in the place of its own. */
    public void readAnew() {
        store.readAnew();
        lastHeard.clear();
    }

    /** The account of that address; empty for somebody unknown. */
    public Optional<Account> find(Address address) {
        return store.find(address)
                .or(() -> findByNature(address))
                .map(account -> account.heldBy(oneself(account.personId())));
    }

    /** Whose address it is before anybody proved anything. */
    private Optional<Account> findByNature(Address address) {
        return channels.find(address)
                .flatMap(traits ->
                        switch (traits.ids()) {
                            case CHAT -> Optional.empty();
                            case PHONE_NUMBER -> people.directory().findByPhone(address.id());
                            case PERSON -> people.directory().findPerson(address.id());
                        })
                .filter(person -> !people.directory().hasLeft(person.id()))
                .flatMap(person -> ensure(address, oneself(person.id())));
    }

    /** Where the person is best told something unasked; empty for somebody without any address. */
    public Optional<Account> findReachable(String personId) {
        return list(personId).stream().findFirst();
    }

    /**
     * The person's accounts where they are told what is theirs alone: none where somebody else may
     * be by now. The one where that is best done first.
     */
    public List<Account> listHeard(String personId, Instant at) {
        return list(personId).stream().filter(account -> !account.isUnheard(at)).toList();
    }

    /**
     * The person's accounts, the one where the person is best told something unasked first: one
     * that is reached, then one where that costs nothing, then the one last written from, then the
     * one on the channel to use first.
     */
    public List<Account> list(String personId) {
        return listOf(oneself(personId));
    }

    private List<Account> listOf(String personId) {
        List<Account> accounts = kept(personId);
        List<Account> more =
                channels.list(Ids.PHONE_NUMBER).stream()
                        .map(ChannelTraits::name)
                        .filter(channel -> isMissing(channel, accounts))
                        .flatMap(channel -> ensureNumber(channel, personId).stream())
                        .toList();
        List<Account> all =
                Stream.of(accounts, more).flatMap(List::stream).sorted(bestTold()).toList();
        return all.isEmpty() ? listByPersonsId(personId) : all;
    }

    private boolean isReached(Account account) {
        return account.goneAt() == null && channels.find(account.address()).isPresent();
    }

    private Comparator<Account> bestTold() {
        List<String> inOrder = channels.list().stream().map(ChannelTraits::name).toList();
        return Comparator.comparing((Account account) -> !isReached(account))
                .thenComparing(account -> !channels.isFree(account.address()))
                .thenComparing(
                        Account::lastInboundAt,
                        Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                .thenComparingInt(account -> inOrder.indexOf(account.address().channel()));
    }

    /**
     * Wherever the person may have been reached: at the addresses that are kept, and on each
     * channel where the number, or the person's id, is one. As channel and id with a colon between.
     */
    public List<String> listAddresses(Person person) {
        Stream<Address> kept = kept(oneself(person.id())).stream().map(Account::address);
        Stream<Address> byNumber =
                Optional.ofNullable(person.phone()).stream()
                        .flatMap(phone -> on(Ids.PHONE_NUMBER, phone));
        return Stream.of(kept, byNumber, on(Ids.PERSON, person.id()))
                .flatMap(addresses -> addresses)
                .map(Address::toString)
                .distinct()
                .toList();
    }

    private Stream<Address> on(Ids ids, String id) {
        return channels.list(ids).stream().map(traits -> new Address(traits.name(), id));
    }

    /** In all their roles somebody is one person, who has the addresses. */
    private String oneself(String personId) {
        return people.directory().oneself(personId);
    }

    /** All that is kept of somebody, who may have had fewer roles when it was. */
    private List<Account> kept(String personId) {
        return idsOf(personId).stream().flatMap(id -> store.listOf(id).stream()).toList();
    }

    private List<String> idsOf(String personId) {
        Directory directory = people.directory();
        return directory
                .findPerson(personId)
                .map(person -> directory.listRoles(person).stream().map(Person::id).toList())
                .orElseGet(() -> List.of(personId));
    }

    /** Whether that is somebody of whom no name is known. */
    boolean isPupil(String personId) {
        return people.directory().findPerson(personId).filter(Pupil.class::isInstance).isPresent();
    }

    /** Whether nobody keeps that person out. */
    public boolean isActive(String personId) {
        return people.directory().isActive(personId);
    }

    /** Whether somebody has an address that was proven or written to. */
    public boolean isKnownAnywhere(String personId) {
        return !kept(oneself(personId)).isEmpty();
    }

    private static boolean isMissing(String channel, List<Account> accounts) {
        return accounts.stream().noneMatch(a -> a.address().channel().equals(channel));
    }

    /**
     * Gives the address to the person, as when somebody proves who they are; in the language of the
     * person's other accounts. Repeating it changes nothing.
     */
    public void link(Address address, String personId, Instant at) {
        String self = oneself(personId);
        store.assign(address, self, keptLanguage(self), at);
    }

    /** Takes an address from its person. */
    public void remove(Account account) {
        idsOf(account.personId()).forEach(id -> store.remove(account.address(), id));
    }

    /** Forgets the person's addresses that another number than this gave them. */
    public void forgetNumbersBut(String phone, String personId) {
        store.listOf(personId).stream()
                .map(Account::address)
                .filter(address -> isNumber(address) && !address.id().equals(phone))
                .forEach(address -> store.remove(address, personId));
    }

    private boolean isNumber(Address address) {
        return channels.find(address)
                .filter(traits -> traits.ids() == Ids.PHONE_NUMBER)
                .isPresent();
    }

    /** Where that number is told something first; empty where no channel reaches numbers. */
    public Optional<Address> findByNumber(String phone) {
        return channels.list(Ids.PHONE_NUMBER).stream()
                .map(traits -> new Address(traits.name(), phone))
                .findFirst();
    }

    /** Forgets all of the person's addresses. */
    public void forget(String personId) {
        store.removeOf(personId);
    }

    /**
     * Records that somebody wrote from there. Nothing happens where nobody is known there, or was
     * heard of for so long that it may be somebody else: then it is asked first. Of several
     * messages within a minute from the same address the first is recorded.
     */
    public void heard(Address address, Instant at) {
        if (store.find(address).filter(account -> isNewsOf(account, at)).isPresent()) {
            store.heard(address, at);
        }
    }

    private boolean isNewsOf(Account account, Instant at) {
        Instant last = account.lastInboundAt();
        return !isLastHeard(account)
                || last == null
                || account.goneAt() != null
                || at.isAfter(last.plus(A_WHILE));
    }

    private boolean isLastHeard(Account account) {
        if (lastHeard.size() >= MOST_REMEMBERED) {
            lastHeard.clear();
        }
        Address before = lastHeard.put(account.personId(), account.address());
        return account.address().equals(before);
    }

    /** Records that whoever writes from there proved who they are. */
    public void proven(Address address, Instant at) {
        store.proven(address, at);
    }

    /** Whether it must be asked who has the address by now; see {@link Account#isUnheard}. */
    public boolean isUnheard(Address address, Instant at) {
        return store.find(address).filter(account -> account.isUnheard(at)).isPresent();
    }

    /** Records that the channel reaches nobody there any more. */
    public void gone(Address address, Instant at) {
        store.gone(address, at);
    }

    /** Keeps the language a person chose. */
    public void setLanguage(String personId, Language language) {
        idsOf(personId).forEach(id -> store.setLanguage(id, language));
    }

    /** The language the person chose; Indonesian before. */
    public Language languageOf(String personId) {
        return findReachable(personId).map(Account::language).orElse(Language.ID);
    }

    /** The accounts on channels where everybody has one. */
    private List<Account> listByPersonsId(String personId) {
        return channels.list(Ids.PERSON).stream()
                .map(traits -> new Address(traits.name(), personId))
                .flatMap(address -> findByNature(address).stream())
                .filter(account -> isOf(account, personId))
                .toList();
    }

    /** The account that the person's number gives, unless the number is somebody else's. */
    private Optional<Account> ensureNumber(String channel, String personId) {
        return people.directory()
                .findPerson(personId)
                .filter(person -> !people.directory().hasLeft(person.id()))
                .map(Person::phone)
                .flatMap(phone -> ensure(new Address(channel, phone), personId))
                .filter(account -> isOf(account, personId));
    }

    /** An address is the person's by nature only until somebody else proved it to be theirs. */
    private static boolean isOf(Account account, String personId) {
        return account.personId().equals(personId);
    }

    private Optional<Account> ensure(Address address, String personId) {
        Account account = Account.of(address, personId, keptLanguage(personId));
        return store.insert(account) ? Optional.of(account) : store.find(address);
    }

    private Language keptLanguage(String personId) {
        return kept(personId).stream().findFirst().map(Account::language).orElse(Language.ID);
    }
}
