package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Performance.Delivery;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same chats as on the playground, with everybody on Telegram. */
class TelegramTranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private static final Playbill PLAYBILL =
            new Playbill(FOLDER, TelegramStage::new, OrderIds::ofAnyChannel);

    /** What reads differently there, since Telegram can prove whose a number is. */
    private static final Playbill OWN =
            new Playbill(FOLDER.resolve("telegram"), TelegramStage::new, OrderIds::ofAnyChannel);

    private static final Set<String> ELSEWHERE = Set.of("stranger");

    /** Those that use most of a channel; {@code -Dtranscripts.telegram=all} plays all. */
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

    private static boolean isPlayed(String name) {
        boolean all = System.getProperty("transcripts.telegram", "").equals("all");
        return !ELSEWHERE.contains(name) && (all || TELLING.contains(name));
    }

    @TestFactory
    Stream<DynamicTest> the_same_is_said_on_telegram() {
        return PLAYBILL.tests(Delivery.ONCE, TelegramTranscriptTest::isPlayed);
    }

    @TestFactory
    Stream<DynamicTest> updates_that_come_twice_change_nothing() {
        return PLAYBILL.tests(
                Delivery.TWICE,
                name -> isPlayed(name) && Set.of("plain-way", "stars-changed").contains(name));
    }

    @TestFactory
    Stream<DynamicTest> what_only_telegram_has() {
        return OWN.tests(Delivery.ONCE);
    }
}
