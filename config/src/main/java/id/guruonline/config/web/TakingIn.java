package id.guruonline.config.web;

import id.guruonline.bot.delivery.Webhook;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Fatal;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has calls taken in, so many at the same time, and says in time what became of them, whatever the
 * database does: a carrier that hears nothing for long believes the worst. What goes on behind a
 * late answer may still be saved; brought again it changes nothing.
 */
final class TakingIn implements AutoCloseable {

    /** A quarter of what Twilio waits for an answer. */
    static final Duration PATIENCE = Duration.ofMillis(3500);

    static final int AT_ONCE = 256;

    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
    private static final long BETWEEN_LINES = Duration.ofMinutes(1).toNanos();

    private final Semaphore places;
    private final Duration patience;
    private final Failures failures;
    private final LongSupplier nanoTime;
    private final AtomicLong toldAt;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param atOnce how many calls are taken in at the same time
     * @param patience how long one may take
     * @param failures told of what failed
     */
    TakingIn(int atOnce, Duration patience, Failures failures, LongSupplier nanoTime) {
        this.places = new Semaphore(atOnce);
        this.patience = patience;
        this.failures = failures;
        this.nanoTime = nanoTime;
        this.toldAt = new AtomicLong(nanoTime.getAsLong() - BETWEEN_LINES);
    }

    /** What became of a call. */
    sealed interface Outcome {

        /** The carrier's own answer. */
        record Answered(Webhook.Answer answer) implements Outcome {}

        /** It could not be saved for now, and is to be brought again. */
        record NotNow() implements Outcome {}

        /** It failed by a fault of ours. */
        record Broken() implements Outcome {}
    }

    /** Returns within the patience. */
    Outcome take(Webhook webhook, Webhook.Call call) throws InterruptedException {
        if (!places.tryAcquire()) {
            return notNow(webhook, "more calls at once than can be saved");
        }
        Future<Webhook.Answer> answer =
                threads.submit(
                        Fatal.heeded(() -> {
                            try {
                                return webhook.take(call);
                            } finally {
                                places.release();
                            }
                        }));
        try {
            return new Outcome.Answered(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return notNow(webhook, "the database does not answer in time");
        } catch (ExecutionException e) {
            return failed(webhook, e.getCause() == null ? e : e.getCause());
        }
    }

    private Outcome failed(Webhook webhook, Throwable cause) {
        Fatal.check(cause);
        failures.tell("a call of " + webhook.path(), cause);
        return failures.isOutage(cause) ? new Outcome.NotNow() : new Outcome.Broken();
    }

    private Outcome notNow(Webhook webhook, String why) {
        long now = nanoTime.getAsLong();
        long last = toldAt.get();
        if (now - last >= BETWEEN_LINES && toldAt.compareAndSet(last, now)) {
            LOG.warn(
                    "{} cannot be taken in now, which is answered with 503 so that it is brought"
                            + " again (said once a minute): {}",
                    webhook.path(),
                    why);
        }
        return new Outcome.NotNow();
    }

    /** Leaves what is under way to its end without waiting for it. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
