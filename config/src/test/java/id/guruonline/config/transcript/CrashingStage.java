package id.guruonline.config.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A stage whose service is stopped by a {@link CrashGate} while something is being done. It is then
 * restarted, some time may pass in which it takes up what it had begun, and what was being done is
 * done again: a channel sends a message again under its id, and the clock goes on to where it was
 * being wound.
 */
final class CrashingStage extends StageAround {

    private static final int SECONDS_TO_STOP = 10;

    private final Stage stage;
    private final CrashGate gate;
    private final Duration afterwards;
    private boolean restarted;

    /**
     * @param afterwards how much time passes after the restart before anything else is done
     */
    CrashingStage(Stage stage, CrashGate gate, Duration afterwards) {
        super(stage);
        this.afterwards = afterwards;
        this.stage = stage;
        this.gate = gate;
    }

    @Override
    public void world(String json) {
        stage.world(json);
        stage.settle();
        gate.arm();
    }

    @Override
    public void say(String person, String text, String messageId) {
        survive(() -> stage.say(person, text, messageId));
    }

    @Override
    public void tap(String person, String data, String messageId) {
        survive(() -> stage.tap(person, data, messageId));
    }

    @Override
    public void windTo(Instant instant) {
        survive(() -> stage.windTo(orNow(instant)));
    }

    /** Where the stop came at the end of the winding, the clock may be a little past it by then. */
    private Instant orNow(Instant instant) {
        Instant now = stage.now();
        return now.isAfter(instant) ? now : instant;
    }

    @Override
    public void settle() {
        survive(stage::settle);
    }

    @Override
    public void restart() {
        survive(stage::restart);
    }

    private void survive(Runnable call) {
        CompletableFuture<Void> done =
                CompletableFuture.runAsync(call, task -> Thread.ofVirtual().start(task));
        if (!endsBeforeCrash(done)) {
            restartOnce();
            letEnd(done);
            stage.settle();
            call.run();
        }
    }

    private boolean endsBeforeCrash(CompletableFuture<Void> done) {
        try {
            CompletableFuture.anyOf(done, stopped()).join();
            return done.isDone() && !done.isCompletedExceptionally();
        } catch (CompletionException e) {
            if (gate.closed().isDone()) {
                return false;
            }
            throw e;
        }
    }

    /** The crash, while it is still to come; after the restart there is none to wait for. */
    private synchronized CompletableFuture<Void> stopped() {
        return restarted ? new CompletableFuture<>() : gate.closed();
    }

    private synchronized void restartOnce() {
        if (!restarted) {
            restarted = true;
            stage.restart();
            stage.windTo(stage.now().plus(afterwards));
        }
    }

    /** What the crash interrupted ends too, well or not; it is done again in any case. */
    private static void letEnd(CompletableFuture<Void> done) {
        done.handle((_, _) -> true)
                .completeOnTimeout(false, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
    }
}
