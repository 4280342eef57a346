package id.guruonline.conversation.dialogue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of the calendar, as somebody types them: "21 Des sampai 2 Jan", "7-12 Juni", "besok".
 *
 * @param from the first of them
 * @param to the last of them
 */
public record DaySpan(LocalDate from, LocalDate to) {

    private static final List<String> MONTHS =
            List.of(
                    "jan(?:uari|uary)?",
                    "feb(?:ruari|ruary)?",
                    "mar(?:et|ch)?",
                    "apr(?:il)?",
                    "mei|may",
                    "jun[ie]?",
                    "jul[iy]?",
                    "agustus|agust?|ags|agt|aug(?:ust)?",
                    "sept?(?:ember)?",
                    "okt(?:ober)?|oct(?:ober)?",
                    "no[vp](?:ember)?",
                    "des(?:ember)?|dec(?:ember)?");

    private static final List<String> WEEKDAYS =
            List.of(
                    "senin|monday",
                    "selasa|tuesday",
                    "rabu|wednesday",
                    "kamis|thursday",
                    "jum'?at|friday",
                    "sabtu|saturday",
                    "minggu|ahad|sunday");

    private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")";
    private static final String WEEKDAY = "(?:" + String.join("|", WEEKDAYS) + ")";
    private static final String LEADS =
            "(?:\\b(?:hari|tanggal|tgl\\.?|mulai|dari|pada|from|on|the|" + WEEKDAY + ")[\\s,]+)*";

    private static final Pattern SPAN =
            Pattern.compile(
                    "(?iu)"
                            + day(1)
                            + "(?:\\s*(?:[-–—]|s\\.?/?d\\.|s/d|(?-i:sd)\\b|sampai(?:\\s+dengan)?"
                            + "|sampe|hingga|to|until|till|through)\\s*"
                            + day(2)
                            + ")?");

    /** "December 21". */
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?iu)(?<!\\d\\s)\\b(" + MONTH + ")\\s+(\\d{1,2})\\b");

    /** "21-12-2026", "21.12.2026". */
    private static final Pattern NUMERIC =
            Pattern.compile("\\b(\\d{1,2})([-.])(\\d{1,2})\\2(20\\d{2})\\b");

    private static final Pattern TODAY = word("hari ini|today");
    private static final Pattern TOMORROW = word("besok(?! lusa)|tomorrow");
    private static final Pattern AFTER_TOMORROW = word("besok lusa|lusa");

    private static String day(int number) {
        return LEADS
                + "(?<!\\d)(?<d#>\\d{1,2})(?:st|nd|rd|th)?(?:/(?<n#>\\d{1,2})|\\s*(?<m#>"
                        .replace("#", "" + number)
                + MONTH
                + ")\\b\\.?)?(?:[\\s/]+(?<y#>20\\d{2}))?(?![\\d/])".replace("#", "" + number);
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?iu)\\b(?:" + words + ")\\b");
    }

    /**
     * Days within a text.
     *
     * @param span null where there are no such days
     * @param rest the text without them
     */
    public record Found(@Nullable DaySpan span, String rest) {}

    /** The days that the text names first; a month without a year is the next. */
    public static Optional<Found> find(String text, LocalDate today) {
        String dated = text;
        dated = AFTER_TOMORROW.matcher(dated).replaceAll(written(today.plusDays(2)));
        dated = TOMORROW.matcher(dated).replaceAll(written(today.plusDays(1)));
        dated = TODAY.matcher(dated).replaceAll(written(today));
        dated = NUMERIC.matcher(dated).replaceAll("$1/$3/$4");
        dated = MONTH_FIRST.matcher(dated).replaceAll("$2 $1");
        String ofDates = dated;
        return findDated(ofDates, today).or(() -> findDated(weekdaysDated(ofDates, today), today));
    }

    private static String weekdaysDated(String text, LocalDate today) {
        String dated = text;
        for (DayOfWeek day : DayOfWeek.values()) {
            LocalDate next = today.with(TemporalAdjusters.next(day));
            dated = word(WEEKDAYS.get(day.getValue() - 1)).matcher(dated).replaceAll(written(next));
        }
        return dated;
    }

    /** As it is read here, whatever the month is called. */
    private static String written(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /**
     * The days that the text names first by their date: no weekdays, which may be said of anything.
     */
    public static Optional<Found> findDated(String text, LocalDate today) {
        Matcher found = SPAN.matcher(text);
        int at = 0;
        while (found.find(at)) {
            if (month(found, 1) != null || month(found, 2) != null) {
                String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
                return Optional.of(new Found(span(found, today), rest.strip()));
            }
            at = found.end("d1");
        }
        return Optional.empty();
    }

    private static @Nullable Integer month(Matcher found, int number) {
        String name = found.group("m" + number);
        if (name == null) {
            return number(found, "n" + number);
        }
        String small = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (small.matches(MONTHS.get(i))) {
                return i + 1;
            }
        }
        return null;
    }

    private static @Nullable Integer number(Matcher found, String group) {
        String digits = found.group(group);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable DaySpan span(Matcher found, LocalDate today) {
        Integer first = number(found, "d1");
        Integer last = number(found, "d2");
        Integer firstMonth = month(found, 1);
        Integer lastMonth = month(found, 2);
        Integer firstYear = number(found, "y1");
        Integer lastYear = number(found, "y2");
        int from = first == null ? 0 : first;
        int to = last == null ? from : last;
        int fromMonth = firstMonth == null ? month(lastMonth) : firstMonth;
        int toMonth = lastMonth == null ? month(firstMonth) : lastMonth;
        boolean across = toMonth < fromMonth;
        int year = firstYear != null ? firstYear : year(lastYear, across, today);
        try {
            DaySpan span = of(from, fromMonth, year, to, toMonth, across, lastYear);
            boolean over = firstYear == null && lastYear == null && span.to.isBefore(today);
            DaySpan meant = over ? of(from, fromMonth, year + 1, to, toMonth, across, null) : span;
            return meant.to.isBefore(meant.from) ? null : meant;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(@Nullable Integer month) {
        return month == null ? 0 : month;
    }

    private static int year(@Nullable Integer lastYear, boolean across, LocalDate today) {
        return lastYear == null ? today.getYear() : across ? lastYear - 1 : lastYear;
    }

    private static DaySpan of(
            int from,
            int fromMonth,
            int year,
            int to,
            int toMonth,
            boolean across,
            @Nullable Integer lastYear) {
        int endYear = lastYear != null ? lastYear : across ? year + 1 : year;
        return new DaySpan(LocalDate.of(year, fromMonth, from), LocalDate.of(endYear, toMonth, to));
    }
}
