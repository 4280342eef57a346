package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.guruonline.config.transcript.CrashTrial.Outcome;
import id.guruonline.config.transcript.CrashTrial.Uncertain;
import java.util.List;
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

    /** How many writes of each transcript are tried; {@code -Dcrashes.most=10000} tries all. */
    private static final int MOST = Integer.getInteger("crashes.most", 10);

    private static final int MOST_ON_CHANNELS = Integer.getInteger("crashes.most", 4);

    private static final List<String> ON_CHANNELS =
            List.of("plain-way", "teacher-cancels-after-yes");

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
                        "no-to-a-series",
                        "change-after-sending")
                .map(name -> trial(name, ServiceStage::new, Uncertain.LOOKED_UP, MOST, reporter));
    }

    @TestFactory
    Stream<DynamicTest> on_telegram_nothing_is_lost_and_only_what_is_under_way_may_come_twice(
            TestReporter reporter) {
        StageFactory stages = gate -> ChannelStage.in(gate, TelegramTown::new);
        return ON_CHANNELS.stream()
                .map(name -> trial(name, stages, Uncertain.SENT_AGAIN, MOST_ON_CHANNELS, reporter));
    }

    private static DynamicTest trial(
            String name,
            StageFactory stages,
            Uncertain uncertain,
            int most,
            TestReporter reporter) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    Transcript transcript = TranscriptReader.read(Playbill.file(name));
                    Outcome outcome =
                            new CrashTrial(transcript, stages, uncertain, AT_ONCE).run(most);
                    reporter.publishEntry(
                            name,
                            "%d writes, stopped %d times"
                                    .formatted(outcome.writes(), outcome.stops()));
                    assertThat(outcome.faults()).isEmpty();
                });
    }
}
