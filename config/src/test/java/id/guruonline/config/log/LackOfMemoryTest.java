package id.guruonline.config.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import id.guruonline.scheduler.testing.Dying;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LackOfMemoryTest {

    @ParameterizedTest
    @CsvSource({"alone, 3", "with words, 3", "wrapped, 3", "another, 0"})
    void who_logs_a_lack_of_memory_does_not_go_on(String how, int exit) throws Exception {
        assertThat(Dying.exitOf(Logging.class, how)).isEqualTo(exit);
    }

    /** A process with the service's log, in which somebody logs and goes on. */
    static final class Logging {

        private Logging() {}

        public static void main(String[] args) throws JoranException {
            LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
            context.reset();
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(
                    Objects.requireNonNull(LackOfMemory.class.getResource("/logback-spring.xml")));
            Logger log = LoggerFactory.getLogger("org.apache.coyote.http11");
            switch (args[0]) {
                case "alone" -> log.error("short", new OutOfMemoryError("as if"));
                case "with words" -> log.error("{} is short", "it", new OutOfMemoryError("as if"));
                case "wrapped" ->
                        log.warn("short", new IllegalStateException(new OutOfMemoryError("as if")));
                default -> log.error("another", new IllegalStateException("as if"));
            }
        }
    }
}
