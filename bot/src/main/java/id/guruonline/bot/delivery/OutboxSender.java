package id.guruonline.bot.delivery;

import id.guruonline.bot.delivery.SendOutcome.Gone;
import id.guruonline.bot.delivery.SendOutcome.NotKnownYet;
import id.guruonline.bot.delivery.SendOutcome.Refused;
import id.guruonline.bot.delivery.SendOutcome.Sent;
import id.guruonline.bot.delivery.SendOutcome.TryLater;
import id.guruonline.bot.delivery.SendOutcome.Uncertain;
import id.guruonline.bot.delivery.SendOutcome.Unwanted;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.scheduler.work.Crew;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what waits in the outbox to the channels: one message at a time to each recipient, in
 * order, many recipients at the same time; whoever waits for an answer is served before those who
 * are told something unasked. An attempt is on record before it is made. Where one broke off, the
 * channel is asked what became of it; where it cannot tell, the message is left uncertain and not
 * sent twice.
 */
public final class OutboxSender implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int RECIPIENTS_A_LOOK = 256;

    private final Outbox outbox;
    private final Map<String, Channel> channels;
    private final SendSettings settings;
    private final InstantSource clock;
    private final Crew<Address> crew;

    /**
     * @param clock the service's clock
     * @param failures told of what could not be sent or noted now and is taken up again
     */
    public OutboxSender(
            Outbox outbox,
            Collection<? extends Channel> channels,
            SendSettings settings,
            InstantSource clock,
            Failures failures) {
        this.outbox = outbox;
        this.channels =
                channels.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        channel -> channel.traits().name(), Function.identity()));
        this.settings = settings;
        this.clock = clock;
        this.crew = new Crew<>("outbox", settings.atOnce(), settings.repliesAtOnce(), failures);
    }

    /** Sends what is due, save what is being sent already; returns how many attempts it made. */
    @Override
    public int runOnce() {
        return runOnce(() -> {});
    }

    @Override
    public int runOnce(Runnable takenUp) {
        Instant now = clock.instant();
        return crew.work(
                outbox.listRepliesDue(now, RECIPIENTS_A_LOOK),
                outbox.listDue(now, RECIPIENTS_A_LOOK),
                this::serve,
                takenUp);
    }

    @Override
    public void stop() {
        crew.stop();
    }

    @Override
    public boolean hasDue(Instant now) {
        return findNextDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    @Override
    public Optional<Instant> findNextDue() {
        return outbox.findNextDue();
    }

    private int serve(Address to) {
        int attempts = 0;
        Optional<Attempt> attempt = begin(to);
        while (attempt.isPresent()) {
            outbox.report(make(attempt.get()));
            attempts++;
            attempt = begin(to);
        }
        return attempts;
    }

    /** The next attempt, once it is the address's turn. */
    private Optional<Attempt> begin(Address to) {
        if (!outbox.isDue(to, clock.instant())) {
            return Optional.empty();
        }
        Optional<Duration> wait =
                Optional.ofNullable(channels.get(to.channel()))
                        .flatMap(channel -> channel.awaitTurn(to));
        wait.ifPresent(longer -> outbox.putOff(to, clock.instant().plus(longer)));
        return wait.isPresent() ? Optional.empty() : outbox.begin(to, clock.instant());
    }

    private DeliveryReport make(Attempt attempt) {
        OutgoingMessage message = attempt.message();
        Channel channel = channels.get(message.to().channel());
        SendOutcome outcome =
                channel == null
                        ? new TryLater(null, "no channel " + message.to().channel())
                        : outcome(channel, attempt);
        return report(attempt, outcome);
    }

    private static SendOutcome outcome(Channel channel, Attempt attempt) {
        Instant lostAt = attempt.lostAt();
        return lostAt == null
                ? channel.send(attempt.message())
                : channel.lookUp(attempt.message(), attempt.since(), lostAt)
                        .orElseGet(() -> new Uncertain("broken off, and the channel cannot tell"));
    }

    private DeliveryReport report(Attempt attempt, SendOutcome outcome) {
        String id = attempt.message().id();
        Instant now = clock.instant();
        if (!(outcome instanceof Sent)) {
            LOG.warn("{} attempt {}: {}", id, attempt.number(), outcome);
        }
        return switch (outcome) {
            case Sent(String channelId) -> new DeliveryReport.Taken(id, attempt.since(), channelId);
            case TryLater later -> later(attempt, later, now);
            case NotKnownYet(Duration askAfter, String why) ->
                    new DeliveryReport.NotKnownYet(id, now, askAfter, why);
            case Refused(String why) -> new DeliveryReport.Failed(id, now, why);
            case Gone(String why) -> new DeliveryReport.Unreachable(id, now, why);
            case Unwanted(String why) -> new DeliveryReport.Unwanted(id, now, why);
            case Uncertain(String why) -> new DeliveryReport.Uncertain(id, attempt.since(), why);
        };
    }

    private DeliveryReport later(Attempt attempt, TryLater later, Instant now) {
        String id = attempt.message().id();
        if (!now.isBefore(attempt.addedAt().plus(settings.patience()))) {
            String why = "given up after " + attempt.number() + " attempts: " + later.why();
            LOG.warn("{} is {}", id, why);
            return new DeliveryReport.Failed(id, now, why);
        }
        Duration wait =
                later.after() == null ? settings.waitAfter(attempt.number()) : later.after();
        return new DeliveryReport.TryLater(id, now, now.plus(wait), later.why());
    }
}
