package id.guruonline.bot.telegram.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call of the Bot API ended: a closed list, so that each is dealt with. */
public sealed interface Answer<T> {

    /** Telegram did it. */
    record Done<T>(T value) implements Answer<T> {}

    /**
     * Telegram itself said no: it did nothing.
     *
     * @param code as HTTP counts
     * @param description Telegram's words; they name nobody
     * @param retryAfter how long it wants to be left alone; null where it does not say
     */
    record Refusal<T>(int code, String description, @Nullable Duration retryAfter)
            implements Answer<T> {

        /** Whether those words are among them. */
        public boolean says(String words) {
            return description.contains(words);
        }
    }

    /** The call certainly never reached Telegram. */
    record NotSent<T>(String why) implements Answer<T> {}

    /** Nobody knows whether Telegram did it. */
    record Unclear<T>(String why) implements Answer<T> {}
}
