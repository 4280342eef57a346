package id.guruonline.bot.twilio.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import id.guruonline.bot.twilio.api.ErrorCode;
import id.guruonline.bot.twilio.api.TwilioBusy;
import id.guruonline.bot.twilio.api.TwilioHttp;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.api.TwilioTrouble;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.SentMessages;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts messages to Twilio, each once. Twilio knows no idempotency key, so where the answer does
 * not come through, the message is looked for among those it lists.
 */
public final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Twilio tells times in whole seconds, by clocks of its own. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(3);

    /** Where the service's clock was set back since, as much before now is looked at. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    /** More than leave for one person while an attempt is open. */
    private static final long LISTED = 50;

    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final SentMessages sent;
    private final InstantSource clock;
    private final Function<String, SenderPace> pace;
    private final Map<String, SenderPace> paces = new ConcurrentHashMap<>();

    /** How far the service's clock was ahead when Twilio said when it took a message. */
    private volatile Duration ahead = Duration.ZERO;

    /**
     * @param clock the service's clock
     * @param pace the pace of a sender
     */
    public Post(
            TwilioRestClient client,
            TwilioSettings settings,
            SentMessages sent,
            InstantSource clock,
            Function<String, SenderPace> pace) {
        this.client = client;
        this.settings = settings;
        this.sent = sent;
        this.clock = clock;
        this.pace = pace;
    }

    /** Whether Twilio answers, as a channel's {@code answers}. */
    public boolean answers() {
        return TwilioHttp.answers(client);
    }

    /** Waits for that sender's turn, as a channel's {@code awaitTurn}. */
    public Optional<Duration> awaitTurn(String from, OutboxLane lane) {
        return pace(from).awaitTurn(lane);
    }

    private SenderPace pace(String from) {
        return paces.computeIfAbsent(from, pace);
    }

    /**
     * Posts it once.
     *
     * @param messageId our own id of it
     * @param from as Twilio writes addresses, and so is {@code to}
     */
    public Posted post(String messageId, String from, String to, Posting posting) {
        return pace(from).heard(postNow(messageId, from, to, posting));
    }

    private Posted postNow(String messageId, String from, String to, Posting posting) {
        Instant since = clock.instant();
        try {
            Message taken = creator(messageId, from, to, posting).create(client);
            Optional.ofNullable(taken.getDateCreated())
                    .ifPresent(at -> ahead = aheadOf(at.toInstant()));
            return new Posted.Taken(taken.getSid(), segments(taken.getNumSegments()));
        } catch (TwilioBusy e) {
            return new Posted.Slower(e.after(), String.valueOf(e.getMessage()));
        } catch (ApiException e) {
            return findAnswer(e).orElseGet(() -> lookAtOnce(messageId, from, to, since, e));
        } catch (TwilioTrouble | TwilioException e) {
            return lookAtOnce(messageId, from, to, since, e);
        }
    }

    private MessageCreator creator(String messageId, String from, String to, Posting posting) {
        PhoneNumber recipient = new PhoneNumber(to);
        PhoneNumber sender = new PhoneNumber(from);
        MessageCreator creator =
                switch (posting) {
                    case Posting.Words(String text) -> Message.creator(recipient, sender, text);
                    // Twilio wants no body at all beside a content, not an empty one.
                    case Posting.Filled(String sid, var variables) ->
                            withoutBody(recipient, sender)
                                    .setContentSid(sid)
                                    .setContentVariables(json(variables));
                };
        return creator.setStatusCallback(settings.statusUrl(messageId));
    }

    @SuppressWarnings("NullAway") // The library takes null for no body and does not say so.
    private static MessageCreator withoutBody(PhoneNumber to, PhoneNumber from) {
        return Message.creator(to, from, (String) null);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text that JSON cannot hold", e);
        }
    }

    private static int segments(@Nullable String number) {
        return number != null && number.matches("[1-9]\\d?") ? Integer.parseInt(number) : 1;
    }

    /** What the failure says of the message; empty where it says nothing. */
    private static Optional<Posted> findAnswer(ApiException e) {
        if (e.getCode() != null && e.getCode() != 0) {
            ErrorCode meaning = ErrorCode.of(e.getCode());
            String why = "Twilio: error " + e.getCode();
            return Optional.of(
                    meaning == ErrorCode.TOO_FAST
                            ? new Posted.Slower(null, why)
                            : new Posted.Rejected(meaning, why));
        }
        if (e.getStatusCode() != null) {
            boolean unauthorised = e.getStatusCode() == 401;
            return Optional.of(
                    new Posted.Rejected(
                            unauthorised ? ErrorCode.ACCOUNT : ErrorCode.REFUSED,
                            "Twilio answered " + e.getStatusCode()));
        }
        return wasNeverReached(e)
                ? Optional.of(new Posted.NotNow(null, "Twilio was not reached"))
                : Optional.empty();
    }

    private static boolean wasNeverReached(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(8)
                .anyMatch(t ->
                        t instanceof ConnectException
                                || t instanceof ConnectTimeoutException
                                || t instanceof ConnectionRequestTimeoutException
                                || t instanceof UnknownHostException
                                || t instanceof NoRouteToHostException
                                || t instanceof SSLHandshakeException);
    }

    /** Mostly Twilio has it, and only the answer was lost. */
    private Posted lookAtOnce(
            String messageId, String from, String to, Instant since, RuntimeException cause) {
        LOG.warn("{}: Twilio's answer was lost: {}", messageId, cause.getClass().getName());
        try {
            return find(messageId, from, to, since)
                    .orElseGet(() -> new Posted.Lost("Twilio's answer was lost"));
        } catch (TwilioTrouble | TwilioException e) {
            LOG.warn("{}: Twilio could not be asked for it: {}", messageId, e.getClass().getName());
            return new Posted.Lost("Twilio's answer was lost, and Twilio could not be asked");
        }
    }

    /**
     * The message among those Twilio has. Only one leaves for a recipient at a time, so it is the
     * one of that time which is not known to be another. Throws what the library does where Twilio
     * cannot be asked.
     */
    Optional<Posted> find(String messageId, String from, String to, Instant since) {
        var listed =
                Message.reader()
                        .setTo(new PhoneNumber(to))
                        .setFrom(new PhoneNumber(from))
                        .setPageSize(LISTED)
                        .limit(LISTED)
                        .read(client);
        Instant earliest = byTwilio(since).minus(CLOCKS_DIFFER);
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(m -> to.equals(m.getTo()) && from.equals(String.valueOf(m.getFrom())))
                .filter(m -> isSince(m.getDateCreated(), earliest))
                .filter(m -> sent.findId(m.getSid()).filter(id -> !id.equals(messageId)).isEmpty())
                .findFirst()
                .map(m -> new Posted.Taken(m.getSid(), segments(m.getNumSegments())));
    }

    private Duration aheadOf(Instant nowAtTwilio) {
        return Duration.between(nowAtTwilio, clock.instant());
    }

    /**
     * That time of the service's clock, which may have been set back since, by Twilio's; where in
     * doubt rather too early, for what is known to be another is none.
     */
    private Instant byTwilio(Instant then) {
        Instant now = clock.instant();
        Duration most =
                Stream.of(
                                Duration.ZERO,
                                ahead,
                                TwilioHttp.findTime(client)
                                        .map(this::aheadOf)
                                        .orElse(Duration.ZERO))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return (then.isAfter(now) ? now.minus(LATELY) : then).minus(most);
    }

    private static boolean isSince(@Nullable ZonedDateTime created, Instant earliest) {
        return created == null || !created.toInstant().isBefore(earliest);
    }
}
