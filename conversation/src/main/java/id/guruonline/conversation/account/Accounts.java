package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is behind an address, and where somebody is reached. On the playground the address of a
 * person's phone is the person's id, so there everybody has an account from the beginning.
 */
public final class Accounts {

    /** The channel whose addresses are persons' ids. */
    public static final String PLAYGROUND = "playground";

    /** The channels on which somebody can show their phone number by a button. */
    private static final Set<String> SHOWING_PHONES = Set.of("telegram");

    private final AccountStore store;
    private final People people;
    private final boolean playground;
    private final List<String> phoneChannels;

    /**
     * @param playground whether the playground is on
     */
    public Accounts(AccountStore store, People people, boolean playground) {
        this(store, people, playground, List.of());
    }

    /**
     * @param playground whether the playground is on
     * @param phoneChannels the channels whose addresses are phone numbers (E.164), the one to use
     *     first: there everybody with a number has an account from the beginning
     */
    public Accounts(
            AccountStore store, People people, boolean playground, List<String> phoneChannels) {
        this.store = store;
        this.people = people;
        this.playground = playground;
        this.phoneChannels = List.copyOf(phoneChannels);
    }

    /** Whether somebody there can be asked to show their phone number. */
    public static boolean canShowPhone(Address address) {
        return SHOWING_PHONES.contains(address.channel());
    }

    /** The account of that address; empty for somebody unknown. */
    public Optional<Account> find(Address address) {
        return store.find(address)
                .or(() ->
                        address.channel().equals(PLAYGROUND)
                                ? ensurePhone(address.id())
                                : findByPhone(address));
    }

    /** The number's owner, where the address is a number and the service knows whose. */
    private Optional<Account> findByPhone(Address address) {
        return phoneChannels.contains(address.channel())
                ? people.directory()
                        .findByPhone(address.id())
                        .flatMap(person -> ensure(address, person.id()))
                : Optional.empty();
    }

    /**
     * Where the person is best told something unasked, see {@link Account#BEST_TOLD}; empty for
     * somebody without any address.
     */
    public Optional<Account> findReachable(String personId) {
        return list(personId).stream().findFirst();
    }

    /**
     * The person's accounts, the one where the person is best told something first. Those that the
     * phone number gives and nobody wrote from come with the channel to use first before others.
     */
    public List<Account> list(String personId) {
        List<Account> accounts = store.listOf(personId);
        List<Account> more =
                phoneChannels.stream()
                        .filter(channel -> isMissing(channel, accounts))
                        .flatMap(channel -> ensureNumber(channel, personId).stream())
                        .toList();
        List<Account> all =
                Stream.of(accounts, more)
                        .flatMap(List::stream)
                        .sorted(Account.BEST_TOLD.thenComparingInt(this::rank))
                        .toList();
        return all.isEmpty()
                ? ensurePhone(personId).filter(account -> isOf(account, personId)).stream().toList()
                : all;
    }

    /** Whether somebody has an address that was proven or written to. */
    public boolean isKnownAnywhere(String personId) {
        return !store.listOf(personId).isEmpty();
    }

    private static boolean isMissing(String channel, List<Account> accounts) {
        return accounts.stream().noneMatch(a -> a.address().channel().equals(channel));
    }

    private int rank(Account account) {
        return phoneChannels.indexOf(account.address().channel());
    }

    /**
     * Gives the address to the person, as when somebody proves who they are; in the language of the
     * person's other accounts. Repeating it changes nothing.
     */
    public void link(Address address, String personId) {
        store.assign(address, personId, keptLanguage(personId));
    }

    /** Forgets all of the person's addresses. */
    public void forget(String personId) {
        store.removeOf(personId);
    }

    /** Records that somebody wrote from there. Nothing happens where nobody is known there. */
    public void heard(Address address, Instant at) {
        store.heard(address, at);
    }

    /** Records that the channel reaches nobody there any more. */
    public void gone(Address address, Instant at) {
        store.gone(address, at);
    }

    /** Keeps the language a person chose. */
    public void setLanguage(String personId, Language language) {
        store.setLanguage(personId, language);
    }

    /** The language the person chose; Indonesian before. */
    public Language languageOf(String personId) {
        return findReachable(personId).map(Account::language).orElse(Language.ID);
    }

    private Optional<Account> ensurePhone(String personId) {
        if (!playground || people.directory().findPerson(personId).isEmpty()) {
            return Optional.empty();
        }
        return ensure(new Address(PLAYGROUND, personId), personId);
    }

    /** The account that the person's number gives, unless the number is somebody else's. */
    private Optional<Account> ensureNumber(String channel, String personId) {
        return people.directory()
                .findPerson(personId)
                .map(Person::phone)
                .flatMap(phone -> ensure(new Address(channel, phone), personId))
                .filter(account -> isOf(account, personId));
    }

    /** An address is the person's by nature only until somebody else proved it to be theirs. */
    private static boolean isOf(Account account, String personId) {
        return account.personId().equals(personId);
    }

    private Optional<Account> ensure(Address address, String personId) {
        store.insert(Account.of(address, personId, keptLanguage(personId)));
        return store.find(address);
    }

    private Language keptLanguage(String personId) {
        return store.listOf(personId).stream()
                .findFirst()
                .map(Account::language)
                .orElse(Language.ID);
    }
}
