package id.guruonline.config.faults.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The service as a program that is started again and again. */
public final class Program {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String MAIN = "id.guruonline.config.start.GuruOnline";

    /** Nothing that is outside of the process is needed, and nobody is called. */
    private static final List<String> BY_ITSELF =
            List.of(
                    "--guru.public-url=http://127.0.0.1:1",
                    "--guru.telegram.bot-token=1:faults",
                    "--guru.telegram.api-url=http://127.0.0.1:1",
                    "--guru.twilio.account-sid=AC1",
                    "--guru.twilio.auth-token=faults",
                    "--guru.twilio.api-url=http://127.0.0.1:1",
                    "--guru.twilio.sms-from=+6281100000000");

    private final List<String> what;

    private Program(List<String> what) {
        this.what = List.copyOf(what);
    }

    /** The packaged service where {@code faults.jar} names it, else its classes of this build. */
    public static Program found() {
        return new Program(
                jar().map(file -> List.of("-jar", file))
                        .orElseGet(() -> List.of("-cp", Java.classPath(), MAIN)));
    }

    /**
     * The same, and where it is the packaged one it starts in a third of the time: its jar is
     * unpacked as Spring Boot does it, and its classes are kept as they lie in memory.
     *
     * @param folder takes what it needs for that, which is used again as long as the jar is the
     *     same
     */
    public static Program quick(Path folder) throws IOException {
        Optional<String> jar = jar();
        if (jar.isEmpty()) {
            return found();
        }
        Path packaged = Path.of(jar.get());
        Path place =
                Files.createDirectories(folder)
                        .resolve(
                                "service-%d"
                                        .formatted(Files.getLastModifiedTime(packaged).toMillis()));
        Path unpacked = place.resolve(packaged.getFileName());
        Path classes = place.resolve("classes.aot");
        if (!Files.exists(unpacked)) {
            unpack(packaged, place);
        }
        if (!Files.exists(classes)) {
            learn(unpacked, classes, place);
        }
        return new Program(List.of("-XX:AOTCache=" + classes, "-jar", unpacked.toString()));
    }

    private static Optional<String> jar() {
        return Optional.ofNullable(System.getProperty("faults.jar"));
    }

    private static void unpack(Path packaged, Path place) throws IOException {
        Process process =
                new ProcessBuilder(
                                Java.command(
                                        "-Xmx256m",
                                        Stream.of(
                                                "-Djarmode=tools",
                                                "-jar",
                                                packaged.toString(),
                                                "extract",
                                                "--force",
                                                "--destination",
                                                place.toString())))
                        .inheritIO()
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(packaged + " cannot be unpacked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("unpacking was interrupted", e);
        }
    }

    /** Starts it once and lets it end, which is when it writes down its classes. */
    private static void learn(Path unpacked, Path classes, Path place) {
        Program learning =
                new Program(List.of("-XX:AOTCacheOutput=" + classes, "-jar", unpacked.toString()));
        try (Service service = Service.byItself(learning, BY_ITSELF, place)) {
            service.start();
            service.awaitUp();
            service.machine().stop(PATIENCE);
        }
        if (!Files.exists(classes)) {
            throw new IllegalStateException("the service did not write down its classes");
        }
    }

    List<String> command(String memory, List<String> arguments) {
        return Java.command(memory, Stream.concat(what.stream(), arguments.stream()));
    }
}
