package id.guruonline.bot.twilio.posting;

import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.delivery.WeightedTurns;
import id.guruonline.conversation.message.OutboxLane;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one sender to what it may send, and lets it rest where Twilio says that it was too much: as
 * long as Twilio asks, and longer each time it says so again. One instance of the service knows
 * only its own; should several together be too fast, Twilio says so. Thread-safe.
 */
public final class SenderPace {

    /** Others wait for a place meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    /**
     * How much a sender may send.
     *
     * @param burst so many at once
     * @param messages so many in that time
     */
    record Allowed(int burst, int messages, Duration in) {

        /** Twilio's sandbox for WhatsApp, which everybody shares. */
        private static final String SANDBOX = "whatsapp:+14155238886";

        private static final Allowed SANDBOXED = new Allowed(1, 1, Duration.ofSeconds(3));

        /** WhatsApp allows a sender about 80. */
        private static final Allowed WHATSAPP = new Allowed(15, 60, Duration.ofSeconds(1));

        /** Twilio queues what a number cannot send at once, but not without end. */
        private static final Allowed SMS = new Allowed(5, 10, Duration.ofSeconds(1));

        /** What that sender may, as Twilio writes addresses. */
        static Allowed of(String from) {
            if (from.equals(SANDBOX)) {
                return SANDBOXED;
            }
            return from.startsWith("whatsapp:") ? WHATSAPP : SMS;
        }
    }

    private final TimeMeter time;
    private final BlockingStrategy waiting;
    private final Bucket bucket;
    private final WeightedTurns turns = new WeightedTurns();
    private Duration rest = Duration.ZERO;
    private long restsUntil;

    /**
     * @param waiting how a thread waits for so many nanoseconds
     */
    SenderPace(Allowed allowed, TimeMeter time, BlockingStrategy waiting) {
        this.time = time;
        this.waiting = waiting;
        this.bucket =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(allowed.burst())
                                        .refillGreedy(allowed.messages(), allowed.in()))
                        .withCustomTimePrecision(time)
                        .build();
        this.restsUntil = time.currentTimeNanos();
    }

    /** The pace of that sender, as Twilio writes addresses. */
    public static SenderPace of(String from, Pace pace) {
        return new SenderPace(Allowed.of(from), pace.time(), pace.rest());
    }

    /**
     * Waits for the sender's turn.
     *
     * @return how long to wait elsewhere instead, where that takes too long; empty where it may
     *     send now
     */
    Optional<Duration> awaitTurn(OutboxLane lane) {
        try {
            return turns.take(lane, LONGEST_WAIT, this::consume)
                    .orElseGet(() -> Optional.of(LONGEST_WAIT));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of(FIRST_REST);
        }
    }

    private Optional<Duration> consume() throws InterruptedException {
        Duration left = restLeft();
        if (!left.isZero()) {
            return Optional.of(left);
        }
        return bucket.asBlocking().tryConsume(1, LONGEST_WAIT, waiting)
                ? Optional.empty()
                : Optional.of(LONGEST_WAIT);
    }

    /** What the sender makes of what it was answered. */
    Posted heard(Posted posted) {
        return switch (posted) {
            case Posted.Slower(Duration after, String why) -> new Posted.NotNow(rest(after), why);
            case Posted.Taken _ -> {
                went();
                yield posted;
            }
            case Posted.Rejected _, Posted.NotNow _, Posted.Lost _ -> posted;
        };
    }

    private synchronized Duration restLeft() {
        long left = restsUntil - time.currentTimeNanos();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    /**
     * Rests as long as asked, and at least twice as long as the last time; what was under way when
     * the rest began says nothing new.
     */
    private synchronized Duration rest(@Nullable Duration asked) {
        if (restLeft().isZero()) {
            Duration own = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
            rest = own.compareTo(LONGEST_REST) < 0 ? own : LONGEST_REST;
        }
        Duration longer = asked == null || asked.compareTo(rest) < 0 ? rest : asked;
        restsUntil = Math.max(restsUntil, time.currentTimeNanos() + longer.toNanos());
        return longer;
    }

    private synchronized void went() {
        rest = Duration.ZERO;
    }
}
