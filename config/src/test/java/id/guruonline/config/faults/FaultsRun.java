package id.guruonline.config.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.faults.machine.Disk;
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
 * -Dfaults.minutes} for how long, {@code -Dfaults.instances=3} with how many alone. It is no part
 * of the usual tests; the profile {@code faults} runs it on the packaged service.
 */
class FaultsRun {

    @Test
    void nothing_is_lost_whatever_goes_wrong() throws IOException, InterruptedException {
        assertThat(run()).isEmpty();
    }

    static void main() throws IOException, InterruptedException {
        System.exit(run().isEmpty() ? 0 : 1);
    }

    private static List<String> run() throws IOException, InterruptedException {
        long seed = Long.getLong("faults.seed", 1);
        double minutes = Double.parseDouble(System.getProperty("faults.minutes", "1"));
        List<Integer> instances =
                Stream.of(System.getProperty("faults.instances", "1,3").split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
        Path folder =
                Path.of(System.getProperty("faults.folder", "target/faults"))
                        .toAbsolutePath()
                        .resolve("seed-" + seed);
        Duration each = Duration.ofMillis((long) (minutes * 60_000 / instances.size()));
        List<Act.Outcome> outcomes = new ArrayList<>();
        for (int count : instances) {
            Path place = folder.resolve(count + "-instances");
            clear(place);
            outcomes.add(new Act(seed, each, count, place).play());
        }
        Report report = new Report(seed, minutes, outcomes);
        report.write(folder);
        System.out.println(report.markdown());
        return report.violations();
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
