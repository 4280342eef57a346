package id.guruonline.conversation.turn;

import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import java.util.List;
import java.util.Optional;

/** What somebody had before their eyes, buttons above all; a port. */
public interface ShownButtons {

    /** What the sender had before their eyes when that one came in. */
    Shown before(InboxEntry answer);

    /**
     * The buttons that a message may mean.
     *
     * @param newest those of the newest message with buttons that the channel took for the sender;
     *     none without one
     * @param underWay whether a message with buttons is on its way to the sender, so that nobody
     *     knows yet whether it was seen
     */
    record Shown(List<Button> newest, boolean underWay) {}

    /** The message that the channel took for that address under that id of its own. */
    Optional<Input.Quoted> findQuoted(Address to, String channelId);

    /** Whether any message to that address, however long ago within memory, had that button. */
    boolean wasShown(Address to, String data);

    /** Whether the channel took the message of that id before the other came in. */
    boolean wasSeen(String messageId, InboxEntry before);
}
