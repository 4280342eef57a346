package id.guruonline.config.log;

import ch.qos.logback.classic.pattern.MDCConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** What stands in the line besides, as the turn's id, which a channel gave. */
public final class PlainTurn extends MDCConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Plain.line(super.convert(event));
    }
}
