package id.guruonline.bot.twilio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Twilio did nothing with a request and wants to be asked later. */
final class TwilioBusy extends TwilioTrouble {

    private final int status;
    private final @Nullable Duration after;

    TwilioBusy(int status, @Nullable Duration after) {
        super("Twilio answered " + status);
        this.status = status;
        this.after = after;
    }

    /** Whether the sender was too fast; otherwise Twilio is not there for anybody. */
    boolean isTooFast() {
        return status == 429;
    }

    /** How long it wants to be left alone; null where it does not say. */
    @Nullable Duration after() {
        return after;
    }
}
