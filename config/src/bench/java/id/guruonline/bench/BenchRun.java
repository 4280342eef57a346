package id.guruonline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bench.part.Ack;
import id.guruonline.bench.part.Burst;
import id.guruonline.bench.part.Commands;
import id.guruonline.bench.part.Cost;
import id.guruonline.bench.part.Due;
import id.guruonline.bench.part.Growth;
import id.guruonline.bench.part.Instances;
import id.guruonline.bench.part.Jadwal;
import id.guruonline.bench.part.OrderDialogue;
import id.guruonline.bench.part.Planning;
import id.guruonline.bench.part.Start;
import id.guruonline.bench.stand.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures all parts, or those that {@code -Dbench.parts=ack,jadwal} names; {@code
 * -Dbench.quick=true} only tries them out. It is no part of the usual tests; the profile {@code
 * bench} runs it on the packaged service. It judges nothing: it fails only where something could
 * not be measured.
 */
class BenchRun {

    private static final List<Part> PARTS =
            List.of(
                    new Ack(),
                    new Jadwal(),
                    new OrderDialogue(),
                    new Cost(),
                    new Commands(),
                    new Planning(),
                    new Due(),
                    new Burst(),
                    new Start(),
                    new Instances(),
                    new Growth());

    @Test
    void everything_is_measured() throws Exception {
        assertThat(run()).isEmpty();
    }

    static void main() throws Exception {
        System.exit(run().isEmpty() ? 0 : 1);
    }

    /** Returns what could not be measured. */
    private static List<String> run() throws Exception {
        Path folder =
                Files.createDirectories(
                        Path.of(System.getProperty("bench.folder", "target/bench"))
                                .toAbsolutePath());
        Path jar =
                Path.of(System.getProperty("bench.jar", "target/guru-online.jar")).toAbsolutePath();
        List<String> broken = new ArrayList<>();
        Report report = new Report();
        for (Part part : chosen()) {
            report.begin();
            System.out.println("measuring " + part.name());
            try (Database database = Database.open(folder)) {
                Bench bench = new Bench(jar, folder, Boolean.getBoolean("bench.quick"), database);
                report.add(part.name(), part.measure(bench));
            } catch (Exception | LinkageError e) {
                e.printStackTrace();
                broken.add(part.name() + ": " + e);
                report.broken(part.name(), e);
            }
            report.write(folder);
        }
        System.out.println(report.markdown());
        return broken;
    }

    private static List<Part> chosen() {
        String wanted = System.getProperty("bench.parts", "");
        if (wanted.isBlank()) {
            return PARTS;
        }
        Set<String> names =
                Arrays.stream(wanted.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        List<Part> parts = PARTS.stream().filter(part -> names.contains(part.name())).toList();
        if (parts.size() != names.size()) {
            throw new IllegalArgumentException(
                    "-Dbench.parts takes of " + PARTS.stream().map(Part::name).toList());
        }
        return parts;
    }
}
