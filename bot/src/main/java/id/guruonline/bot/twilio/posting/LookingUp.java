package id.guruonline.bot.twilio.posting;

import com.twilio.exception.TwilioException;
import id.guruonline.bot.twilio.api.TwilioTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of an attempt that nobody saw the end of. */
public final class LookingUp {

    private static final Logger LOG = LoggerFactory.getLogger(LookingUp.class);

    /** For how long it is worth asking again where Twilio cannot be asked. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A slow Twilio may list a message late; what it does not list after so long it never got. */
    private static final Duration LISTED_AFTER = Duration.ofSeconds(10);

    private final Post post;
    private final InstantSource clock;

    /**
     * @param clock the service's clock
     */
    public LookingUp(Post post, InstantSource clock) {
        this.post = post;
        this.clock = clock;
    }

    /**
     * What Twilio answered, as far as it can be found out; empty where that is no longer worth
     * asking.
     *
     * @param from as Twilio writes addresses, and so is {@code to}
     */
    public Optional<Posted> lookUp(
            String messageId, String from, String to, Instant since, Instant lostAt) {
        Instant now = clock.instant();
        try {
            return Optional.of(
                    post.find(messageId, from, to, since).orElseGet(() -> notListed(now, lostAt)));
        } catch (TwilioTrouble | TwilioException e) {
            LOG.warn("{}: Twilio could not be asked for it: {}", messageId, e.getClass().getName());
            return isWithin(PATIENCE, since, now)
                    ? Optional.of(new Posted.Lost("Twilio could not be asked"))
                    : Optional.empty();
        }
    }

    /** A clock that was set back by more lets nobody wait until its time has come again. */
    private static boolean isWithin(Duration time, Instant since, Instant now) {
        return Duration.between(since, now).abs().compareTo(time) < 0;
    }

    private static Posted notListed(Instant now, Instant lostAt) {
        return isWithin(LISTED_AFTER, lostAt, now)
                ? new Posted.Lost("Twilio does not list it yet")
                : new Posted.NotNow(Duration.ZERO, "Twilio never got it");
    }
}
