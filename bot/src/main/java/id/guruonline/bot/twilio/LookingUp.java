package id.guruonline.bot.twilio;

import com.twilio.exception.TwilioException;
import id.guruonline.bot.delivery.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What became of an attempt that nobody saw the end of. */
final class LookingUp {

    /** For how long it is worth asking again where Twilio cannot be asked. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private LookingUp() {}

    /**
     * As a channel's {@code lookUp}; throws {@link OutcomeUnknown} where Twilio cannot be asked
     * now, so that it is asked again.
     */
    static Optional<SendOutcome> lookUp(
            Post post,
            String messageId,
            String from,
            String to,
            Instant since,
            InstantSource clock) {
        try {
            return Optional.of(
                    post.find(messageId, from, to, since)
                            .map(Posted::outcome)
                            .orElseGet(() ->
                                    new SendOutcome.TryLater(
                                            Duration.ZERO, "Twilio never got it")));
        } catch (TwilioTrouble | TwilioException e) {
            if (clock.instant().isBefore(since.plus(PATIENCE))) {
                throw new OutcomeUnknown(e);
            }
            return Optional.empty();
        }
    }
}
