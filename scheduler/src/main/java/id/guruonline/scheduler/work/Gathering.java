package id.guruonline.scheduler.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What several threads ask for at the same moment is asked together: while as many as may are on
 * their way, those that come are gathered, and go with the next. One that comes alone goes at once,
 * and each has its own outcome. Thread-safe.
 *
 * @param <A> what is asked
 * @param <R> what is answered
 */
public final class Gathering<A, R> {

    private final Semaphore ways;
    private final int most;
    private final Consumer<? super List<Ask<A, R>>> together;
    private final Queue<Ask<A, R>> gathered = new ConcurrentLinkedQueue<>();

    /**
     * @param ways how many go at the same time
     * @param most how many are asked together
     * @param together answers or fails each; where it throws, that is the outcome of all it did not
     */
    public Gathering(int ways, int most, Consumer<? super List<Ask<A, R>>> together) {
        this.ways = new Semaphore(ways);
        this.most = most;
        this.together = together;
    }

    /** What one thread asks. */
    public static final class Ask<A, R> {

        private final A what;
        private final CompletableFuture<R> outcome = new CompletableFuture<>();

        private Ask(A what) {
            this.what = what;
        }

        public A what() {
            return what;
        }

        /** That is its outcome, where it has none yet. */
        public void answer(R answer) {
            outcome.complete(answer);
        }

        /** It throws that, where it has no outcome yet. */
        public void fail(Throwable why) {
            outcome.completeExceptionally(why);
        }

        /** Whether it has its outcome. */
        public boolean isOver() {
            return outcome.isDone();
        }

        private R await() {
            try {
                return outcome.join();
            } catch (CompletionException e) {
                throw switch (e.getCause()) {
                    case RuntimeException own -> own;
                    case Error own -> throw own;
                    case null, default -> e;
                };
            }
        }
    }

    /** Asks it, and returns what it is answered or throws what it fails by. */
    public R ask(A what) {
        Ask<A, R> own = new Ask<>(what);
        gathered.add(own);
        if (ways.tryAcquire()) {
            goOn(own::isOver);
        }
        return own.await();
    }

    /** How many wait for a way. */
    int size() {
        return gathered.size();
    }

    /**
     * Has a way until nobody is gathered, or it is enough: then another thread has it.
     *
     * @param enough whether the own ask is over
     */
    private void goOn(BooleanSupplier enough) {
        do {
            while (!gathered.isEmpty()) {
                if (enough.getAsBoolean()) {
                    Thread.ofVirtual().name("gathering").start(() -> goOn(() -> false));
                    return;
                }
                goTogether(gathered());
            }
            ways.release();
            // Who came between the last look and this found no way.
        } while (!gathered.isEmpty() && ways.tryAcquire());
    }

    private List<Ask<A, R>> gathered() {
        List<Ask<A, R>> some = new ArrayList<>();
        for (Ask<A, R> next = gathered.poll(); next != null; next = gathered.poll()) {
            some.add(next);
            if (some.size() == most) {
                break;
            }
        }
        return some;
    }

    private void goTogether(List<Ask<A, R>> asks) {
        if (asks.isEmpty()) {
            return;
        }
        try {
            together.accept(asks);
            asks.forEach(ask -> ask.fail(new IllegalStateException("nobody answered")));
        } catch (RuntimeException | Error e) {
            asks.forEach(ask -> ask.fail(e));
        }
    }
}
