package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.Dying;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FatalTest {

    @ParameterizedTest
    @ValueSource(strings = {"thread", "virtual", "crew", "workers", "wrapped", "tick", "future"})
    void a_lack_of_memory_ends_the_process(String where) throws Exception {
        assertThat(exitOf(where)).isEqualTo(Fatal.OUT_OF_MEMORY);
    }

    @Test
    void any_other_error_ends_only_its_thread() throws Exception {
        assertThat(exitOf("other")).isZero();
    }

    private static int exitOf(String where) throws IOException, InterruptedException {
        return Dying.exitOf(Starved.class, where);
    }

    /** A process that is short of memory in one place, and would go on. */
    static final class Starved {

        private Starved() {}

        public static void main(String[] args) throws InterruptedException {
            Fatal.watchThreads();
            switch (args[0]) {
                case "thread" -> Thread.ofPlatform().start(Starved::fail).join();
                case "virtual" -> Thread.ofVirtual().start(Starved::fail).join();
                case "crew" ->
                        new Crew<String>("crew", 1, 1, failures())
                                .work(
                                        List.of("a"),
                                        _ -> {
                                            fail();
                                            return 0;
                                        });
                case "workers" -> {
                    Workers workers = new Workers(failures(), System::nanoTime);
                    workers.add(new Failing());
                    workers.start();
                    workers.close();
                    // It may be closed before its thread is quite at its end.
                    new CountDownLatch(1).await(20, TimeUnit.SECONDS);
                }
                case "wrapped" ->
                        Thread.ofPlatform()
                                .start(() -> {
                                    throw new IllegalStateException(new OutOfMemoryError());
                                })
                                .join();
                case "tick" -> {
                    try {
                        QuartzTick.tick(Starved::fail);
                    } catch (OutOfMemoryError _) {
                        // As Quartz does.
                    }
                }
                case "future" -> {
                    FutureTask<Object> future =
                            new FutureTask<>(
                                    Fatal.heeded(() -> {
                                        throw new OutOfMemoryError("as if");
                                    }));
                    future.run();
                }
                default ->
                        Thread.ofPlatform()
                                .start(() -> {
                                    throw new StackOverflowError();
                                })
                                .join();
            }
        }

        private static void fail() {
            throw new OutOfMemoryError("as if");
        }

        private static Failures failures() {
            return new Failures(_ -> true, System::nanoTime);
        }
    }

    private static final class Failing implements Work {

        @Override
        public int runOnce() {
            throw new OutOfMemoryError("as if");
        }

        @Override
        public boolean hasDue(Instant now) {
            return true;
        }

        @Override
        public Optional<Instant> findNextDue() {
            return Optional.empty();
        }
    }
}
