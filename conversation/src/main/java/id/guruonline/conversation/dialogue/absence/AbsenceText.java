package id.guruonline.conversation.dialogue.absence;

import id.guruonline.scheduler.absence.AbsenceReason;
import id.guruonline.scheduler.absence.AbsenceSpan;
import id.guruonline.scheduler.people.Periods;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of somebody's being away: "Bu Ani sakit besok", "saya izin Kamis jam ke 3-5". It
 * is read only where it says nothing else, so that "Bu Ani sakit, butuh guru besok" stays an order.
 */
public sealed interface AbsenceText {

    /** Who; as said, or empty text for whoever writes. */
    String who();

    /** Somebody is away. */
    record Away(String who, AbsenceReason reason, AbsenceSpan span) implements AbsenceText {}

    /**
     * Somebody is there again, or was never away.
     *
     * @param from the first day; null where none is told
     */
    record Back(String who, @Nullable LocalDate from) implements AbsenceText {}

    /** What the text says; empty where it is about something else. */
    static Optional<AbsenceText> of(String text, LocalDate today) {
        String typed = text.strip().replaceFirst("[.!]+$", "");
        if (typed.length() > Forms.LONGEST || Forms.OTHER.matcher(typed).find()) {
            return Optional.empty();
        }
        Matcher back = Forms.BACK.matcher(typed);
        if (back.find()) {
            AbsenceDays.Found days = AbsenceDays.in(Forms.without(typed, back), today);
            return Forms.who(days.rest())
                    .map(who -> new Back(who, days.said() ? days.span().from() : null));
        }
        for (Map.Entry<AbsenceReason, Pattern> each : Forms.REASONS.entrySet()) {
            Matcher reason = each.getValue().matcher(typed);
            if (reason.find()) {
                return away(typed, each.getKey(), today);
            }
        }
        return Optional.empty();
    }

    private static Optional<AbsenceText> away(String typed, AbsenceReason reason, LocalDate today) {
        String rest = typed;
        Matcher periods = Forms.PERIODS.matcher(rest);
        Periods hours = null;
        if (periods.find()) {
            int first = Integer.parseInt(periods.group(1));
            int last = periods.group(2) == null ? first : Integer.parseInt(periods.group(2));
            if (first < 1 || last < first) {
                return Optional.empty();
            }
            hours = new Periods(first, last);
            rest = Forms.without(rest, periods);
        }
        AbsenceDays.Found days = AbsenceDays.in(rest, today);
        rest = days.rest();
        for (Pattern each : Forms.REASONS.values()) {
            rest = each.matcher(rest).replaceAll(" ");
        }
        AbsenceSpan span = days.span();
        AbsenceSpan whole = new AbsenceSpan(span.from(), span.to(), span.open(), hours);
        return Forms.who(rest).map(who -> new Away(who, reason, whole));
    }

    /** Their patterns. */
    final class Forms {

        private static final int LONGEST = 160;

        private static final Pattern OTHER =
                Pattern.compile(
                        "(?iu)\\?|\\b(?:butuh|cari|carikan|pesan|pesankan|order|pengganti|gantikan|minta|perlu"
                                + "|need|replacement|siapa|kapan|apakah|apa|kalau|jika|if|batalkan|murid|siswa"
                                + "|anak|kemarin|yesterday|tawaran)\\b");

        private static final Pattern BACK =
                Pattern.compile(
                        "(?iu)\\b(?:(?:sudah|udah|sdh|telah)\\s+(?:bisa\\s+)?(?:masuk|sembuh|sehat|mengajar|kembali mengajar)"
                                + "(?:\\s+(?:lagi|kembali))?|(?:tidak|tdk|gak?|nggak?|enggak|ndak|batal)\\s*(?:jadi\\s*)?"
                                + "(?:sakit|izin|ijin|cuti|dinas|diklat)|(?:is|am|'m)\\s+(?:back|well again))(?!\\p{L})");

        private static final Pattern PERIODS =
                Pattern.compile(
                        "(?iu)\\b(?:pada\\s+)?(?:jam|periods?|lesson hours?)\\s*(?:pelajaran\\s*)?(?:ke)?[\\s-]*(\\d{1,2})"
                                + "(?:\\s*(?:-|–|s/?d|sampai|dan|&|,|to)\\s*(?:ke[\\s-]*)?(\\d{1,2}))?(?![.:]?\\d)");

        private static final Map<AbsenceReason, Pattern> REASONS =
                new EnumMap<>(AbsenceReason.class);

        static {
            reason(
                    AbsenceReason.SAKIT,
                    "sakit|demam|opname|dirawat|diopname|(?:feeling )?(?:sick|ill|unwell)");
            reason(
                    AbsenceReason.CUTI,
                    "cuti(?: melahirkan| bersalin| besar| tahunan)?|on (?:maternity )?leave");
            reason(AbsenceReason.MGMP, "(?:ikut )?(?:mgmp|kkg|kkks|mkks)");
            reason(
                    AbsenceReason.DINAS,
                    "(?:ikut |ada |mengikuti )?(?:diklat|bimtek|pelatihan|workshop|seminar|rakor|(?:tugas |perjalanan )?dinas"
                            + "(?: luar)?|tugas luar|(?:in |at )?(?:a )?training|on duty elsewhere)");
            reason(AbsenceReason.IZIN, "(?:minta )?(?:izin|ijin)|excused");
            reason(
                    AbsenceReason.LAIN,
                    "(?:tidak|tdk|gak?|nggak?|enggak|ndak)\\s+(?:bisa\\s+)?(?:masuk|hadir|mengajar|ngajar)"
                            + "|berhalangan(?: hadir)?|absen|(?:absent|away|not coming)");
        }

        /** What says no more than was said. */
        private static final Pattern FILLER =
                Pattern.compile(
                        "(?iu)(?:^|(?<=[\\s,]))(?:mohon|tolong|maaf|info|lapor|catat|dicatat|min|admin|kak|halo|hai"
                                + "|selamat (?:pagi|siang|sore|malam)|assalamu'?alaikum|pagi|siang|sore|ya|yah|nih|dulu|juga"
                                + "|mau|akan|sedang|lagi|masih|karena|krn|hari|tanggal|tgl|pada|selama|untuk|terima kasih"
                                + "|makasih|thanks|hi|hello|sorry|is|am|will|be|on|for|the|from|bahwa|mengabarkan)(?=$|[\\s,.])");

        /** Why, in other words; nobody has to know. */
        private static final Pattern BECAUSE =
                Pattern.compile(
                        "(?iu)[\\s,]+(?:karena|krn|ada|soalnya|sebab|because|due to)\\s.*$");

        private static final Pattern SELF =
                Pattern.compile("(?iu)(?:saya|sy|aku|ambo|awak|kami|i|i'm|im|i am|ini saya)");

        private static final Pattern NAME =
                Pattern.compile("(?u)(?:\\p{L}[\\p{L}'.]*\\s*){1,5}(?:,\\s*[\\p{L}.]+)*");

        private Forms() {}

        private static void reason(AbsenceReason reason, String words) {
            REASONS.put(reason, Pattern.compile("(?iu)\\b(?:" + words + ")\\b"));
        }

        static String without(String text, Matcher part) {
            return text.substring(0, part.start()) + " " + text.substring(part.end());
        }

        /** Whoever is left when all else is taken away; empty where more is. */
        static Optional<String> who(String rest) {
            String left = BECAUSE.matcher(" " + rest).replaceAll("");
            left = left.replaceAll("^\\s*(?:[Pp]ak|[Bb]u|[Ii]bu|[Bb]apak)\\s*,", " ");
            left = FILLER.matcher(left).replaceAll(" ");
            left = left.replaceAll("\\s+", " ").replaceAll("^[\\s,:.]+|[\\s,:.]+$", "");
            if (SELF.matcher(left).matches()) {
                return Optional.of("");
            }
            return NAME.matcher(left).matches() ? Optional.of(left) : Optional.empty();
        }

        /** Which reasons there are words for. */
        static List<AbsenceReason> reasons() {
            return List.copyOf(REASONS.keySet());
        }
    }
}
