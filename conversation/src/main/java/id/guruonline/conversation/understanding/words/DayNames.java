package id.guruonline.conversation.understanding.words;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of weekdays and months, as the lexicon leads every way of writing them back. "Minggu"
 * is none of them: it is a week as well.
 */
public final class DayNames {

    private static final Map<String, DayOfWeek> WEEKDAYS =
            Map.of(
                    "senin", DayOfWeek.MONDAY,
                    "selasa", DayOfWeek.TUESDAY,
                    "rabu", DayOfWeek.WEDNESDAY,
                    "kamis", DayOfWeek.THURSDAY,
                    "jumat", DayOfWeek.FRIDAY,
                    "sabtu", DayOfWeek.SATURDAY,
                    "ahad", DayOfWeek.SUNDAY);

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("januari", 1),
                    Map.entry("februari", 2),
                    Map.entry("maret", 3),
                    Map.entry("april", 4),
                    Map.entry("mei", 5),
                    Map.entry("juni", 6),
                    Map.entry("juli", 7),
                    Map.entry("agustus", 8),
                    Map.entry("september", 9),
                    Map.entry("oktober", 10),
                    Map.entry("november", 11),
                    Map.entry("desember", 12));

    /**
     * Ordinary words that a telephone makes of a day's name; believed where a day is due: after
     * "hari", before "jam".
     */
    private static final Map<String, DayOfWeek> CORRECTED =
            Map.of(
                    "kamus", DayOfWeek.THURSDAY,
                    "rabi", DayOfWeek.WEDNESDAY,
                    "rb", DayOfWeek.WEDNESDAY);

    private DayNames() {}

    /** The weekday that {@code token} names, null if it names none. */
    public static @Nullable DayOfWeek weekday(Token token) {
        return WEEKDAYS.get(token.lemma());
    }

    /** The weekday that {@code token} means where one is due, null if it means none. */
    public static @Nullable DayOfWeek weekdayMeant(Token token) {
        DayOfWeek day = weekday(token);
        return day == null ? CORRECTED.get(token.text()) : day;
    }

    /** The month that {@code token} names, 1 to 12; null if it names none. */
    public static @Nullable Integer month(Token token) {
        return MONTHS.get(token.lemma());
    }

    /** Whether {@code token} names a month. */
    public static boolean isMonth(Token token) {
        return MONTHS.containsKey(token.lemma());
    }

    /** All the names. */
    static Set<String> all() {
        Set<String> names = new TreeSet<>(WEEKDAYS.keySet());
        names.addAll(MONTHS.keySet());
        return names;
    }
}
