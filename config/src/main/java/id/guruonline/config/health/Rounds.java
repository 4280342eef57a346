package id.guruonline.config.health;

import id.guruonline.scheduler.work.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again, in the background, at what the health and the metrics are made of: each
 * thing on a thread of its own, for one that hangs must not keep the others waiting.
 */
final class Rounds implements SmartLifecycle {

    /** After everything else has begun and before callers come; over before anything else ends. */
    private static final int PHASE = 20;

    private final List<Look> looks;
    private final Failures failures;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stop = new CountDownLatch(0);

    /**
     * @param failures told of looks that failed
     */
    Rounds(List<Look> looks, Failures failures) {
        this.looks = List.copyOf(looks);
        this.failures = failures;
    }

    /**
     * Something looked at.
     *
     * @param every how long is rested between two looks
     */
    record Look(String name, Duration every, Runnable doing) {}

    /** The first look is done before anybody asks. */
    @Override
    public void start() {
        stop = new CountDownLatch(1);
        looks.forEach(this::lookOnce);
        looks.forEach(look ->
                threads.add(
                        Thread.ofPlatform()
                                .daemon()
                                .name("health-" + look.name())
                                .start(() -> goOn(look))));
    }

    private void goOn(Look look) {
        try {
            while (!stop.await(look.every().toMillis(), TimeUnit.MILLISECONDS)) {
                lookOnce(look);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce(Look look) {
        try {
            look.doing().run();
        } catch (RuntimeException e) {
            failures.tell("a look at the " + look.name(), e);
        }
    }

    /** Waits for nobody: what is looked up now is of no use to anybody any more. */
    @Override
    public void stop() {
        stop.countDown();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
