package id.guruonline.conversation.message;

import java.nio.charset.StandardCharsets;

/**
 * An answer that can be tapped.
 *
 * @param label what the person reads and may type instead; 20 characters at most, WhatsApp's limit
 * @param data what a tap sends; 1 to 64 bytes, Telegram's limit
 */
public record Button(String label, String data) {

    /**
     * The data of the button that asks somebody for their phone number. Where the channel can prove
     * a number, as {@link Content.Contact}, it shows the button so; elsewhere it is an ordinary
     * one.
     */
    public static final String SHARE_CONTACT = "contact";

    public Button {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (label.isBlank() || label.length() > 20 || bytes < 1 || bytes > 64) {
            throw new IllegalArgumentException(
                    "no channel shows a button \"" + label + "\" with " + bytes + " bytes");
        }
    }
}
