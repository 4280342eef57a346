package id.guruonline.scheduler.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The days off of all the country, as they were decreed. Those that are the same each year hold in
 * any year; of the others nothing is known beyond the years of the file.
 */
public final class Holidays {

    private static final String FILE = "holidays.txt";
    private static final int FIELDS = 6;
    private static final List<Holiday> DECREED = read();

    private Holidays() {}

    /** All that were decreed, by day. */
    public static List<Holiday> list() {
        return DECREED;
    }

    /** Of these days off the one on that day. */
    static Optional<Holiday> find(List<Holiday> holidays, LocalDate day) {
        return holidays.stream()
                .filter(holiday -> holiday.isOn(day))
                .findFirst()
                .or(() ->
                        holidays.stream()
                                .filter(holiday -> holiday.moves() == Holiday.Moves.FIXED)
                                .filter(holiday ->
                                        MonthDay.from(holiday.first()).equals(MonthDay.from(day)))
                                .findFirst());
    }

    /** The one on that day, as it was decreed. */
    public static Optional<Holiday> find(LocalDate day) {
        return find(DECREED, day);
    }

    private static List<Holiday> read() {
        try (InputStream file =
                Objects.requireNonNull(Holidays.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Holidays::holiday)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Holiday holiday(String line) {
        String[] fields = line.strip().split("\\s*\\|\\s*", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException(FILE + ": not " + FIELDS + " fields: " + line);
        }
        return new Holiday(
                LocalDate.parse(fields[0]),
                LocalDate.parse(fields[1]),
                Holiday.Kind.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                Holiday.Moves.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                new FeastName(fields[4], fields[5]));
    }
}
