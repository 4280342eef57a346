package id.guruonline.conversation.account;

import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Instant;

/** The outbox as whoever has something to tell sees it; a port. */
public interface Postbox {

    /**
     * Adds a message behind all others of its lane to that address.
     *
     * @return false where a message of that id was added before, and nothing changed
     */
    boolean add(OutgoingMessage message, Matter matter, Instant at);

    /**
     * As {@link #add}, for somebody who wrote and waits for it: other recipients' messages that
     * nobody waits for leave after it. The same text to the same address again and again answers
     * another robot: that is not added.
     */
    boolean addReply(OutgoingMessage message, Instant at);

    /**
     * Keeps on record what could not even be sent; an offer is undeliverable at once. Repeating it
     * adds nothing.
     */
    void addUndeliverable(OutgoingMessage message, Instant at, String why);
}
