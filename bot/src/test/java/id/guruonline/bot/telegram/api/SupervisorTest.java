package id.guruonline.bot.telegram.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private final CountDownLatch began = new CountDownLatch(2);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger ended = new AtomicInteger();

    /** Something that hangs until it is broken off, or for ever. */
    private final class Hanging implements Supervised {

        private final CountDownLatch hanging;

        Hanging(CountDownLatch hanging) {
            this.hanging = hanging;
        }

        @Override
        public Duration step() {
            began.countDown();
            try {
                hanging.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            ended.incrementAndGet();
            return Duration.ZERO;
        }

        @Override
        public void close() {
            if (!hanging.equals(never)) {
                hanging.countDown();
            }
        }
    }

    private void awaitBegin() throws InterruptedException {
        assertThat(began.await(60, SECONDS)).isTrue();
    }

    /** Something of which each step fails by an error. */
    private final class Failing implements Supervised {

        @Override
        public Duration step() {
            began.countDown();
            throw new StackOverflowError();
        }

        @Override
        public void close() {
            // Nothing hangs.
        }
    }

    @Test
    void what_failed_by_an_error_is_done_again() throws InterruptedException {
        try (Supervisor _ = new Supervisor("failing", new Failing(), Duration.ZERO)) {
            awaitBegin();
        }
    }

    @Test
    void what_can_be_broken_off_has_come_to_its_end_when_closing_returns()
            throws InterruptedException {
        Supervisor one = new Supervisor("one", new Hanging(new CountDownLatch(1)));
        Supervisor other = new Supervisor("other", new Hanging(new CountDownLatch(1)));
        awaitBegin();
        Supervisor.closeAll(List.of(one, other));
        assertThat(ended).hasValue(2);
    }

    @Test
    void what_hangs_for_ever_is_left() throws InterruptedException {
        Supervisor hanging = new Supervisor("hanging", new Hanging(never));
        Supervisor other = new Supervisor("other", new Hanging(new CountDownLatch(1)));
        awaitBegin();
        Supervisor.closeAll(List.of(hanging, other));
        assertThat(ended).hasValue(1);
        never.countDown();
    }
}
