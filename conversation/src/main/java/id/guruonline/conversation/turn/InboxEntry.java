package id.guruonline.conversation.turn;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Manner;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in, and how far its turn is.
 *
 * @param id the message's id, which is the turn's id
 * @param lane whose messages are handled one after another: the person's, or the address's where
 *     nobody is known there
 * @param arrival orders the messages of a lane
 * @param manner how it was sent; null on what was saved before that was kept
 * @param receivedAt when the channel was given it
 * @param state whether it still waits
 * @param personId who the command was resolved for; null before that, and for somebody unknown
 * @param language what the sender was told in when it was resolved; null before that, and where
 *     nobody was known
 * @param command what the turn was resolved to; null before that
 * @param failures how often the turn failed by its own fault
 * @param notBefore when it may be tried next; {@link #NEVER_PUT_OFF} before it was tried
 * @param fence the lease under which it was last worked on, 0 before; an older one changes nothing
 * @param outcome how it ended, in a word or two; null before
 */
@SavedIn("inbox")
public record InboxEntry(
        String id,
        Address from,
        String lane,
        long arrival,
        Content content,
        @Nullable Manner manner,
        Instant receivedAt,
        InboxState state,
        @Nullable String personId,
        @Nullable Language language,
        @Nullable Command command,
        int failures,
        Instant notBefore,
        long fence,
        @Nullable String outcome) {

    /** Due whatever a clock says: one may be set back while a message waits. */
    public static final Instant NEVER_PUT_OFF = Instant.EPOCH;
}
