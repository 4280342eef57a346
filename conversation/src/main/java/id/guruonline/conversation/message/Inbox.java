package id.guruonline.conversation.message;

/** The one door for what comes in. */
public interface Inbox {

    /**
     * Saves a message; once this returns it is safe and may be acknowledged to the channel.
     *
     * @return false where the same message was received before, and nothing changed
     */
    boolean receive(IncomingMessage message);
}
