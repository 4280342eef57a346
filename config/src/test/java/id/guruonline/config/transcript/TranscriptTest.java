package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Performance.Delivery;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What people and the service say to each other, from end to end. */
@Execution(ExecutionMode.CONCURRENT)
class TranscriptTest {

    private static final Playbill PLAYBILL = Playbill.ofPlayground();

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> every_transcript_says_all_that_is_said() {
        return PLAYBILL.tests(Delivery.ONCE);
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> every_message_delivered_twice_changes_nothing() {
        return PLAYBILL.tests(Delivery.TWICE);
    }
}
