package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailuresTest {

    private final UncheckedIOException away =
            new UncheckedIOException(new ConnectException("db1.example refused"));

    private final Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Failures failures =
            new Failures(UncheckedIOException.class::isInstance, nanos::get);

    @BeforeEach
    void listen() {
        logger.setLevel(ch.qos.logback.classic.Level.INFO);
        logger.setAdditive(false);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void an_outage_is_told_once_a_minute_whoever_suffers_and_when_it_is_over() {
        for (int second = 0; second < 150; second++) {
            for (int who = 0; who < 10; who++) {
                failures.tell("work " + who, away);
            }
            pass(Duration.ofSeconds(1));
        }
        failures.answered();
        pass(Duration.ofSeconds(5));
        failures.answered();
        failures.answered();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "the database is away (ConnectException); what is to be done waits for it",
                        "the database is still away, for 60 s (ConnectException; 600 attempts"
                                + " failed)",
                        "the database is still away, for 120 s (ConnectException; 1200 attempts"
                                + " failed)",
                        "the database is back, after 149 s in which 1500 attempts failed");
        assertThat(log.list).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void an_outage_that_comes_and_goes_is_one() {
        for (int second = 0; second < 30; second++) {
            failures.tell("work", away);
            pass(Duration.ofSeconds(1));
            failures.answered();
        }
        assertThat(log.list).hasSize(1);
    }

    @Test
    void any_other_failure_is_told_each_time_with_its_place_and_without_its_words() {
        failures.tell("order 7", new IllegalStateException("wrote: call me at home"));
        failures.tell("order 8", new IllegalStateException("wrote: call me at home"));

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "order 7 failed and is tried again", "order 8 failed and is tried again");
        assertThat(log.list)
                .allSatisfy(line -> {
                    assertThat(line.getThrowableProxy().getMessage())
                            .isEqualTo("java.lang.IllegalStateException");
                    assertThat(line.getThrowableProxy().getStackTraceElementProxyArray())
                            .isNotEmpty();
                });
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
