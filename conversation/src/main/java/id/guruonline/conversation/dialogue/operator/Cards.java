package id.guruonline.conversation.dialogue.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for drafts and their cards: short enough for a button, the same for the same turn. */
final class Cards {

    private static final int BYTES = 8;

    private Cards() {}

    /**
     * The card that the turn makes.
     *
     * @param index which of the cards of that turn, from 0
     */
    static String of(String turnId, int index) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((turnId + "#" + index).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What orders of that card are placed under. It is the card's and not the tap's, so that two
     * taps place one order.
     */
    static String placement(String operatorId, String card) {
        return operatorId + "/" + card;
    }
}
