package id.guruonline.bot.twilio.contact;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address, whoever it belongs to.
 *
 * @param id the address as one word
 * @param heardAt when somebody last wrote from there; null before the first time, and where
 *     WhatsApp says that it is too long ago
 * @param stoppedAt since when they want nothing unasked; null while they do
 * @param userId by which WhatsApp knows whoever wrote from there last; null where it did not say
 */
@SavedIn("twilioContacts")
public record Contact(
        String id,
        @Nullable Instant heardAt,
        @Nullable Instant stoppedAt,
        @Nullable String userId) {}
