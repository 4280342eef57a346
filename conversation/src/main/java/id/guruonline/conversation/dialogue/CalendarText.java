package id.guruonline.conversation.dialogue;

import id.guruonline.scheduler.calendar.CalendarEntry;
import id.guruonline.scheduler.calendar.FeastName;
import id.guruonline.scheduler.calendar.Holiday;
import id.guruonline.scheduler.calendar.Holidays;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a text asks of the school calendar, by its form alone. */
public sealed interface CalendarText {

    /** What is ahead shall be told. */
    record Show() implements CalendarText {}

    /**
     * Whether it would change the calendar, and says nothing but which days and whose: somebody
     * else than the office may tell of a day off along with another wish.
     */
    default boolean isPlainWish() {
        return switch (this) {
            case Show _ -> false;
            case Move _ -> true;
            case Mark mark -> mark.days() != null && Forms.WHOSE.matcher(mark.rest()).matches();
            case Unmark unmark ->
                    unmark.days() != null && Forms.WHOSE.matcher(unmark.rest()).matches();
        };
    }

    /** Whether it says that it is about all schools, or about those of a level. */
    default boolean isOfSeveral() {
        return switch (this) {
            case Show _, Move _ -> false;
            case Mark mark -> Forms.SEVERAL.matcher(mark.rest()).matches();
            case Unmark unmark -> Forms.SEVERAL.matcher(unmark.rest()).matches();
        };
    }

    /**
     * Days shall be off, or be exam days.
     *
     * @param days null where none were named
     * @param rest what else was said: whose, and why
     */
    record Mark(CalendarEntry.Kind kind, DaySpan.@Nullable Found days, String rest)
            implements CalendarText {}

    /**
     * What was added for those days shall be taken out.
     *
     * @param days null where none were named
     */
    record Unmark(CalendarEntry.Kind kind, DaySpan.@Nullable Found days, String rest)
            implements CalendarText {}

    /**
     * A feast shall be on other days.
     *
     * @param feast as the country's days off call it
     */
    record Move(FeastName feast, DaySpan.Found days) implements CalendarText {}

    /** What the text asks for; empty where it is about something else. */
    static Optional<CalendarText> of(String text, LocalDate today) {
        String typed = text.strip();
        if (Forms.SHOW.matcher(typed).matches()) {
            return Optional.of(new Show());
        }
        Matcher unmark = Forms.UNMARK.matcher(typed);
        if (unmark.matches()) {
            Optional<DaySpan.Found> days = DaySpan.find(unmark.group("rest"), today);
            return Optional.of(
                    new Unmark(Forms.kind(unmark), days.orElse(null), Forms.rest(unmark, days)));
        }
        return findMove(typed, today).or(() -> findMark(typed, today));
    }

    private static Optional<CalendarText> findMove(String typed, LocalDate today) {
        return Stream.of(Forms.MOVE, Forms.BECOMES)
                .map(form -> form.matcher(typed))
                .filter(Matcher::matches)
                .flatMap(move ->
                        Forms.feast(move.group("what")).stream()
                                .flatMap(feast ->
                                        DaySpan.find(move.group("days"), today).stream()
                                                .map(days -> new Move(feast, days))))
                .map(CalendarText.class::cast)
                .findFirst();
    }

    private static Optional<CalendarText> findMark(String typed, LocalDate today) {
        Matcher mark = Forms.MARK.matcher(typed);
        if (!mark.matches()) {
            return Optional.empty();
        }
        Optional<DaySpan.Found> days = DaySpan.find(mark.group("rest"), today);
        return Optional.of(new Mark(Forms.kind(mark), days.orElse(null), Forms.rest(mark, days)));
    }

    /** The forms. */
    final class Forms {

        private static final String PLEASE =
                "(?iu)(?:(?:tolong|mohon|catat|tambah(?:kan)?|tetapkan|please|add|mark)\\s+)*";
        private static final String DAYS =
                "(?:(?<off>(?:hari )?libur(?:kan)?|diliburkan|days? off|holidays?)"
                        + "|(?<exams>(?:hari |masa )?ujian|exam days?|exams?))\\b[\\s:,]*(?<rest>(?s:.*))";

        private static final Pattern SHOW =
                Pattern.compile(
                        "(?iu)(?:(?:tolong|lihat|tampilkan|cek|minta|show|see|list|the)\\s+)*"
                                + "(?:kalender|daftar (?:hari )?libur|jadwal libur|libur apa saja"
                                + "|hari libur apa saja|kapan (?:saja )?libur|calendar"
                                + "|list of (?:holidays|days off)|holidays|days off)"
                                + "(?:\\s+(?:sekolah|pendidikan|ya|dong|please))*\\s*[?.!]*");

        private static final Pattern MARK = Pattern.compile(PLEASE + DAYS);
        private static final Pattern UNMARK =
                Pattern.compile(
                        PLEASE
                                + "(?:hapus(?:kan)?|batalkan|cabut|hilangkan|remove|delete|cancel)"
                                + "\\s+(?:the\\s+)?"
                                + DAYS);
        private static final Pattern MOVE =
                Pattern.compile(
                        PLEASE
                                + "(?:geser|pindah(?:kan)?|undur(?:kan)?|maju(?:kan)?|ubah|move"
                                + "|shift)\\s+(?<what>.+?)\\s+(?:ke|jadi|menjadi|to)\\s+(?<days>.+)");
        private static final Pattern BECOMES =
                Pattern.compile(
                        "(?iu)(?<what>.+?)\\s+(?:jadi(?:nya)?|menjadi|jatuh|pindah ke"
                                + "|(?:di|ber)?geser ke|ke|is|moves to)\\s+(?<days>.+)");

        private static final String LEVEL = "(?:paud|tk|sd|smp|sma|smk|slb)";
        private static final String ALL_OR_LEVELS =
                "(?:(?:untuk|bagi|for)\\s+)?(?:(?:semua|seluruh|all)(?:\\s+(?:sekolah|schools))?"
                        + "(?:\\s+LEVEL)?|LEVEL(?:\\s*(?:,|&|dan|and)\\s*LEVEL)*)"
                                .replace("LEVEL", LEVEL);
        private static final Pattern SEVERAL = Pattern.compile("(?iu)" + ALL_OR_LEVELS);
        private static final Pattern WHOSE =
                Pattern.compile(
                        "(?iu)(?:"
                                + ALL_OR_LEVELS
                                + "|(?:(?:untuk|di|bagi|for|at)\\s+)?"
                                + LEVEL
                                + "n?(?:\\s+negeri)?\\s*\\d{1,3}[\\p{L}\\s/]*)?");

        /** What feasts are called besides. */
        private static final Map<String, String> ALSO =
                Map.ofEntries(
                        Map.entry("lebaran", "idulfitri"),
                        Map.entry("lebaranhaji", "iduladha"),
                        Map.entry("idulkurban", "iduladha"),
                        Map.entry("idulqurban", "iduladha"),
                        Map.entry("isramiraj", "isramikraj"),
                        Map.entry("muharam", "1muharam"),
                        Map.entry("muharram", "1muharam"),
                        Map.entry("1muharram", "1muharam"),
                        Map.entry("tahunbaruislam", "1muharam"),
                        Map.entry("tahunbaruhijriah", "1muharam"),
                        Map.entry("tahunbaruimlek", "imlek"),
                        Map.entry("chinesenewyear", "imlek"),
                        Map.entry("jumatagung", "wafatyesuskristus"));

        private static final int SHORTEST = 4;

        private Forms() {}

        private static Optional<FeastName> feast(String typed) {
            String folded = folded(typed);
            String wanted = ALSO.getOrDefault(folded, folded);
            return wanted.length() < SHORTEST
                    ? Optional.empty()
                    : Holidays.list().stream()
                            .filter(holiday -> holiday.kind() == Holiday.Kind.NATIONAL)
                            .map(Holiday::name)
                            .filter(name ->
                                    isAlike(folded(name.indonesian()), wanted)
                                            || isAlike(folded(name.english()), wanted))
                            .findFirst();
        }

        private static boolean isAlike(String name, String wanted) {
            return name.startsWith(wanted) || wanted.startsWith(name);
        }

        private static String folded(String name) {
            return name.toLowerCase(Locale.ROOT)
                    .replaceFirst("^(?:(?:hari raya|hari|libur|tanggal|the)\\s+)+", "")
                    .replaceAll("[^\\p{L}\\p{N}]", "");
        }

        private static CalendarEntry.Kind kind(Matcher form) {
            return form.group("off") == null ? CalendarEntry.Kind.EXAMS : CalendarEntry.Kind.OFF;
        }

        private static String rest(Matcher form, Optional<DaySpan.Found> days) {
            return days.map(DaySpan.Found::rest).orElseGet(() -> form.group("rest"));
        }
    }
}
