package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.transcript.Performance.Delivery;
import id.guruonline.config.transcript.TwilioTown.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same chats as on the playground, with everybody on WhatsApp. */
class TwilioTranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private static final Playbill PLAYBILL =
            new Playbill(FOLDER, TwilioStage::new, TwilioTranscriptTest::adapted);

    /** Those that use most of a channel; {@code -Dtranscripts.whatsapp=all} plays all. */
    private static final Set<String> TELLING =
            Set.of(
                    "a-series",
                    "answers-by-number",
                    "cancel-which",
                    "conversation-in-english",
                    "double-tap",
                    "late-yes-wins",
                    "plain-way",
                    "restart",
                    "several-offers-at-once",
                    "stars-changed",
                    "teacher-cancels-after-yes",
                    "undeliverable",
                    "under-an-hour");

    private static Transcript adapted(Transcript transcript) {
        return OneLine.of(OrderIds.ofAnyChannel(transcript));
    }

    private static boolean isPlayed(String name) {
        String wanted = System.getProperty("transcripts.whatsapp", "");
        return wanted.equals("all") || TELLING.contains(name);
    }

    @TestFactory
    Stream<DynamicTest> the_same_is_said_on_whatsapp() {
        return PLAYBILL.tests(Delivery.ONCE, TwilioTranscriptTest::isPlayed);
    }

    @TestFactory
    Stream<DynamicTest> forms_that_come_twice_change_nothing() {
        Set<String> some = Set.of("plain-way", "double-tap");
        return PLAYBILL.tests(Delivery.TWICE, some::contains);
    }

    @Test
    void it_is_said_by_every_kind_of_message_that_whatsapp_has() throws IOException {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (String name : List.of("plain-way", "answers-by-number")) {
            try (TwilioStage stage = new TwilioStage(StageFactory.OPEN)) {
                Transcript transcript = TranscriptReader.read(FOLDER.resolve(name + ".chat"));
                new Performance(adapted(transcript), stage, Delivery.ONCE).check();
                Arrays.stream(Kind.values())
                        .forEach(kind -> counts.merge(kind, stage.count(kind), Integer::sum));
            }
        }
        assertThat(counts.get(Kind.WORDS)).isPositive();
        assertThat(counts.get(Kind.REPLIES)).isPositive();
        assertThat(counts.get(Kind.LIST)).isPositive();
        assertThat(counts.get(Kind.TEMPLATE)).isPositive();
    }
}
