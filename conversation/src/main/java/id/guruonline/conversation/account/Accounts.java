package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.Language;
import id.guruonline.scheduler.people.People;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is behind an address, and where somebody is reached. On the playground the address of a
 * person's phone is the person's id, so there everybody has an account from the beginning.
 */
public final class Accounts {

    /** The channel whose addresses are persons' ids. */
    public static final String PLAYGROUND = "playground";

    private final AccountStore store;
    private final People people;
    private final boolean playground;

    /**
     * @param playground whether the playground is on
     */
    public Accounts(AccountStore store, People people, boolean playground) {
        this.store = store;
        this.people = people;
        this.playground = playground;
    }

    /** The account of that address; empty for somebody unknown. */
    public Optional<Account> find(Address address) {
        return store.find(address)
                .or(() ->
                        address.channel().equals(PLAYGROUND)
                                ? ensurePhone(address.id())
                                : Optional.empty());
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
        return accounts.isEmpty() ? ensurePhone(personId).stream().toList() : accounts;
    }

    /**
     * Gives the address to the person, as when somebody proves who they are; in the language of the
     * person's other accounts. Repeating it changes nothing.
     */
    public void link(Address address, String personId) {
        Language language =
                store.listOf(personId).stream()
                        .findFirst()
                        .map(Account::language)
                        .orElse(Language.ID);
        store.assign(address, personId, language);
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
        Address phone = new Address(PLAYGROUND, personId);
        store.insert(Account.of(phone, personId, Language.ID));
        return store.find(phone);
    }
}
