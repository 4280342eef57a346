package id.guruonline.scheduler.store;

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
import java.util.function.Function;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ConverterBuilder;

/**
 * Times of day, dates, weeks and spans as ISO-8601 strings. Spring's own converters make dates of
 * them by the zone of the machine, so that a date read on another machine may be another date.
 */
final class TimeStrings {

    private TimeStrings() {}

    static List<GenericConverter> converters() {
        return List.of(
                        of(LocalDate.class, LocalDate::parse),
                        of(LocalTime.class, LocalTime::parse),
                        of(LocalDateTime.class, LocalDateTime::parse),
                        of(OffsetDateTime.class, OffsetDateTime::parse),
                        of(ZonedDateTime.class, ZonedDateTime::parse),
                        of(YearMonth.class, YearMonth::parse),
                        of(Duration.class, Duration::parse),
                        of(Period.class, Period::parse),
                        of(ZoneId.class, ZoneId::of),
                        of(Week.class, Week::parse))
                .stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private static <T> Collection<GenericConverter> of(Class<T> type, Function<String, T> parse) {
        return ConverterBuilder.reading(String.class, type, parse)
                .andWriting(Object::toString)
                .getConverters();
    }
}
