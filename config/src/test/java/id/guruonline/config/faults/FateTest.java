package id.guruonline.config.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.guruonline.config.faults.Trouble.Sleep;
import id.guruonline.config.faults.channel.Whims;
import id.guruonline.config.faults.check.Violation;
import id.guruonline.config.faults.machine.Disk;
import id.guruonline.config.faults.machine.Engine;
import id.guruonline.config.faults.machine.FakeClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong otherwise than planned. */
class FateTest {

    @TempDir private Path folder;

    @Test
    void a_trouble_that_breaks_off_is_a_violation() throws IOException, InterruptedException {
        Sleep ofNobody = new Sleep(0, Duration.ZERO);
        Plan plan = new Plan(List.of(new Plan.Step(Duration.ZERO, ofNobody)));
        try (Disk disk = Disk.at(folder.resolve("disk"));
                Engine nowhere = Engine.elsewhere("mongodb://127.0.0.1:1/nowhere")) {
            Fate fate =
                    new Fate(
                            nowhere,
                            disk,
                            List.of(),
                            FakeClock.ofTheMachine(folder),
                            new Whims(new Random(7)),
                            () -> 0);
            try (fate) {
                fate.run(plan);
            }
            assertThat(fate.violations())
                    .extracting(Violation::kind, Violation::subject)
                    .containsExactly(tuple(Violation.Kind.PROCESS, "Sleep"));
        }
    }
}
