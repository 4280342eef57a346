package id.guruonline.conversation.message;

/** What somebody sent. */
public sealed interface Content {

    /** Something typed. */
    record Text(String text) implements Content {}

    /**
     * A button pressed.
     *
     * @param data what the button carries, see {@link Button}
     */
    record Tap(String data) implements Content {}

    /** A place shared, in degrees. */
    record Location(double lat, double lon) implements Content {}

    /**
     * Anything the service cannot read.
     *
     * @param kind in one word: {@code photo}, {@code voice}
     */
    record Unreadable(String kind) implements Content {}
}
