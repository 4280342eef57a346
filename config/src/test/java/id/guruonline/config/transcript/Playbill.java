package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Performance.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Transcripts as tests.
 *
 * @param channel on which everybody is
 * @param files by their names without the ending
 * @param adapted the transcript as it is expected on these stages
 */
record Playbill(
        String channel,
        Map<String, Path> files,
        StageFactory stages,
        UnaryOperator<Transcript> adapted) {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final String UPDATE = "transcripts.update";

    /** {@code -Dtranscripts.only=plain-way,restart} plays those only; none: all. */
    private static final Set<String> ONLY =
            Set.copyOf(
                    Stream.of(System.getProperty("transcripts.only", "").split(","))
                            .filter(name -> !name.isBlank())
                            .collect(Collectors.toSet()));

    /** Where a transcript is. */
    static Path file(String name) {
        return FOLDER.resolve(name + ".chat");
    }

    /** All of them, as they are written. */
    static Playbill ofPlayground() {
        return new Playbill(
                "playground", list(FOLDER), ServiceStage::new, UnaryOperator.identity());
    }

    /**
     * All of them, on a channel; what reads differently there has a file of the same name in the
     * channel's own folder.
     */
    static Playbill of(String channel, StageFactory stages, UnaryOperator<Transcript> adapted) {
        Map<String, Path> files = list(FOLDER);
        files.putAll(list(FOLDER.resolve(channel)));
        return new Playbill(channel, files, stages, adapted);
    }

    private static Map<String, Path> list(Path folder) {
        try (Stream<Path> found = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            Map<String, Path> files = new TreeMap<>();
            found.filter(file -> file.toString().endsWith(".chat"))
                    .forEach(file -> files.put(Transcript.nameOf(file), file));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One test a file, in the order of names. {@code -Dtranscripts.update=true} rewrites them. */
    Stream<DynamicTest> tests(Delivery delivery) {
        return tests(delivery, _ -> true);
    }

    /** One test a file of those that are wanted, all with the same company. */
    Stream<DynamicTest> tests(Delivery delivery, Predicate<String> wanted) {
        Company company = new Company(stages);
        return files.entrySet().stream()
                .filter(file -> wanted.test(file.getKey()))
                .filter(file -> ONLY.isEmpty() || ONLY.contains(file.getKey()))
                .map(Map.Entry::getValue)
                .map(file ->
                        DynamicTest.dynamicTest(
                                "%s on %s, each message %s"
                                        .formatted(
                                                file.getFileName(),
                                                channel,
                                                delivery.name().toLowerCase(Locale.ROOT)),
                                file.toUri(),
                                () -> company.play(stage -> play(file, delivery, stage))))
                .onClose(company::close);
    }

    /** Plays one on a stage that is there. */
    void play(String name, Stage stage) throws IOException {
        play(Objects.requireNonNull(files.get(name)), Delivery.ONCE, stage);
    }

    private void play(Path file, Delivery delivery, Stage stage) throws IOException {
        Performance performance =
                new Performance(adapted.apply(TranscriptReader.read(file)), stage, delivery);
        if (Boolean.getBoolean(UPDATE) && delivery == Delivery.ONCE) {
            Files.write(file, performance.rewrite());
        } else {
            performance.check();
        }
    }
}
