package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regency played through by the command, small enough for a test. */
class SimulateCommandTest {

    @Test
    void it_writes_what_the_days_came_to_and_compares_with_other_rules(@TempDir Path folder)
            throws IOException {
        assertThat(simulate("--seed", "3", "--out", folder.toString())).isZero();

        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("12 schools, 60 teachers, 2 days from 2026-11-02.")
                .contains("| figure | seed 3 |")
                .contains("| figure | service | broadcast | one by one | down a list |")
                .contains("| filled of what hindsight fills |")
                .contains("- accepts: 0.4");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"broadcast\"");
        assertThat(Files.readString(folder.resolve("filled-by-notice.svg")))
                .contains("<svg")
                .contains("one by one")
                .contains("half an hour");
        assertThat(folder.resolve("filled-by-district.svg")).isNotEmptyFile();
        assertThat(folder.resolve("trade-off.svg")).isNotEmptyFile();
    }

    @Test
    void the_service_alone_takes_a_quarter_of_the_time(@TempDir Path folder) throws IOException {
        assertThat(simulate("--seed", "3", "--only", "--out", folder.toString())).isZero();

        assertThat(Files.readString(folder.resolve("report.md"))).doesNotContain("broadcast");
    }

    @Test
    void what_it_does_not_know_is_refused(@TempDir Path folder) {
        assertThat(simulate("--weeks", "3")).isEqualTo(CommandLine.NOT_UNDERSTOOD);
        assertThat(simulate("--ignoring", "-1")).isEqualTo(CommandLine.NOT_UNDERSTOOD);
        assertThat(folder).isEmptyDirectory();
    }

    private static int simulate(String... more) {
        String[] few = {"simulate", "--schools", "12", "--teachers", "60", "--days", "2"};
        String[] all = new String[few.length + more.length];
        System.arraycopy(few, 0, all, 0, few.length);
        System.arraycopy(more, 0, all, few.length, more.length);
        return SimulateCommand.run(all);
    }
}
