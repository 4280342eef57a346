package id.guruonline.bot.twilio.whatsapp;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import id.guruonline.bot.twilio.api.TwilioTrouble;
import id.guruonline.bot.twilio.template.ContentSids;
import id.guruonline.scheduler.work.Wordless;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contents for messages with buttons: made at Twilio when the first message of a shape is sent,
 * and kept. They need nobody's approval inside the 24 hours.
 */
public final class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    /** After a failure, for how long numbers do instead. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final TwilioRestClient client;
    private final ContentSids sids;
    private final InstantSource clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.MIN);

    /**
     * @param clock the service's clock
     */
    public Contents(TwilioRestClient client, ContentSids sids, InstantSource clock) {
        this.client = client;
        this.sids = sids;
        this.clock = clock;
    }

    /** The SID of the content of that shape; empty while Twilio makes none. */
    Optional<String> findSid(Shape shape) {
        String kept = known.get(shape.name());
        Optional<String> sid =
                Optional.ofNullable(kept).or(() -> sids.find(shape.name())).or(() -> make(shape));
        sid.ifPresent(found -> known.put(shape.name(), found));
        return sid;
    }

    /** Twilio does not know the content any more: numbers do until a new one is made. */
    void forget(Shape shape) {
        known.remove(shape.name());
        sids.forget(shape.name());
        pause();
    }

    private Optional<String> make(Shape shape) {
        if (clock.instant().isBefore(notBefore.get())) {
            return Optional.empty();
        }
        try {
            String sid = Content.creator(shape.content()).create(client).getSid();
            sids.save(shape.name(), sid);
            return Optional.of(sid);
        } catch (TwilioTrouble | TwilioException e) {
            LOG.warn(
                    "Twilio made no content {}: numbers instead of buttons",
                    shape.name(),
                    Wordless.of(e));
            pause();
            return Optional.empty();
        }
    }

    private void pause() {
        notBefore.set(clock.instant().plus(PAUSE));
    }
}
