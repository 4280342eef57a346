package id.guruonline.conversation.message;

import java.nio.charset.StandardCharsets;

/**
 * An answer that can be tapped.
 *
 * @param label what the person reads and may type instead; {@value #LONGEST_LABEL} characters at
 *     most
 * @param data what a tap sends; 1 to {@value #LONGEST_DATA} bytes
 */
public record Button(String label, String data) {

    /** How long the service writes labels, in UTF-16 units: WhatsApp's limit, the narrowest. */
    public static final int LONGEST_LABEL = 20;

    /** How many bytes of data every channel carries: Telegram's limit, the narrowest. */
    public static final int LONGEST_DATA = 64;

    /**
     * The data of the button that asks somebody for their phone number. Where the channel can prove
     * a number, as {@link Content.Contact}, it shows the button so; elsewhere it is an ordinary
     * one.
     */
    public static final String SHARE_CONTACT = "contact";

    public Button {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (label.isBlank()
                || label.length() > LONGEST_LABEL
                || bytes < 1
                || bytes > LONGEST_DATA) {
            throw new IllegalArgumentException(
                    "no channel shows a button \"" + label + "\" with " + bytes + " bytes");
        }
    }
}
