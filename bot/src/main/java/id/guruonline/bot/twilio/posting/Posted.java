package id.guruonline.bot.twilio.posting;

import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.twilio.api.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Twilio answered to a posting. */
public sealed interface Posted {

    /** How long Twilio is given until it is asked for a message once more. */
    Duration ASK_AFTER = Duration.ofSeconds(10);

    /**
     * It took it.
     *
     * @param segments as how many SMS it counts
     */
    record Taken(String sid, int segments) implements Posted {}

    /** It did not, and says why. */
    record Rejected(ErrorCode meaning, String why) implements Posted {}

    /**
     * It did not, for now.
     *
     * @param after how long it wants to be left alone; null where it does not say
     */
    record NotNow(@Nullable Duration after, String why) implements Posted {}

    /** Its answer was lost, and it does not list the message, or not yet. */
    record Lost(String why) implements Posted {}

    /**
     * It did not, for this sender was too fast.
     *
     * @param after how long it wants to be left alone; null where it does not say
     */
    record Slower(@Nullable Duration after, String why) implements Posted {}

    /** As every channel says it. */
    default SendOutcome outcome() {
        return switch (this) {
            case Taken(String sid, _) -> new SendOutcome.Sent(sid);
            case NotNow(Duration after, String why) -> new SendOutcome.TryLater(after, why);
            case Lost(String why) -> new SendOutcome.NotKnownYet(ASK_AFTER, why);
            case Slower(Duration after, String why) -> new SendOutcome.TryLater(after, why);
            case Rejected(ErrorCode meaning, String why) ->
                    switch (meaning) {
                        case BAD_RECIPIENT -> new SendOutcome.Gone(why);
                        case OPTED_OUT -> new SendOutcome.Unwanted(why);
                        case TOO_FAST, ACCOUNT -> new SendOutcome.TryLater(null, why);
                        case WINDOW_CLOSED, BAD_CONTENT, REFUSED -> new SendOutcome.Refused(why);
                    };
        };
    }
}
