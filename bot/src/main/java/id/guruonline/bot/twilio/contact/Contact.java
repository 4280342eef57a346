package id.guruonline.bot.twilio.contact;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address, whoever it belongs to.
 *
 * @param id the address as one word
 * @param heardAt when somebody last wrote from there, at the latest; long ago before the first
 *     time, null where that was not kept, until the next purge looks
 * @param stoppedAt since when they want nothing unasked; null while they do
 * @param userId by which WhatsApp knows whoever wrote from there last; null where it did not say
 * @param decidedBy the ids of the last messages by which they said STOP or START, the newest last:
 *     brought again, even long after, none of them changes anything; null for none
 */
@SavedIn("twilioContacts")
public record Contact(
        String id,
        @Nullable Instant heardAt,
        @Nullable Instant stoppedAt,
        @Nullable String userId,
        @Nullable List<String> decidedBy) {

    /** Longer ago than WhatsApp lets anybody be written to freely, whichever clock is asked. */
    public static final Duration TOO_LONG = Duration.ofDays(2);

    /** So many messages that decided are remembered: more often nobody changes their mind. */
    public static final int DECISIONS = 50;
}
