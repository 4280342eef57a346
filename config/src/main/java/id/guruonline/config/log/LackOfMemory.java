package id.guruonline.config.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import id.guruonline.scheduler.work.Fatal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Ends the service where anybody logs a lack of memory and would go on, as Tomcat's own threads do
 * outside of all filters.
 */
public final class LackOfMemory extends TurboFilter {

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] params,
            @Nullable Throwable failure) {
        if (failure != null) {
            Fatal.check(failure);
        } else if (params != null
                && params.length > 0
                && params[params.length - 1] instanceof Throwable last) {
            Fatal.check(last);
        }
        return FilterReply.NEUTRAL;
    }
}
