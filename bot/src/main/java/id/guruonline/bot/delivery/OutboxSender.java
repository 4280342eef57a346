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
import id.guruonline.conversation.message.Outbox.Next;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.message.Recipient;
import id.guruonline.scheduler.work.Crew;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what waits in the outbox to the channels: one message at a time to each recipient, in
 * order, many recipients at the same time; each lane of urgency has places of its own, so that no
 * crowd in one holds up another. An attempt is on record before it is made. Where one broke off,
 * the channel is asked what became of it; where it cannot tell, the message is sent again: lost is
 * worse than twice.
 */
public final class OutboxSender implements Work {

    private static final List<OutboxLane> LANES = List.of(OutboxLane.values());

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int RECIPIENTS_A_LOOK = 128;

    /** How long a channel is left alone that failed in the middle of an attempt. */
    private static final Duration ASK_AFTER = Duration.ofSeconds(2);

    /** How long what waits is left alone while its channel does not answer. */
    private static final Duration AWAY = Duration.ofSeconds(2);

    /** No message is given up before so many attempts: a clock may be set ahead by days. */
    private static final int LEAST_ATTEMPTS = 10;

    private final Outbox outbox;
    private final Map<String, Line> lines;
    private final SendSettings settings;
    private final InstantSource clock;
    private final Failures failures;
    private final KeptReports reports;
    private final Crew<Address> crew;
    private volatile boolean stopped;

    /** A channel, and what spares its messages. */
    private record Line(Channel channel, Breaker breaker) {}

    /**
     * @param clock the service's clock
     * @param nanoTime as {@link System#nanoTime()}
     * @param failures told of what could not be sent or noted now and is taken up again
     */
    public OutboxSender(
            Outbox outbox,
            Collection<? extends Channel> channels,
            SendSettings settings,
            InstantSource clock,
            LongSupplier nanoTime,
            Failures failures) {
        this.outbox = outbox;
        this.lines =
                channels.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        channel -> channel.traits().name(),
                                        channel -> new Line(channel, new Breaker(nanoTime))));
        this.settings = settings;
        this.clock = clock;
        this.failures = failures;
        this.reports = new KeptReports(outbox, failures);
        this.crew = new Crew<>("outbox", settings.atOnce(), OutboxLane.values().length, failures);
    }

    /** Sends what is due, save what is being sent already; returns how many attempts it made. */
    @Override
    public int runOnce() {
        return runOnce(() -> {});
    }

    @Override
    public int runOnce(Runnable takenUp) {
        reports.saveAll();
        Map<OutboxLane, List<Address>> due = outbox.listDue(clock.instant(), RECIPIENTS_A_LOOK);
        return crew.work(
                Arrays.stream(OutboxLane.values())
                        .map(lane -> due.getOrDefault(lane, List.of()))
                        .toList(),
                this::serve,
                takenUp);
    }

    /** Sends what waits for somebody; returns at once where somebody is at it. */
    public void take(Recipient recipient) {
        crew.work(recipient.to(), LANES.indexOf(recipient.lane()), this::serve);
    }

    @Override
    public void stop() {
        stopped = true;
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
            attempts++;
            SendOutcome outcome = make(attempt.get());
            boolean noted = reports.save(report(attempt.get(), outcome));
            if (outcome instanceof TryLater(Duration asked, _) && asked != null) {
                putOff(to, asked);
            }
            attempt = noted && !attempt.get().last() ? begin(to) : Optional.empty();
        }
        return attempts;
    }

    /** The next attempt, once it is the address's turn. */
    private Optional<Attempt> begin(Address to) {
        Optional<Next> next = outbox.findNext(to, clock.instant());
        Optional<Duration> wait = next.flatMap(ready -> awaitTurn(to, ready));
        wait.ifPresent(longer -> putOff(to, longer));
        return stopped || wait.isPresent()
                ? Optional.empty()
                : next.flatMap(ready -> ready.begin(clock.instant()));
    }

    private void putOff(Address to, Duration wait) {
        if (wait.isPositive()) {
            Instant now = clock.instant();
            outbox.putOff(to, now, now.plus(wait));
        }
    }

    /** What waits for too long is tried though its channel does not answer, to be given up. */
    private Optional<Duration> awaitTurn(Address to, Next next) {
        Line line = lines.get(to.channel());
        if (line == null) {
            return Optional.empty();
        }
        Channel channel = line.channel();
        if (waitsTooLong(next.addedAt(), clock.instant())) {
            return channel.awaitTurn(to, next.lane());
        }
        boolean spared = !next.isLookedUp() && !line.breaker().isReady();
        if (spared || !channel.answers()) {
            return Optional.of(AWAY);
        }
        Optional<Duration> wait = channel.awaitTurn(to, next.lane());
        boolean goes = wait.isPresent() || next.isLookedUp() || line.breaker().lets();
        return goes ? wait : Optional.of(AWAY);
    }

    private boolean waitsTooLong(Instant addedAt, Instant now) {
        return !now.isBefore(addedAt.plus(settings.patience()));
    }

    private SendOutcome make(Attempt attempt) {
        OutgoingMessage message = attempt.message();
        Line line = lines.get(message.to().channel());
        return line == null
                ? new TryLater(null, "no channel " + message.to().channel())
                : safely(line, attempt);
    }

    /** What a channel throws in the middle of an attempt does not say what became of that. */
    private SendOutcome safely(Line line, Attempt attempt) {
        try {
            return outcome(line, attempt);
        } catch (RuntimeException e) {
            failures.tell("the attempt to send " + attempt.message().id(), e);
            return new NotKnownYet(ASK_AFTER, e.getClass().getSimpleName());
        }
    }

    private static SendOutcome outcome(Line line, Attempt attempt) {
        Instant lostAt = attempt.lostAt();
        return lostAt == null
                ? noted(line.breaker(), line.channel().send(attempt.message()))
                : line.channel()
                        .lookUp(attempt.message(), attempt.since(), lostAt)
                        .orElseGet(() -> new Uncertain("broken off, and the channel cannot tell"));
    }

    private static SendOutcome noted(Breaker breaker, SendOutcome outcome) {
        switch (outcome) {
            case Uncertain _ -> breaker.failed();
            case Sent _, Refused _, Gone _, Unwanted _ -> breaker.worked();
            case TryLater _, NotKnownYet _ -> {}
        }
        return outcome;
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
            case Uncertain(String why) ->
                    new DeliveryReport.Uncertain(
                            id,
                            attempt.since(),
                            now.plus(settings.waitAfterPerhaps(attempt.number())),
                            why);
        };
    }

    private DeliveryReport later(Attempt attempt, TryLater later, Instant now) {
        String id = attempt.message().id();
        if (attempt.number() >= LEAST_ATTEMPTS && waitsTooLong(attempt.addedAt(), now)) {
            String why = "given up after " + attempt.number() + " attempts: " + later.why();
            LOG.warn("{} is {}", id, why);
            return new DeliveryReport.Failed(id, now, why);
        }
        Duration asked = later.after();
        Instant then = now.plus(asked == null ? settings.waitAfter(attempt.number()) : asked);
        return new DeliveryReport.TryLater(id, now, then, later.why());
    }
}
