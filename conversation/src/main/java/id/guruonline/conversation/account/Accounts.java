package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.Language;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is behind an address, and where somebody is reached. On the playground the address of a
 * person's phone is the person's id, so there everybody has an account from the beginning. On
 * WhatsApp and by SMS it is their phone number: whoever is registered with one is known and reached
 * there without ado.
 */
public final class Accounts {

    /** The channel whose addresses are persons' ids. */
    public static final String PLAYGROUND = "playground";

    /** The channels whose addresses are phone numbers that their senders cannot choose. */
    private static final Set<String> BY_PHONE = Set.of("whatsapp", "sms");

    /** The channels on which somebody can show their phone number. */
    private static final Set<String> SHOWING_PHONES = Set.of("telegram");

    private final AccountStore store;
    private final People people;
    private final boolean playground;
    private final List<String> phoneChannels;

    /**
     * @param playground whether the playground is on
     * @param phoneChannels those of {@code whatsapp} and {@code sms} that are on; whoever never
     *     wrote from anywhere is reached on the first
     */
    public Accounts(
            AccountStore store, People people, boolean playground, List<String> phoneChannels) {
        this.store = store;
        this.people = people;
        this.playground = playground;
        this.phoneChannels = List.copyOf(phoneChannels);
    }

    /** Without WhatsApp and SMS. */
    public Accounts(AccountStore store, People people, boolean playground) {
        this(store, people, playground, List.of());
    }

    /** Whether somebody there can be asked to show their phone number by a button. */
    public static boolean canShowPhone(Address address) {
        return SHOWING_PHONES.contains(address.channel());
    }

    /** The account of that address; empty for somebody unknown. */
    public Optional<Account> find(Address address) {
        return store.find(address).or(() -> introduce(address));
    }

    /**
     * Where the person last wrote from, else anywhere the person is reached; empty for somebody
     * without any address. An address that the channel gave up comes last.
     */
    public Optional<Account> findReachable(String personId) {
        return list(personId).stream()
                .min(Comparator.comparing(account -> account.goneAt() != null));
    }

    /** The person's accounts, the one last written from first. */
    public List<Account> list(String personId) {
        List<Account> accounts = store.listOf(personId);
        List<Account> known =
                accounts.isEmpty() ? ensurePhone(personId).stream().toList() : accounts;
        return phoneChannels.isEmpty() ? known : withPhoneChannels(personId, known);
    }

    /**
     * Gives the address to the person, as when somebody proves who they are; in the language of the
     * person's other accounts. Repeating it changes nothing.
     */
    public void link(Address address, String personId) {
        store.assign(address, personId, languageBefore(personId));
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

    /** Known by the address alone. */
    private Optional<Account> introduce(Address address) {
        if (address.channel().equals(PLAYGROUND)) {
            return ensurePhone(address.id());
        }
        return BY_PHONE.contains(address.channel())
                ? people.directory().listByPhone(address.id()).stream()
                        .findFirst()
                        .flatMap(person -> ensure(address, person))
                : Optional.empty();
    }

    /** With the accounts that the person's number gives; those come last until written from. */
    private List<Account> withPhoneChannels(String personId, List<Account> known) {
        Person person = people.directory().findPerson(personId).orElse(null);
        if (person == null || person.phone() == null) {
            return known;
        }
        List<Account> all = new ArrayList<>(known);
        for (String channel : phoneChannels) {
            if (known.stream().noneMatch(a -> a.address().channel().equals(channel))) {
                ensure(new Address(channel, person.phone()), person)
                        .filter(account -> account.personId().equals(personId))
                        .ifPresent(all::add);
            }
        }
        all.sort(
                Comparator.comparing(
                                Account::lastInboundAt,
                                Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .reversed()
                        .thenComparingInt(a -> phoneChannels.indexOf(a.address().channel())));
        return all;
    }

    private Optional<Account> ensure(Address address, Person person) {
        store.insert(Account.of(address, person.id(), languageBefore(person.id())));
        return store.find(address);
    }

    /** The language of the person's other accounts. */
    private Language languageBefore(String personId) {
        return store.listOf(personId).stream()
                .findFirst()
                .map(Account::language)
                .orElse(Language.ID);
    }

    private Optional<Account> ensurePhone(String personId) {
        if (!playground || people.directory().findPerson(personId).isEmpty()) {
            return Optional.empty();
        }
        Address phone = new Address(PLAYGROUND, personId);
        store.insert(Account.of(phone, personId, Language.ID));
        return store.find(phone);
    }
}
