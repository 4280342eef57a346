package id.guruonline.config.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A message in one line, whatever it quotes. Why a start failed is told in several. */
public final class PlainMessage extends MessageConverter {

    private static final String REPORTS =
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        String message = super.convert(event);
        return event.getLoggerName().equals(REPORTS) ? message : Plain.line(message);
    }
}
