package id.guruonline.conversation.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told, rendered in their language.
 *
 * @param id derived from what caused it, so that causing it again adds nothing
 * @param offer the offer this puts before a teacher, as {@code order:number}: its delivery starts
 *     the time to answer; null otherwise
 */
public record OutgoingMessage(
        String id, Address to, String text, List<Button> buttons, @Nullable String offer) {

    public OutgoingMessage {
        buttons = List.copyOf(buttons);
    }
}
