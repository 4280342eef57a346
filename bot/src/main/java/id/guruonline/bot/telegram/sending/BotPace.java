package id.guruonline.bot.telegram.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.guruonline.bot.delivery.WeightedTurns;
import id.guruonline.bot.telegram.api.SendingRate;
import id.guruonline.conversation.message.OutboxLane;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Keeps to what Telegram allows one bot: so many messages a second in all, and to one chat. One
 * instance of the service knows only its own; should several together be too fast, Telegram says
 * 429, and that is honoured. Thread-safe.
 */
public final class BotPace {

    /** A sixth of what a second may see goes at once; the rest flows, so that none sees more. */
    private static final int BURSTS_A_SECOND = 6;

    /** A little more than Telegram's second: two calls do not travel equally fast. */
    private static final Duration LONG_SECOND = Duration.ofMillis(1050);

    /** A chat nobody wrote to for so long may be written to at once, as one never written to. */
    private static final Duration KNOWN = Duration.ofSeconds(10);

    private static final long MOST_CHATS = 100_000;

    private final TimeMeter time;
    private final BlockingStrategy rest;
    private final Bucket all;
    private final Duration chatRest;
    private final Cache<String, Bucket> chats;
    private final WeightedTurns turns = new WeightedTurns();
    private Refused last = new Refused("", Long.MIN_VALUE);
    private long allRestUntil;

    /** A chat for which Telegram said that it was too much, and until when that holds. */
    private record Refused(String chat, long until) {}

    /**
     * @param rest how a thread rests for so many nanoseconds
     */
    public BotPace(SendingRate rate, TimeMeter time, BlockingStrategy rest) {
        this.time = time;
        this.rest = rest;
        long burst = Math.max(1, rate.inAll() / BURSTS_A_SECOND);
        long flow = Math.max(1, rate.inAll() - burst);
        // Of one a second none flows besides: a whole second lies between any two.
        Duration second = rate.inAll() == 1 ? LONG_SECOND : Duration.ofSeconds(1);
        this.all =
                Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(flow, second))
                        .withCustomTimePrecision(time)
                        .build();
        this.chatRest = LONG_SECOND.dividedBy(rate.toOneChat());
        this.chats =
                Caffeine.newBuilder()
                        .maximumSize(MOST_CHATS)
                        .expireAfterAccess(KNOWN)
                        .ticker(time::currentTimeNanos)
                        .build();
        this.allRestUntil = time.currentTimeNanos();
    }

    /**
     * Waits for the chat's turn, and then for the bot's among all that wait in the lanes; false
     * where either takes longer than so.
     */
    boolean await(String chat, OutboxLane lane, Duration longest) throws InterruptedException {
        Bucket own = chats.get(chat, _ -> ofChat());
        return own.asBlocking().tryConsume(1, longest, rest) && awaitAny(lane, longest);
    }

    /** As {@link #await}, whatever the chat. */
    public boolean awaitAny(OutboxLane lane, Duration longest) throws InterruptedException {
        return turns.take(lane, longest, () -> awaitBot(longest)).orElse(false);
    }

    private boolean awaitBot(Duration longest) throws InterruptedException {
        Duration left = restLeft();
        if (left.compareTo(longest) > 0) {
            return false;
        }
        rest(left);
        return all.asBlocking().tryConsume(1, longest, rest);
    }

    /**
     * Telegram said for that chat that it was too much. It does not say whether it means the chat
     * or the bot; where a second chat hears it while the first still rests, the bot is meant, and
     * rests as a whole.
     */
    synchronized void refused(String chat, Duration after) {
        long now = time.currentTimeNanos();
        long until = now + after.toNanos();
        if (last.until() > now && !last.chat().equals(chat)) {
            allRestUntil = Math.max(allRestUntil, Math.max(until, last.until()));
        }
        last = new Refused(chat, until);
    }

    /** Rests so long. */
    public void rest(Duration wait) throws InterruptedException {
        if (wait.isPositive()) {
            rest.park(wait.toNanos());
        }
    }

    private synchronized Duration restLeft() {
        long left = allRestUntil - time.currentTimeNanos();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    private Bucket ofChat() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, chatRest))
                .withCustomTimePrecision(time)
                .build();
    }
}
