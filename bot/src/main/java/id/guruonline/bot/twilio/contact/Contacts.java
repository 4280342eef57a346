package id.guruonline.bot.twilio.contact;

import id.guruonline.conversation.message.Address;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where contacts are kept; a port. */
public interface Contacts {

    Optional<Contact> find(Address address);

    /**
     * The number's address from which whoever WhatsApp knows by that id last wrote; empty where
     * none came with it.
     */
    Optional<Address> findByUserId(String userId);

    /**
     * Records that somebody wrote from there, at that time or later.
     *
     * @param userId by which WhatsApp knows them; null where it does not say, and what is known
     *     stays
     */
    void heard(Address address, @Nullable String userId, Instant at);

    /**
     * Records that nobody there may be written to freely before they write again: so by then they
     * last wrote {@link Contact#TOO_LONG} ago at least.
     */
    void closed(Address address, Instant at);

    /**
     * Records that they want nothing unasked any more, once for each message that says so.
     *
     * @param messageId of the message that says it
     */
    void stopped(Address address, String messageId, Instant at);

    /**
     * Records that they want to hear from us again, once for each message that says so; also where
     * nothing was known of the address, that it undoes no later STOP when it is brought again.
     *
     * @param messageId of the message that says it
     */
    void started(Address address, String messageId);
}
