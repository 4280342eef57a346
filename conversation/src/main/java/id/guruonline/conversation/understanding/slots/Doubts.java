package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.DaysOff;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said of a lesson and nevertheless has to be asked: it cannot be, or may be two things.
 */
public final class Doubts {

    private static final Set<String> ENDS = WordSets.get("DAY_ENDS");
    private static final Set<String> UNSETTLED = WordSets.get("UNSETTLED");
    private static final Set<String> IMAGINED = WordSets.get("IMAGINED");
    private static final Set<String> PASSED_ON =
            Set.of("menyampaikan", "nyampaikan", "nyampein", "meneruskan", "nerusin", "nerusken");
    private static final Set<String> ONLY = Set.of("cuman", "sekadar", "sekedar", "sebatas");
    private static final Set<String> ASKING =
            Set.of("tanya", "tanyakan", "tanyain", "nanya", "takon");
    private static final Set<String> CONDITIONS = WordSets.get("CONDITIONS");
    private static final Set<String> EXCEPT = Set.of("kecuali", "selain", "except");
    private static final Set<String> IN_ORDER =
            Set.of("masing", "masing2", "urut", "berurutan", "berturut", "respectively");
    private static final Set<String> ORDER_VERBS = WordSets.get("ORDER_VERBS");

    private static final Set<String> STATES = WordSets.get("STATES");
    private static final Set<String> POLITE_IFS = WordSets.get("POLITE_IFS");
    private static final Set<String> PLAIN =
            Stream.of("SMALL", "COURTESIES", "MATTERS", "RELATIVES", "HINDRANCES")
                    .flatMap(name -> WordSets.get(name).stream())
                    .collect(Collectors.toUnmodifiableSet());

    /** How many words a condition may have. */
    private static final int LONGEST_CONDITION = 9;

    /** How many words may stand between "belum" and what has not been done. */
    private static final int NEAR = 3;

    private Doubts() {}

    /**
     * Whether {@code slots} leave anything open that {@code kept}, from which they are, speaks of.
     */
    public static boolean areIn(Sentence sentence, List<Reading> kept, Slots slots) {
        return slots.problem() != null
                || slots.days().endless()
                || slots.periods() != null
                || slots.days().dates().stream().anyMatch(DaysOff::isClosed)
                || (slots.subject() == null && isSubjectNamed(sentence, kept))
                || (slots.grade() == null
                        && slots.className() == null
                        && names(kept, Reading.ClassName.class))
                || (slots.start() == null
                        && slots.end() == null
                        && names(kept, Reading.Clock.class))
                || (slots.end() == null && (isOpenEnd(sentence) || isEndTold(kept)))
                || kept.stream().anyMatch(reading -> isMoreOrLess(sentence, reading))
                || isOfShift(sentence, kept)
                || kept.stream().anyMatch(each -> Focus.isLengthOfAbsence(sentence, each))
                || (slots.date() == null && kept.stream().anyMatch(Doubts::isDay))
                || kept.stream().anyMatch(reading -> reading.precedence() == Precedence.VAGUE_TIME);
    }

    /**
     * Whether a figure is left that nothing was made of: what is told of a lesson in figures must
     * be understood whole.
     *
     * @param readings all that was read, whatever of it counts
     * @param notes what is told as a note, where figures may be anything
     */
    public static boolean isFigureLeft(Sentence sentence, List<Reading> readings, BitSet notes) {
        BitSet known = (BitSet) notes.clone();
        readings.forEach(reading -> known.set(reading.from(), reading.to()));
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).isNumber() && !known.get(i) && !isNoAmount(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** The 2 of "anak2", the 1 of "1. MTK". */
    private static boolean isNoAmount(Sentence sentence, int i) {
        boolean twice = sentence.at(i).glued() && sentence.at(i - 1).isWord();
        boolean numbers =
                sentence.at(i - 1).isLineEnd()
                        && (sentence.isMark(i + 1, '.') || sentence.isMark(i + 1, ')'));
        return twice || numbers;
    }

    /** Whether a subject is spoken of, known or not. */
    public static boolean isSubjectNamed(Sentence sentence, List<Reading> kept) {
        return names(kept, Reading.SubjectNamed.class)
                || isLanguage(sentence)
                || kept.stream().anyMatch(reading -> isOfUnknown(sentence, reading));
    }

    /** "guru pakai kelas 9A": what stands there is a subject, and none that is known. */
    private static boolean isOfUnknown(Sentence sentence, Reading reading) {
        Token what = sentence.at(reading.from() - 1);
        boolean unknown =
                what.isWord()
                        && what.text().equals(what.lemma())
                        && what.text().length() > 3
                        && !PLAIN.contains(what.text());
        return unknown
                && sentence.is(reading.from() - 2, "guru")
                && !(reading instanceof Reading.Noise);
    }

    /** "kelas 8 atau kelas 9", "MTK atau IPA": one of them, and not said which. */
    public static boolean areAlternatives(Sentence sentence, List<Reading> kept) {
        if (kept.stream().anyMatch(reading -> isEither(sentence, reading))) {
            return true;
        }
        for (int i = 1; i < kept.size(); i++) {
            Reading one = kept.get(i - 1);
            Reading other = kept.get(i);
            int at = one.to();
            while (at < other.from() && !sentence.is(at, "atau")) {
                at++;
            }
            boolean near = at < other.from() && other.from() - one.to() <= 3;
            if (near && one.getClass() == other.getClass() && !one.told().equals(other.told())) {
                return true;
            }
        }
        return false;
    }

    /**
     * "belum disetujui kepala sekolah", "kalau jadi", "jangan dipesan dulu": told, and not meant
     * yet.
     */
    public static boolean isTentative(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token next = sentence.at(i + 1);
            boolean conditional = sentence.is(i, "kalau") && isCondition(sentence, i + 1);
            boolean held = sentence.is(i, "jangan") && ORDER_VERBS.contains(next.lemma());
            boolean guessed = sentence.at(i).text().equals("entah") || isPerhaps(sentence, i);
            boolean done = sentence.at(i).isAny("apa", "atau") && next.is("belum");
            if (done && i > 1) {
                return true; // "ini sudah ada yang urus apa belum"
            }
            boolean unsure = guessed || isImagined(sentence, i) || isToBeAsked(sentence, i);
            if (conditional || held || unsure || isUnsettled(sentence, i)) {
                return true;
            }
            if (sentence.is(i, "kalau") && hangsOnState(sentence, i + 1)) {
                return true;
            }
            boolean but = EXCEPT.contains(sentence.at(i).text());
            Token day = sentence.is(i + 1, "hari") ? sentence.at(i + 2) : next;
            if (but && (DayNames.weekday(day) != null || day.is("tanggal"))) {
                return true; // "kecuali Kamis" leaves a day out of a series
            }
        }
        return false;
    }

    /** "kalau jadi", "kalau sudah pasti"; "kalau tidak, ya batal". */
    private static boolean isCondition(Sentence sentence, int i) {
        boolean otherwise =
                sentence.is(i, "tidak")
                        && (sentence.isMark(i + 1, ',')
                                || sentence.is(i + 1, "jadi")
                                || sentence.at(i + 1).isAny("jangan", "usah"));
        boolean settled = sentence.is(i, "sudah") && UNSETTLED.contains(sentence.at(i + 1).lemma());
        return otherwise || settled || CONDITIONS.contains(sentence.at(i).lemma());
    }

    /** "seandainya kami butuh guru", "saya kurang yakin jamnya", "saya hanya menyampaikan". */
    private static boolean isImagined(Sentence sentence, int i) {
        Token token = sentence.at(i);
        Token before = sentence.at(i - 1);
        boolean doubted =
                token.text().equals("yakin")
                        && (before.isAny("kurang", "tidak") || before.is("belum"));
        boolean passedOn =
                PASSED_ON.contains(token.text())
                        && (before.isAny("hanya", "cuma") || ONLY.contains(before.text()));
        return IMAGINED.contains(token.text()) || doubted || passedOn;
    }

    /** "saya tanya kepala sekolah dulu", "nanti saya tanya lagi". */
    private static boolean isToBeAsked(Sentence sentence, int i) {
        if (!ASKING.contains(sentence.at(i).text())) {
            return false;
        }
        boolean later = sentence.is(i - 1, "nanti") || sentence.is(i - 2, "nanti");
        for (int at = i + 1; !later && at <= i + NEAR + 1 && sentence.at(at).isWord(); at++) {
            later = sentence.is(at, "dulu");
        }
        return later;
    }

    /** "mungkin kita perlu pengganti". */
    private static boolean isPerhaps(Sentence sentence, int at) {
        boolean perhaps = sentence.is(at, "mungkin");
        for (int i = at + 1; perhaps && i <= at + NEAR + 2 && sentence.at(i).isWord(); i++) {
            if (sentence.at(i).isAny("butuh", "minta") || sentence.at(i).isAny("pesan", "tidak")) {
                return true;
            }
        }
        return false;
    }

    /** "kalau Pak Doni masih sakit", but not "kalau bisa yang datang tepat waktu". */
    private static boolean hangsOnState(Sentence sentence, int from) {
        if (POLITE_IFS.contains(sentence.at(from).lemma())) {
            return false;
        }
        for (int i = from; i < from + LONGEST_CONDITION; i++) {
            Token token = sentence.at(i);
            boolean ends = !token.isWord() && !token.isNumber();
            if (ends || token.isAny("tolong", "minta") || token.isAny("butuh", "pesan")) {
                return false;
            }
            if (STATES.contains(token.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** But not of the time alone, which is asked for anyway: "jamnya belum pasti". */
    private static boolean isUnsettled(Sentence sentence, int i) {
        boolean waits = sentence.is(i, "tunggu") || sentence.at(i).text().endsWith("nunggu");
        boolean unknown = sentence.is(i + 1, "tahu") && sentence.at(i).isAny("tidak", "belum");
        if (unknown && isEitherWay(sentence, i + 2)) {
            return true;
        }
        if (!(waits || sentence.is(i, "belum")) || sentence.is(i - 1, "jam")) {
            return false;
        }
        for (int at = i + 1; at <= i + NEAR && sentence.at(at).isWord(); at++) {
            if (UNSETTLED.contains(sentence.at(at).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "belum tahu dia serius apa bercanda". */
    private static boolean isEitherWay(Sentence sentence, int from) {
        for (int at = from; at < from + 2 * NEAR && sentence.at(at).isWord(); at++) {
            if (sentence.at(at).isAny("apa", "atau")) {
                return true;
            }
        }
        return false;
    }

    /** "7A atau 7B", "kelas 7 8 9", which is read as no class at all. */
    private static boolean isEither(Sentence sentence, Reading reading) {
        boolean either = false;
        int numbers = 0;
        for (int i = reading.from(); i < reading.to(); i++) {
            either |= sentence.is(i, "atau");
            numbers += sentence.at(i).isNumber() ? 1 : 0;
        }
        boolean several = sentence.is(reading.from(), "kelas") && numbers > 1; // "kelas 7 8 9"
        return (either || several) && reading instanceof Reading.Noise;
    }

    /** "7A dan 7B, masing-masing jam 8-9 dan 10-11": which is whose is told by the order alone. */
    public static boolean areShared(Sentence sentence, List<Reading> kept) {
        boolean both =
                areListed(kept, Reading.ClassName.class)
                        && Slots.only(kept, Reading.Clock.class).size() == 1;
        if (both) {
            return true; // "7A 7B besok jam ke 1-2": two teachers, or both in one room
        }
        boolean rows =
                areListed(kept, Reading.Clock.class)
                        || kept.stream().anyMatch(reading -> isRow(sentence, reading));
        boolean each = areListed(kept, Reading.ClassName.class) && rows;
        for (int i = 0; i < sentence.size(); i++) {
            boolean respectively = IN_ORDER.contains(sentence.at(i).text());
            if (respectively && Clauses.areInOrder(kept)) {
                return false;
            }
            each |= respectively;
        }
        long times =
                Slots.only(kept, Reading.Clock.class).stream()
                        .map(Reading.Clock::times)
                        .distinct()
                        .count();
        return each && (times > 1 || rows);
    }

    /** The "jam ke 1-2, 3-4" of two classes, which is one time as it stands. */
    private static boolean isRow(Sentence sentence, Reading reading) {
        int spans = 0;
        for (int i = reading.from(); i < reading.to(); i++) {
            spans += sentence.at(i).isUntil() ? 1 : 0;
        }
        return spans > 1 && reading instanceof Reading.Clock clock && clock.times().byPeriod();
    }

    /** Whether two of a kind follow each other: "9C dan 9D", "jam 7-8 dan 9-10". */
    private static boolean areListed(List<Reading> kept, Class<? extends Reading> kind) {
        for (int i = 1; i < kept.size(); i++) {
            if (kind.isInstance(kept.get(i - 1)) && kind.isInstance(kept.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The "bahasa Jepang" that is none of the subjects. */
    private static boolean isLanguage(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, "bahasa") && sentence.at(i + 1).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** "shift siang jam ke 1-2": of the afternoon's bells nothing is known. */
    private static boolean isOfShift(Sentence sentence, List<Reading> kept) {
        boolean byBell =
                Slots.only(kept, Reading.Clock.class).stream()
                        .anyMatch(clock -> clock.times().byPeriod());
        boolean shift = false;
        for (int i = 0; byBell && i < sentence.size(); i++) {
            String word = sentence.at(i).text();
            boolean named = word.equals("shift") || word.equals("sif") || word.equals("sift");
            shift |= named && sentence.at(i + 1).isAny("siang", "sore");
        }
        return shift && byBell;
    }

    /** "jam 8 lewat dikit", "pukul 9 kurang": by how much is not told. */
    private static boolean isMoreOrLess(Sentence sentence, Reading reading) {
        return reading instanceof Reading.Clock
                && sentence.at(reading.to()).isAny("lewat", "kurang");
    }

    /** "jam 9 sampai 10, dua jam": an end that is told, and another one besides. */
    private static boolean isEndTold(List<Reading> kept) {
        return Slots.only(kept, Reading.Clock.class).stream()
                .anyMatch(clock -> clock.times().end() != null);
    }

    /** "sampai pulang", "sampai habis istirahat": an end that is no time yet. */
    private static boolean isOpenEnd(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token until = sentence.at(i);
            if (until.isWord() && until.isUntil() && ENDS.contains(sentence.at(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(List<Reading> kept, Class<? extends Reading> kind) {
        return kept.stream().anyMatch(kind::isInstance);
    }

    private static boolean isDay(Reading reading) {
        return reading instanceof Reading.DayPart part
                && switch (part.word()) {
                    case DayWord.Fixed _, DayWord.Weekday _, DayWord.Dated _, DayWord.MonthEnd _ ->
                            true;
                    case DayWord.Vague _, DayWord.Week _, DayWord.Month _, DayWord.Every _ -> false;
                };
    }
}
