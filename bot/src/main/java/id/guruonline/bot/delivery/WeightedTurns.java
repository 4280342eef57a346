package id.guruonline.bot.delivery;

import id.guruonline.conversation.message.OutboxLane;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one after another through, however many wait: the lanes by their weights, so that the urgent
 * hardly waits and none starves, and within a lane who came first. The weights are kept by strides:
 * each turn moves its lane on by as much as its weight is small, and the lane that is least far on
 * has the next one. Thread-safe.
 */
public final class WeightedTurns {

    /** Divided by every weight without much of a rest. */
    private static final long STRIDE = 720_720;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<OutboxLane, Deque<Waiting>> queues = new EnumMap<>(OutboxLane.class);
    private final Map<OutboxLane, Long> passed = new EnumMap<>(OutboxLane.class);
    private long reached;
    private boolean taken;

    /** What is done in one's turn; the next one's comes when it returns or throws. */
    @FunctionalInterface
    public interface Step<T> {

        /** Does it. */
        T take() throws InterruptedException;
    }

    /** Somebody who waits. */
    private static final class Waiting {

        private final Condition called;
        private boolean isCalled;

        Waiting(Condition called) {
            this.called = called;
        }
    }

    /**
     * Waits for the lane's turn and takes the step in it; empty where it did not come within that
     * time.
     */
    public <T> Optional<T> take(OutboxLane lane, Duration longest, Step<T> step)
            throws InterruptedException {
        if (!await(lane, longest)) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.take());
        } finally {
            pass();
        }
    }

    private boolean await(OutboxLane lane, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        Waiting me = new Waiting(lock.newCondition());
        Deque<Waiting> queue = queues.computeIfAbsent(lane, _ -> new ArrayDeque<>());
        try {
            if (queue.isEmpty()) {
                passed.merge(lane, reached, Math::max);
            }
            queue.add(me);
            if (!taken) {
                callNext();
            }
            long left = longest.toNanos();
            while (!me.isCalled && left > 0) {
                left = me.called.awaitNanos(left);
            }
            queue.remove(me);
            return me.isCalled;
        } catch (InterruptedException e) {
            queue.remove(me);
            if (me.isCalled) {
                callNext();
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait now. */
    int waiting() {
        lock.lock();
        try {
            return queues.values().stream().mapToInt(Deque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    private void pass() {
        lock.lock();
        try {
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        taken = false;
        queues.entrySet().stream()
                .filter(lane -> !lane.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingLong(this::passedBy))
                .ifPresent(this::call);
    }

    private long passedBy(OutboxLane lane) {
        return passed.getOrDefault(lane, reached);
    }

    private void call(OutboxLane lane) {
        reached = passedBy(lane);
        passed.put(lane, reached + STRIDE / lane.weight());
        Waiting next = queues.getOrDefault(lane, new ArrayDeque<>()).remove();
        next.isCalled = true;
        next.called.signal();
        taken = true;
    }
}
