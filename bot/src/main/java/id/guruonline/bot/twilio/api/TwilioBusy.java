package id.guruonline.bot.twilio.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Twilio did nothing with a request, for there were too many (429), and wants to be asked later.
 */
public final class TwilioBusy extends TwilioTrouble {

    private final @Nullable Duration after;

    TwilioBusy(@Nullable Duration after) {
        super("Twilio answered 429");
        this.after = after;
    }

    /** How long it wants to be left alone; null where it does not say. */
    public @Nullable Duration after() {
        return after;
    }
}
