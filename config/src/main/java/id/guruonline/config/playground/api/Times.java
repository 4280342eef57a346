package id.guruonline.config.playground.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Instants as the API writes them: ISO-8601 with seconds and the regency's offset. */
public record Times(ZoneId zone) {

    String text(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    @Nullable String textOrNull(@Nullable Instant at) {
        return at == null ? null : text(at);
    }
}
