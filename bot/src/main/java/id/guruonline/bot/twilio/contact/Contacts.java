package id.guruonline.bot.twilio.contact;

import id.guruonline.conversation.message.Address;
import java.time.Instant;
import java.util.Optional;

/** Where contacts are kept; a port. */
public interface Contacts {

    Optional<Contact> find(Address address);

    /** Records that somebody wrote from there, at that time or later. */
    void heard(Address address, Instant at);

    /** Records that nobody there may be written to freely before they write again. */
    void closed(Address address);

    /** Records that they want nothing unasked any more. */
    void stopped(Address address, Instant at);

    /** Records that they want to hear from us again. */
    void started(Address address);
}
