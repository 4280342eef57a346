package id.guruonline.bot.playground;

import id.guruonline.conversation.message.Button;
import java.time.Instant;
import java.util.List;

/**
 * What a phone shows.
 *
 * @param id once on all phones
 * @param person whose phone
 * @param seq its place on the phone, from 1 without gaps
 * @param from who wrote it
 * @param at when it came, by the service's clock
 */
public record PhoneMessage(
        String id,
        String person,
        long seq,
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

    PhoneMessage at(long place) {
        return new PhoneMessage(id, person, place, from, text, buttons, at);
    }
}
