package id.guruonline.conversation.message;

/**
 * Where somebody can be reached.
 *
 * @param channel the name of its channel, see {@link ChannelTraits}
 * @param id the channel's own name for the chat, see {@link ChannelTraits.Ids}
 */
public record Address(String channel, String id) {

    /** The address that {@link #toString} wrote. */
    public static Address of(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no address");
        }
        return new Address(word.substring(0, colon), word.substring(colon + 1));
    }

    /** One word for both, as ids and lanes use it. */
    @Override
    public String toString() {
        return channel + ":" + id;
    }
}
