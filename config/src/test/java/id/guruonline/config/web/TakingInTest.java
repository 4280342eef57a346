package id.guruonline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.delivery.Webhook.Answer.Taken;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.testing.Dying;
import id.guruonline.scheduler.work.Failures;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class TakingInTest {

    private static final Webhook.Call CALL = new Webhook.Call("", _ -> Optional.empty(), "");

    private final TakingIn takingIn =
            new TakingIn(
                    2,
                    Duration.ofMillis(50),
                    new Failures(Outages::isOutage, System::nanoTime),
                    System::nanoTime);
    private final CountDownLatch database = new CountDownLatch(1);

    @AfterEach
    void close() {
        database.countDown();
        takingIn.close();
    }

    /** A webhook that does so. */
    private record Doing(Supplier<Answer> taking) implements Webhook {

        @Override
        public String path() {
            return "/webhook";
        }

        @Override
        public int longestBody() {
            return 10;
        }

        @Override
        public Optional<Answer.Refused> findRefusal(Headers headers) {
            return Optional.empty();
        }

        @Override
        public Answer take(Call call) {
            return taking.get();
        }
    }

    private TakingIn.Outcome take(Supplier<Webhook.Answer> taking) {
        try {
            return takingIn.take(new Doing(taking), CALL);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Webhook.Answer hang() {
        try {
            database.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Taken.SILENTLY;
    }

    @Test
    void what_is_taken_in_is_answered_as_the_webhook_says() {
        assertThat(take(() -> Taken.SILENTLY))
                .isEqualTo(new TakingIn.Outcome.Answered(Taken.SILENTLY));
    }

    @Test
    void a_database_that_hangs_keeps_no_caller_waiting() {
        assertThat(take(this::hang)).isEqualTo(new TakingIn.Outcome.NotNow());
    }

    @Test
    void what_hangs_keeps_its_place_so_that_no_more_than_so_many_hang() {
        take(this::hang);
        take(this::hang);
        assertThat(take(() -> Taken.SILENTLY)).isEqualTo(new TakingIn.Outcome.NotNow());
    }

    @Test
    void an_outage_is_not_for_now_and_a_fault_is_ours() {
        assertThat(
                        take(() -> {
                            throw new DataAccessResourceFailureException(
                                    "away", new MongoTimeoutException("away"));
                        }))
                .isEqualTo(new TakingIn.Outcome.NotNow());
        assertThat(
                        take(() -> {
                            throw new IllegalStateException("a fault");
                        }))
                .isEqualTo(new TakingIn.Outcome.Broken());
        assertThat(take(() -> Taken.SILENTLY))
                .isEqualTo(new TakingIn.Outcome.Answered(Taken.SILENTLY));
    }

    @Test
    void a_lack_of_memory_ends_the_process_after_the_patience_too()
            throws IOException, InterruptedException {
        assertThat(Dying.exitOf(Starved.class)).isEqualTo(3);
    }

    /** A process that lacks memory once nobody waits any more, and would go on. */
    static final class Starved {

        private Starved() {}

        public static void main(String[] args) throws InterruptedException {
            CountDownLatch answered = new CountDownLatch(1);
            CountDownLatch failing = new CountDownLatch(1);
            try (TakingIn takingIn =
                    new TakingIn(
                            1,
                            Duration.ofMillis(50),
                            new Failures(Outages::isOutage, System::nanoTime),
                            System::nanoTime)) {
                takingIn.take(new Doing(() -> failOnce(answered, failing)), CALL);
                answered.countDown();
                failing.await();
                while (takingIn.take(new Doing(() -> Taken.SILENTLY), CALL)
                        instanceof TakingIn.Outcome.NotNow) {
                    Thread.onSpinWait();
                }
            }
        }

        private static Webhook.Answer failOnce(CountDownLatch answered, CountDownLatch failing) {
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            failing.countDown();
            throw new OutOfMemoryError("as if");
        }
    }
}
