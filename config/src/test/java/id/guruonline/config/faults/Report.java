package id.guruonline.config.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What a run found, for people and for programs. */
record Report(long seed, double minutes, List<Act.Outcome> outcomes) {

    private static final int SHOWN = 40;

    /** All figures of that name together. */
    long sum(String figure) {
        return outcomes.stream()
                .map(Act.Outcome::figures)
                .mapToLong(figures -> figures.getOrDefault(figure, 0).longValue())
                .sum();
    }

    /** One line each. */
    List<String> violations() {
        return outcomes.stream()
                .flatMap(outcome ->
                        outcome.violations().stream()
                                .map(v -> outcome.instances() + " instances: " + v))
                .toList();
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# Faults, seed ").append(seed).append(", ").append(minutes).append(" min\n");
        for (Act.Outcome outcome : outcomes) {
            text.append("\n## ").append(outcome.instances()).append(" instance(s)\n\n");
            if (!outcome.jumped()) {
                text.append("Clock jumps were not run: there is no libfaketime.\n\n");
            }
            if (!outcome.filled()) {
                text.append("A full disk was not run: no file system can be mounted here.\n\n");
            }
            if (!outcome.failed()) {
                text.append("Failing writes were not run: this database has no fail points.\n\n");
            }
            text.append("| what | how many |\n|---|---|\n");
            new TreeMap<>(outcome.figures())
                    .forEach((what, n) ->
                            text.append("| ").append(what).append(" | ").append(n).append(" |\n"));
            text.append("| violations | ").append(outcome.violations().size()).append(" |\n");
        }
        List<String> violations = violations();
        violations.stream().limit(SHOWN).forEach(v -> text.append("\n- ").append(v));
        if (violations.size() > SHOWN) {
            text.append("\n- and ").append(violations.size() - SHOWN).append(" more");
        }
        return text.append('\n').toString();
    }

    /** Writes {@code report.md} and {@code report.json}. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("report.md"), markdown());
        Map<String, Object> json =
                Map.of(
                        "seed",
                        seed,
                        "minutes",
                        minutes,
                        "acts",
                        outcomes.stream().map(Act.Outcome::figures).toList(),
                        "violations",
                        violations());
        Files.writeString(
                folder.resolve("report.json"),
                new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
