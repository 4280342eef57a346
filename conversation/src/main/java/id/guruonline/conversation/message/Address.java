package id.guruonline.conversation.message;

/**
 * Where somebody can be reached.
 *
 * @param channel {@code telegram}, {@code whatsapp}, {@code sms} or {@code playground}
 * @param id the channel's own name for the chat: a chat id, an E.164 number, a person's id
 */
public record Address(String channel, String id) {

    /** One word for both, as ids and lanes use it. */
    @Override
    public String toString() {
        return channel + ":" + id;
    }
}
