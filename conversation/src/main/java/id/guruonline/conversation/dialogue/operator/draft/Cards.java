package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.scheduler.order.Derived;
import java.util.HexFormat;

/** Names for drafts and their cards: short enough for a button, the same for the same turn. */
public final class Cards {

    private static final int BYTES = 8;

    private Cards() {}

    /**
     * The card that the turn makes.
     *
     * @param index which of the cards of that turn, from 0
     */
    public static String of(String turnId, int index) {
        byte[] hash = Derived.from(turnId + "#" + index);
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    /**
     * What orders of that card are placed under. It is the card's and not the tap's, so that two
     * taps place one order.
     */
    public static String placement(String operatorId, String card) {
        return operatorId + "/" + card;
    }
}
