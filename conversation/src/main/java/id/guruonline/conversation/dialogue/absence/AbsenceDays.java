package id.guruonline.conversation.dialogue.absence;

import id.guruonline.conversation.dialogue.DaySpan;
import id.guruonline.scheduler.absence.AbsenceSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For how long somebody is away, as it is said: "3 hari mulai Senin", "sampai Jumat", "besok". */
final class AbsenceDays {

    private static final List<String> WEEKDAYS =
            List.of(
                    "senin|monday",
                    "selasa|tuesday",
                    "rabu|wednesday",
                    "kamis|thursday",
                    "jum'?at|friday",
                    "sabtu|saturday",
                    "minggu|ahad|sunday");

    private static final String DAY =
            "(?:hari ini|today|besok lusa|lusa|besok|bsk|tomorrow|(?:hari\\s+|next\\s+)?(?:"
                    + String.join("|", WEEKDAYS)
                    + ")(?:\\s+(?:depan|ini))?)";

    private static final Pattern OPEN =
            Pattern.compile(
                    "(?iu)\\b(?:sampai\\s+(?:sembuh|sehat|seterusnya|kabar selanjutnya|waktu yang belum (?:di)?tentukan"
                            + "|belum tahu kapan)|(?:belum tahu|entah) sampai kapan|until (?:further notice|recovered))");

    private static final String TO =
            "(?:sampai(?:\\s+dengan)?|sampe|hingga|s\\.?/?d\\.?|sd|until|till|to|-|–)";

    private static final Pattern SPAN =
            Pattern.compile(
                    "(?iu)(?:\\b(?:mulai|dari|sejak|from|starting|on|pada)\\s+)?\\b("
                            + DAY
                            + ")\\b(?:\\s*"
                            + TO
                            + "\\s*("
                            + DAY
                            + ")\\b)?");

    private static final Pattern UNTIL =
            Pattern.compile("(?iu)(?<!\\S)" + TO + "\\s+(" + DAY + ")\\b");
    private static final Pattern UNTIL_DATE =
            Pattern.compile(
                    "(?iu)(?<!\\S)(?:sampai(?:\\s+dengan)?|hingga|s/?d|until|till)\\s+(?=\\d|tanggal|tgl)");
    private static final Pattern FROM = Pattern.compile("(?iu)\\b(?:mulai|sejak|from|starting)\\b");

    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?iu)\\b(?:selama\\s+|for\\s+)?(?:(\\d{1,2}|satu|dua|tiga|empat|lima|enam|two|three|four|five)\\s+"
                            + "(hari|minggu|days?|weeks?)|(seminggu|sepekan|a week))\\b");

    private static final List<String> NUMBERS =
            List.of("satu", "dua", "tiga", "empat", "lima", "enam", "two", "three", "four", "five");

    private AbsenceDays() {}

    /**
     * Days within a text.
     *
     * @param said whether any were named; otherwise it is today
     * @param rest the text without them
     */
    record Found(AbsenceSpan span, boolean said, String rest) {}

    /** The days that the text names; today where it names none. */
    static Found in(String text, LocalDate today) {
        String rest = text;
        Matcher open = OPEN.matcher(rest);
        boolean endless = open.find();
        rest = endless ? AbsenceText.Forms.without(rest, open) : rest;
        Integer length = null;
        Matcher counted = LENGTH.matcher(rest);
        if (counted.find()) {
            length = length(counted);
            rest = AbsenceText.Forms.without(rest, counted);
        }
        boolean untilDate = UNTIL_DATE.matcher(rest).find();
        boolean begins = FROM.matcher(rest).find();
        Optional<DaySpan.Found> dated = DaySpan.findDated(rest, today);
        LocalDate from = null;
        LocalDate to = null;
        DaySpan span = dated.map(DaySpan.Found::span).orElse(null);
        if (dated.isPresent() && span != null) {
            rest =
                    dated.get()
                            .rest()
                            .replaceFirst("(?iu)\\b(?:sampai|hingga|s/?d|until|till)\\s*$", " ");
            from = untilDate && span.from().equals(span.to()) ? null : span.from();
            to = span.to();
        }
        Matcher until = UNTIL.matcher(rest);
        Matcher days = SPAN.matcher(rest);
        if (from == null && days.find() && !startsWith(rest, days.start())) {
            from = day(days.group(1), today, today);
            to = days.group(2) == null ? to : day(days.group(2), today, from.minusDays(1));
            rest = AbsenceText.Forms.without(rest, days);
        } else if (to == null && until.find()) {
            to = day(until.group(1), today, today.minusDays(1));
            rest = AbsenceText.Forms.without(rest, until);
        }
        Matcher rested = UNTIL.matcher(rest);
        if (from != null && rested.find()) {
            to = day(rested.group(1), today, from.minusDays(1));
            rest = AbsenceText.Forms.without(rest, rested);
        }
        boolean said = from != null || to != null || length != null || endless;
        boolean ends = to != null || length != null;
        LocalDate first = from == null ? today : from;
        boolean forever = endless || (begins && !ends && from != null);
        LocalDate last = last(first, to, length, forever);
        return new Found(
                new AbsenceSpan(first, last, forever, null),
                said,
                rest.replaceAll("(?iu)\\b(?:mulai|sejak|starting)\\b", " "));
    }

    /** Whether "sampai" stands before that place. */
    private static boolean startsWith(String text, int at) {
        return text.substring(0, at).matches("(?isu).*(?<!\\S)" + TO + "\\s*");
    }

    private static LocalDate last(
            LocalDate first, @Nullable LocalDate to, @Nullable Integer length, boolean forever) {
        LocalDate told =
                forever
                        ? first.plusDays(AbsenceSpan.OPEN_DAYS - 1)
                        : to != null ? to : first.plusDays(length == null ? 0 : length - 1);
        LocalDate most = first.plusDays(AbsenceSpan.LONGEST_DAYS - 1);
        LocalDate last = told.isBefore(first) ? first : told;
        return last.isAfter(most) ? most : last;
    }

    private static int length(Matcher counted) {
        if (counted.group(3) != null) {
            return 7;
        }
        String number = counted.group(1).toLowerCase(java.util.Locale.ROOT);
        int named = NUMBERS.indexOf(number);
        int count = named < 0 ? Integer.parseInt(number) : named < 6 ? named + 1 : named - 4;
        boolean weeks = counted.group(2).matches("(?iu)minggu|weeks?");
        return Math.max(1, weeks ? 7 * count : count);
    }

    /**
     * The day of that name.
     *
     * @param after a weekday is the first after it
     */
    private static LocalDate day(String word, LocalDate today, LocalDate after) {
        String said = word.toLowerCase(java.util.Locale.ROOT);
        if (said.matches("hari ini|today")) {
            return today;
        }
        if (said.matches("besok|bsk|tomorrow")) {
            return today.plusDays(1);
        }
        if (said.matches("besok lusa|lusa")) {
            return today.plusDays(2);
        }
        for (DayOfWeek each : DayOfWeek.values()) {
            if (Pattern.compile("(?iu)\\b(?:" + WEEKDAYS.get(each.getValue() - 1) + ")\\b")
                    .matcher(said)
                    .find()) {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                if (said.endsWith("depan") || said.startsWith("next")) {
                    return monday.plusWeeks(1).with(each);
                }
                return said.endsWith(" ini")
                        ? monday.with(each)
                        : after.with(TemporalAdjusters.next(each));
            }
        }
        throw new IllegalArgumentException(word);
    }
}
