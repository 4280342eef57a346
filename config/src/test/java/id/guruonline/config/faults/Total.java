package id.guruonline.config.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of several runs, one after the other, added up. */
final class Total {

    private static final Map<String, List<String>> ADDED = new LinkedHashMap<>();

    static {
        ADDED.put("kills", List.of("Kill"));
        ADDED.put("database kills and stops", List.of("DatabaseKilled", "DatabaseStopped"));
        ADDED.put("clock jumps", List.of("Jump"));
        ADDED.put("bursts of failed writes", List.of("WritesFail"));
        ADDED.put("inputs", List.of("inputs"));
        ADDED.put("messages", List.of("messages"));
        ADDED.put("doubles", List.of("doubles"));
        ADDED.put("given up", List.of("given up"));
        ADDED.put("orders", List.of("orders"));
        ADDED.put("lessons taught", List.of("lessons taught"));
        ADDED.put("stars", List.of("stars"));
    }

    private final long firstSeed;
    private final Map<String, Long> sums = new LinkedHashMap<>();
    private int runs;
    private long violations;

    Total(long firstSeed) {
        this.firstSeed = firstSeed;
    }

    void add(Report report) {
        runs++;
        violations += report.violations().size();
        ADDED.forEach((name, figures) ->
                sums.merge(name, figures.stream().mapToLong(report::sum).sum(), Long::sum));
    }

    /** In one line. */
    String line() {
        return "seeds %d to %d: %d violations in %s"
                .formatted(
                        firstSeed,
                        firstSeed + runs - 1,
                        violations,
                        sums.entrySet().stream()
                                .map(sum -> sum.getValue() + " " + sum.getKey())
                                .collect(Collectors.joining(", ")));
    }

    /** Writes the line to {@code total.txt}. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("total.txt"), line() + "\n");
    }
}
