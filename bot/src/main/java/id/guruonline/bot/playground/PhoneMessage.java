package id.guruonline.bot.playground;

import id.guruonline.conversation.message.Button;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.util.List;

/**
 * What a phone shows.
 *
 * @param id the phone and the place, in one word
 * @param person whose phone
 * @param seq its place on the phone, from 1 without gaps
 * @param messageId what it is called where it comes from; once on the phone
 * @param from who wrote it
 * @param at when it came, by the service's clock
 */
@SavedIn("phones")
public record PhoneMessage(
        String id,
        String person,
        long seq,
        String messageId,
        From from,
        String text,
        List<Button> buttons,
        Instant at) {

    public PhoneMessage {
        buttons = List.copyOf(buttons);
    }

    /** Who wrote it. */
    public enum From {
        BOT,
        PERSON
    }

    static PhoneMessage of(
            String person,
            long seq,
            String messageId,
            From from,
            String text,
            List<Button> buttons,
            Instant at) {
        return new PhoneMessage(
                person + "/" + seq, person, seq, messageId, from, text, buttons, at);
    }
}
