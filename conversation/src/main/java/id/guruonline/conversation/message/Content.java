package id.guruonline.conversation.message;

import id.guruonline.scheduler.saved.SavedAs;

/** What somebody sent. */
public sealed interface Content {

    /** Something typed. */
    @SavedAs("Content.Text")
    record Text(String text) implements Content {}

    /**
     * A button pressed.
     *
     * @param data what the button carries, see {@link Button}
     */
    @SavedAs("Content.Tap")
    record Tap(String data) implements Content {}

    /** A place shared, in degrees. */
    @SavedAs("Content.Location")
    record Location(double lat, double lon) implements Content {}

    /**
     * The sender's own phone number, proven by the channel.
     *
     * @param phone {@code +} and digits
     */
    @SavedAs("Content.Contact")
    record Contact(String phone) implements Content {}

    /**
     * Somebody opened the chat, by a link or by the channel's own button.
     *
     * @param payload what the link carried; empty without one
     */
    @SavedAs("Content.Start")
    record Start(String payload) implements Content {}

    /** The sender wants to be told nothing unasked there any more, which the channel sees to. */
    @SavedAs("Content.Stop")
    record Stop() implements Content {}

    /**
     * Anything the service cannot read.
     *
     * @param kind in one word: {@code photo}, {@code voice}; {@code edited} for a message changed
     *     after it was sent, {@code group} for anything said where others listen
     */
    @SavedAs("Content.Unreadable")
    record Unreadable(String kind) implements Content {}
}
