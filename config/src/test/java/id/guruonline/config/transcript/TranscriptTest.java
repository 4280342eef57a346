package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Performance.Delivery;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people and the service say to each other, from end to end. */
class TranscriptTest {

    private static final Playbill PLAYBILL = Playbill.ofPlayground();

    @TestFactory
    Stream<DynamicTest> every_transcript_says_all_that_is_said() {
        return PLAYBILL.tests(Delivery.ONCE);
    }

    @TestFactory
    Stream<DynamicTest> every_message_delivered_twice_changes_nothing() {
        return PLAYBILL.tests(Delivery.TWICE);
    }
}
