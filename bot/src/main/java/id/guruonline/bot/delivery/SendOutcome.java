package id.guruonline.bot.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a channel says of a message it was handed: a closed list, so that each is answered. */
public sealed interface SendOutcome {

    /**
     * It took it.
     *
     * @param channelId its own id for the message, as later reports name it
     */
    record Sent(String channelId) implements SendOutcome {}

    /**
     * It certainly did not take it, and may later.
     *
     * @param after how long it wants to be left alone; null where it does not say
     */
    record TryLater(@Nullable Duration after, String why) implements SendOutcome {

        /**
         * Something failed before the channel was handed anything, which throwing would leave open.
         *
         * @param what that is
         */
        public static TryLater beforeItLeft(String what, RuntimeException why) {
            return new TryLater(null, what + ": " + why.getClass().getSimpleName());
        }
    }

    /**
     * Nobody knows yet whether it took it, and it can be asked.
     *
     * @param askAfter when asking it is worth while
     */
    record NotKnownYet(Duration askAfter, String why) implements SendOutcome {}

    /** It will never take this message. */
    record Refused(String why) implements SendOutcome {}

    /** It will take nothing for this address any more: blocked, deactivated, not a number. */
    record Gone(String why) implements SendOutcome {}

    /** The person wants nothing at that phone number, on this channel or another. */
    record Unwanted(String why) implements SendOutcome {}

    /** Nobody knows whether it took it, and nobody ever will: the message is sent again. */
    record Uncertain(String why) implements SendOutcome {}
}
