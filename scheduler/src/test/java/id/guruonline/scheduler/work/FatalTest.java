package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FatalTest {

    @ParameterizedTest
    @ValueSource(strings = {"thread", "virtual", "crew", "workers", "wrapped"})
    void a_lack_of_memory_ends_the_process(String where) throws Exception {
        assertThat(exitOf(where)).isEqualTo(Fatal.OUT_OF_MEMORY);
    }

    @Test
    void any_other_error_ends_only_its_thread() throws Exception {
        assertThat(exitOf("other")).isZero();
    }

    private static String classPath() {
        return Stream.of(
                        Fatal.class,
                        FatalTest.class,
                        org.slf4j.Logger.class,
                        ch.qos.logback.classic.Logger.class,
                        ch.qos.logback.core.Appender.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int exitOf(String where) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        classPath(),
                                        Starved.class.getName(),
                                        where))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
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
                }
                case "wrapped" ->
                        Thread.ofPlatform()
                                .start(() -> {
                                    throw new IllegalStateException(new OutOfMemoryError());
                                })
                                .join();
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
