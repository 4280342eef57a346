package id.guruonline.config.faults.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock that the service's processes see: the machine's, or by libfaketime another, which
 * jumps. Elapsed time goes on as it does.
 */
public final class FakeClock {

    private final @Nullable Path library;
    private final Path file;
    private Duration ahead = Duration.ZERO;

    private FakeClock(@Nullable Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** In that folder; one that only tells the machine's time where there is no libfaketime. */
    public static FakeClock in(Path folder) {
        FakeClock clock = new FakeClock(findLibrary().orElse(null), folder.resolve("clock"));
        clock.write();
        return clock;
    }

    /** One that only tells the machine's time. */
    public static FakeClock ofTheMachine(Path folder) {
        return new FakeClock(null, folder.resolve("clock"));
    }

    private static Optional<Path> findLibrary() {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(kind -> Path.of("/usr/lib", kind, "faketime/libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }

    /** Whether it can jump at all. */
    public boolean jumps() {
        return library != null;
    }

    /** What processes need in order to see it. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        if (library != null) {
            environment.put("LD_PRELOAD", library.toString());
            environment.put("FAKETIME_TIMESTAMP_FILE", file.toString());
            // Looked up once a second: at every call it would take half of the machine.
            environment.put("FAKETIME_CACHE_DURATION", "1");
            environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            // Else it takes waits by elapsed time for waits until a time of day, and ends them at
            // once.
            environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
            environment.put("NO_FAKE_STAT", "1");
        }
        return environment;
    }

    /** What it shows. */
    public synchronized Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Lets it jump, back where negative. */
    public synchronized void jump(Duration by) {
        if (library != null) {
            ahead = ahead.plus(by);
            write();
        }
    }

    private synchronized void write() {
        try {
            Path next = file.resolveSibling("clock.next");
            Files.writeString(next, "%+d\n".formatted(ahead.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
