package id.guruonline.conversation.text;

import id.guruonline.conversation.message.Button;
import java.util.List;

/**
 * A sentence as a person reads it.
 *
 * @param text 1,024 characters at most, WhatsApp's limit
 * @param buttons 10 at most
 */
public record Rendered(String text, List<Button> buttons) {

    public Rendered {
        buttons = List.copyOf(buttons);
    }
}
