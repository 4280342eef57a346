package id.guruonline.conversation.turn;

import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import java.util.List;
import java.util.Optional;

/** What somebody had before their eyes, buttons above all; a port. */
public interface ShownButtons {

    /**
     * Those of the newest message with buttons that the channel took for the sender before that one
     * came in; none without one.
     */
    List<Button> newest(InboxEntry before);

    /**
     * Those of a message on its way to the sender since before that one came in, so that nobody
     * knows yet whether it was seen; none where nothing is under way.
     */
    List<Button> underWay(InboxEntry before);

    /** The message that the channel took for that address under that id of its own. */
    Optional<Input.Quoted> findQuoted(Address to, String channelId);

    /** Whether any message to that address, however long ago within memory, had that button. */
    boolean wasShown(Address to, String data);

    /** Whether the channel took the message of that id before the other came in. */
    boolean wasSeen(String messageId, InboxEntry before);
}
