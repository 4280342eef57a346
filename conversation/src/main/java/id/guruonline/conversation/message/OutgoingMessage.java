package id.guruonline.conversation.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told, rendered in their language.
 *
 * @param id derived from what caused it, so that causing it again adds nothing
 * @param offer the offer this puts before a teacher, as {@code order:number}: its delivery starts
 *     the time to answer; {@code order?question} where it asks for another time; null otherwise
 * @param reply whether it answers what somebody wrote from that address: even who wants to be told
 *     nothing unasked there is told this
 * @param language what it is said in: what a channel adds is said in it too
 */
public record OutgoingMessage(
        String id,
        Address to,
        String text,
        List<Button> buttons,
        @Nullable String offer,
        boolean reply,
        Language language) {

    /** Something unasked, in Indonesian. */
    public OutgoingMessage(
            String id, Address to, String text, List<Button> buttons, @Nullable String offer) {
        this(id, to, text, buttons, offer, false, Language.ID);
    }

    public OutgoingMessage {
        buttons = List.copyOf(buttons);
    }

    /** The same message in other words. */
    public OutgoingMessage withText(String words) {
        return new OutgoingMessage(id, to, words, buttons, offer, reply, language);
    }
}
