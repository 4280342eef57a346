package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept; a port. */
public interface AccountStore {

    Optional<Account> find(Address address);

    /** Relies on nothing that was read before: somebody changed it elsewhere. */
    default void readAnew() {}

    /** Saves a new account; false, and nothing changed, where the address has one. */
    boolean insert(Account account);

    /** Gives the address to that person, whoever had it before. */
    void assign(Address address, String personId, Language language, Instant at);

    /** Forgets all of the person's addresses. */
    void removeOf(String personId);

    /** Forgets that address, if it is the person's. */
    void remove(Address address, String personId);

    /** The person's accounts, the one last written from first. */
    List<Account> listOf(String personId);

    /** Everybody's accounts, the one last written from first. */
    List<Account> listAll();

    /**
     * Records that somebody wrote from there, at that time or later; so it is reached again.
     * Nothing happens where nobody was heard of for so long that it may be somebody else, see
     * {@link Account#UNHEARD}.
     */
    void heard(Address address, Instant at);

    /** Records that whoever has the address proved who they are. */
    void proven(Address address, Instant at);

    /** Records that nobody is reached there, unless somebody wrote from there later than that. */
    void gone(Address address, Instant at);

    /** Changes what all accounts of the person are told in. */
    void setLanguage(String personId, Language language);

    /** Whether anybody has an account on a channel that is none of those. */
    boolean hasBeside(Collection<String> channels);
}
