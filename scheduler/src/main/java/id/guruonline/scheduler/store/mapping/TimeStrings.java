package id.guruonline.scheduler.store.mapping;

import id.guruonline.scheduler.timetable.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ConverterBuilder;

/**
 * Times of day, dates, weeks and spans as ISO-8601 strings. Spring's own converters make dates of
 * them by the zone of the machine, so that a date read on another machine may be another date.
 */
final class TimeStrings {

    private static final Map<Class<?>, Function<String, ?>> PARSERS =
            Map.of(
                    LocalDate.class, LocalDate::parse,
                    LocalTime.class, LocalTime::parse,
                    LocalDateTime.class, LocalDateTime::parse,
                    OffsetDateTime.class, OffsetDateTime::parse,
                    ZonedDateTime.class, ZonedDateTime::parse,
                    YearMonth.class, YearMonth::parse,
                    Duration.class, Duration::parse,
                    Period.class, Period::parse,
                    ZoneId.class, ZoneId::of,
                    Week.class, Week::parse);

    private TimeStrings() {}

    /** What reads the strings of that type; null where it is none that is saved as a string. */
    static @Nullable Function<String, ?> parser(Class<?> type) {
        return PARSERS.get(type);
    }

    /** Whether that is saved as a string; a zone is by whatever class of zones it is. */
    static boolean isOne(Object value) {
        return value instanceof ZoneId || PARSERS.containsKey(value.getClass());
    }

    static List<GenericConverter> converters() {
        return PARSERS.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .flatMap(Collection::stream)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> Collection<GenericConverter> of(Class<T> type, Function<String, ?> parse) {
        return ConverterBuilder.reading(String.class, type, (Function<String, T>) parse)
                .andWriting(Object::toString)
                .getConverters();
    }
}
