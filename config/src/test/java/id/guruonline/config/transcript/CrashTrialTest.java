package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTrialTest {

    private static final int MANY = 100;

    @TempDir Path folder;

    private CrashTrial.Outcome run(boolean mindful, int most) throws Exception {
        Transcript transcript = TranscriptReader.read(write());
        StageFactory stages = gate -> new FakeStage(CrashTrialTest::echo, gate, mindful);
        return new CrashTrial(transcript, stages, CrashTrial.Uncertain.LOOKED_UP, 2).run(most);
    }

    private Path write() throws IOException {
        return Files.writeString(
                folder.resolve("talk.chat"),
                """
                world {
                  "schools": [{"operators": [{"id": "op1"}]}], "teachers": [{"id": "t1"}]
                }
                op1> satu
                t1> dua
                +5m
                op1> tiga
                """);
    }

    private static void echo(FakeStage stage, String person, String text) {
        stage.tell(person, text + "!");
        stage.later(Duration.ofMinutes(1), () -> stage.tell(person, text + "?"));
    }

    @Test
    void a_service_that_goes_on_where_it_stopped_ends_the_same_wherever_it_stops()
            throws Exception {
        assertThat(run(true, MANY)).isEqualTo(new CrashTrial.Outcome(6, 12, java.util.List.of()));
    }

    @Test
    void a_service_that_forgets_what_it_was_at_is_found_out() throws Exception {
        assertThat(run(false, MANY).faults())
                .hasSize(6)
                .anySatisfy(fault ->
                        assertThat(fault)
                                .startsWith("talk stopped at write 1, REPLY_LOST: op1 differs"));
    }

    @Test
    void when_not_all_fit_they_are_spread_and_both_ways_to_stop_are_met() throws Exception {
        CrashTrial.Outcome outcome = run(false, 4);
        assertThat(outcome.stops()).isEqualTo(4);
        assertThat(String.join("\n", outcome.faults())).contains("REPLY_LOST", "REFUSED");
    }
}
