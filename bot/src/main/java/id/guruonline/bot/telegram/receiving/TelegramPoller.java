package id.guruonline.bot.telegram.receiving;

import id.guruonline.bot.telegram.api.Answer.Done;
import id.guruonline.bot.telegram.api.Answer.NotSent;
import id.guruonline.bot.telegram.api.Answer.Refusal;
import id.guruonline.bot.telegram.api.Answer.Unclear;
import id.guruonline.bot.telegram.api.Growing;
import id.guruonline.bot.telegram.api.Supervised;
import id.guruonline.bot.telegram.api.TelegramApi;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Fetches updates from Telegram by long polling. An update is acknowledged, by asking for those
 * behind it, only once it is saved; whatever fails, it is asked for again after a growing wait. For
 * one thread.
 */
public final class TelegramPoller implements Supervised {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);

    /** How long Telegram holds a request open in which it has nothing to say. */
    public static final Duration HELD_OPEN = Duration.ofSeconds(30);

    /** After an idle week Telegram counts on from anywhere, perhaps from less than we ask for. */
    private static final Duration COUNTS_ON = Duration.ofDays(6);

    private final TelegramApi api;
    private final Insisting receiver;
    private final LongSupplier nanoTime;
    private @Nullable Long offset;
    private @Nullable Long lastAt;
    private int failures;
    private volatile boolean closed;

    /**
     * @param api whose patience is longer than {@link #HELD_OPEN}; nobody else's
     * @param nanoTime as {@link System#nanoTime()}
     * @param isOutage whether a failure to save passes by itself
     */
    public TelegramPoller(
            TelegramApi api,
            Receiver receiver,
            LongSupplier nanoTime,
            Predicate<Throwable> isOutage) {
        this.api = api;
        this.receiver = new Insisting(receiver, isOutage);
        this.nanoTime = nanoTime;
    }

    /** One request; returns how long to leave Telegram alone after it. */
    @Override
    public Duration step() {
        forgetOldOffset();
        return switch (api.call(new FetchUpdates(offset, HELD_OPEN))) {
            case Done<UpdateReader.Batch>(var batch) -> take(batch.updates());
            case Refusal<?> refusal -> refused(refusal);
            case NotSent<?>(String why) -> failed(why);
            case Unclear<?>(String why) -> failed(why);
        };
    }

    /** Breaks off the request under way, or saves no more than the update that it is at. */
    @Override
    public void close() {
        closed = true;
        api.close();
    }

    private Duration take(List<UpdateReader.Read> updates) {
        for (UpdateReader.Read update : updates) {
            if (closed) {
                return Duration.ZERO;
            }
            try {
                receiver.receive(update);
            } catch (RuntimeException _) {
                return Growing.wait(++failures);
            }
            offset = update.id() + 1;
            lastAt = nanoTime.getAsLong();
        }
        failures = 0;
        return Duration.ZERO;
    }

    private Duration refused(Refusal<?> refusal) {
        if (refusal.code() == 409 && refusal.says("webhook")) {
            LOG.warn("a webhook is set; it is taken away, since updates are polled for");
            api.call(new DeleteWebhook());
        }
        String why = refusal.code() + " " + refusal.description();
        return refusal.retryAfter() == null ? failed(why) : leftAlone(refusal.retryAfter(), why);
    }

    private Duration failed(String why) {
        return leftAlone(Growing.wait(++failures), why);
    }

    private static Duration leftAlone(Duration wait, String why) {
        LOG.warn("Telegram has no updates for us, asked again in {}: {}", wait, why);
        return wait;
    }

    private void forgetOldOffset() {
        if (lastAt != null && nanoTime.getAsLong() - lastAt > COUNTS_ON.toNanos()) {
            offset = null;
            lastAt = null;
        }
    }
}
