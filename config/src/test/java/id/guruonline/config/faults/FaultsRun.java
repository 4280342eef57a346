package id.guruonline.config.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.faults.machine.Disk;
import id.guruonline.config.faults.machine.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lets everything go wrong for as long as it is told, and then looks for what was lost: with one
 * instance of the service, and with three. {@code -Dfaults.seed} chooses what goes wrong, {@code
 * -Dfaults.minutes} for how long, {@code -Dfaults.instances=3} with how many alone, {@code
 * -Dfaults.kills} how many are killed a minute, {@code -Dfaults.outages} how often a minute the
 * database is away, {@code -Dfaults.runs} how many seeds are run one after the other. It is no part
 * of the usual tests; the profile {@code faults} runs it on the packaged service.
 */
class FaultsRun {

    private final long seed = Long.getLong("faults.seed", 1);
    private final double minutes = Double.parseDouble(System.getProperty("faults.minutes", "1"));
    private final int kills = Integer.getInteger("faults.kills", 10);
    private final double outages = Double.parseDouble(System.getProperty("faults.outages", "3.5"));
    private final int runs = Integer.getInteger("faults.runs", 1);
    private final Path folder =
            Path.of(System.getProperty("faults.folder", "target/faults")).toAbsolutePath();
    private final List<Integer> instances =
            Stream.of(System.getProperty("faults.instances", "1,3").split(",", -1))
                    .map(Integer::valueOf)
                    .toList();

    @Test
    void nothing_is_lost_whatever_goes_wrong() throws IOException, InterruptedException {
        assertThat(run()).isEmpty();
    }

    static void main() throws IOException, InterruptedException {
        System.exit(new FaultsRun().run().isEmpty() ? 0 : 1);
    }

    /** What was violated, by the seed. */
    private List<String> run() throws IOException, InterruptedException {
        Program program = Program.quick(folder);
        Total total = new Total(seed);
        List<String> violations = new ArrayList<>();
        for (long one = seed; one < seed + runs; one++) {
            Report report = run(one, program);
            for (String violation : report.violations()) {
                violations.add("seed " + one + ", " + violation);
            }
            total.add(report);
            total.write(folder);
            System.out.println(total.line());
        }
        return violations;
    }

    private Report run(long one, Program program) throws IOException, InterruptedException {
        Path place = folder.resolve("seed-" + one);
        Duration each = Duration.ofMillis((long) (minutes * 60_000 / instances.size()));
        List<Act.Outcome> outcomes = new ArrayList<>();
        for (int count : instances) {
            Path act = place.resolve(count + "-instances");
            clear(act);
            outcomes.add(
                    new Act(one, Plan.of(one, each, count, kills, outages), count, program, act)
                            .play());
        }
        Report report = new Report(one, minutes, outcomes);
        report.write(place);
        System.out.println(report.markdown());
        return report;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Disk.leave(folder.resolve("database"));
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
