package id.guruonline.conversation.message;

import java.time.Instant;

/**
 * What a channel was given.
 *
 * @param id the channel's own id of the message, made unique by the channel's name: delivered
 *     twice, it is handled once
 * @param receivedAt "now" for understanding it, however late it is handled
 * @param manner how it was sent
 */
public record IncomingMessage(
        String id, Address from, Content content, Instant receivedAt, Manner manner) {

    /** One that was written there and then. */
    public IncomingMessage(String id, Address from, Content content, Instant receivedAt) {
        this(id, from, content, receivedAt, Manner.PLAIN);
    }

    /** The same message, as written from there. */
    public IncomingMessage from(Address writtenFrom) {
        return new IncomingMessage(id, writtenFrom, content, receivedAt, manner);
    }

    /** The same message, meaning that. */
    public IncomingMessage saying(Content meant) {
        return new IncomingMessage(id, from, meant, receivedAt, manner);
    }
}
