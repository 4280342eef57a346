package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.LoggerFactory;

/** Wherever the service stops, it goes on from there, and the story ends the same. */
class CrashTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    /** How many writes of each transcript are tried; {@code -Dcrashes.most=10000} tries all. */
    private static final int MOST = Integer.getInteger("crashes.most", 10);

    private static final int AT_ONCE = 2;

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private @Nullable Level usual;

    /** A service that is being stopped complains, as it should. */
    @BeforeEach
    void be_quiet() {
        usual = LOG.getLevel();
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void be_heard_again() {
        LOG.setLevel(usual);
    }

    @TestFactory
    Stream<DynamicTest> stopped_after_any_write_it_ends_as_if_undisturbed(TestReporter reporter) {
        return Stream.of(
                        "plain-way",
                        "time-runs-out-three-times",
                        "teacher-cancels-after-yes",
                        "one-teacher-two-orders",
                        "change-after-sending")
                .map(name -> DynamicTest.dynamicTest(name, () -> run(name, reporter)));
    }

    private static void run(String name, TestReporter reporter) throws Exception {
        Transcript transcript = TranscriptReader.read(FOLDER.resolve(name + ".chat"));
        CrashTrial.Outcome outcome =
                new CrashTrial(transcript, ServiceStage::new, AT_ONCE).run(MOST);
        reporter.publishEntry(
                name, "%d writes, stopped %d times".formatted(outcome.writes(), outcome.stops()));
        assertThat(outcome.faults()).isEmpty();
    }
}
