package id.guruonline.config.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.stream.Collectors;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A failure's trace, in which no line of a message can be taken for one of the log's. */
public final class PlainTrace extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    public String convert(ILoggingEvent event) {
        String trace = super.convert(event);
        return trace.isEmpty()
                ? trace
                : trace.lines()
                        .map(line -> line.isEmpty() || line.startsWith("\t") ? line : "\t" + line)
                        .map(Plain::line)
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
