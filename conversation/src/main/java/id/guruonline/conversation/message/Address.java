package id.guruonline.conversation.message;

/**
 * Where somebody can be reached.
 *
 * @param channel the name of its channel, see {@link ChannelTraits}
 * @param id the channel's own name for the chat, see {@link ChannelTraits.Ids}
 */
public record Address(String channel, String id) {

    /** One word for both, as ids and lanes use it. */
    @Override
    public String toString() {
        return channel + ":" + id;
    }
}
