package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Performance.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The transcripts of a folder as tests.
 *
 * @param adapted the transcript as it is expected on these stages
 */
record Playbill(Path folder, StageFactory stages, UnaryOperator<Transcript> adapted) {

    private static final String UPDATE = "transcripts.update";

    Playbill(Path folder, StageFactory stages) {
        this(folder, stages, UnaryOperator.identity());
    }

    /** One test a file, in the order of names. {@code -Dtranscripts.update=true} rewrites them. */
    Stream<DynamicTest> tests(Delivery delivery) {
        return tests(delivery, _ -> true);
    }

    /** One test a file of those whose names, without the ending, are wanted. */
    Stream<DynamicTest> tests(Delivery delivery, Predicate<String> wanted) {
        return files().stream()
                .filter(file ->
                        wanted.test(file.getFileName().toString().replaceFirst("\\.chat$", "")))
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(),
                                file.toUri(),
                                () -> play(file, delivery)));
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(f -> f.toString().endsWith(".chat")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play(Path file, Delivery delivery) throws IOException {
        try (Stage stage = stages.open(StageFactory.OPEN)) {
            Performance performance =
                    new Performance(adapted.apply(TranscriptReader.read(file)), stage, delivery);
            if (Boolean.getBoolean(UPDATE) && delivery == Delivery.ONCE) {
                Files.write(file, performance.rewrite());
            } else {
                performance.check();
            }
        }
    }
}
