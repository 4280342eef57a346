package id.guruonline.bench;

import id.guruonline.bench.stand.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the bench runs.
 *
 * @param jar the packaged service
 * @param folder takes logs and the report
 * @param quick whether it only tries everything out
 * @param database where everybody keeps what they save
 */
public record Bench(Path jar, Path folder, boolean quick, Database database) {

    /** How often everybody takes a turn; the median counts. */
    public int rounds() {
        return quick ? 1 : 5;
    }

    /** How long a turn lasts. */
    public Duration turn() {
        return Duration.ofSeconds(quick ? 3 : 10);
    }

    /** The one or the other. */
    public int count(int whenQuick, int whenFull) {
        return quick ? whenQuick : whenFull;
    }

    /** A folder of its own for a part. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The middle one of some numbers. */
    public static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
