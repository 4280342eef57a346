package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.DaysOff;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.List;
import java.util.Set;

/**
 * What was said of a lesson and nevertheless has to be asked: it cannot be, or may be two things.
 */
public final class Doubts {

    private static final Set<String> ENDS = WordSets.get("DAY_ENDS");
    private static final Set<String> UNSETTLED = WordSets.get("UNSETTLED");
    private static final Set<String> CONDITIONS = WordSets.get("CONDITIONS");
    private static final Set<String> ORDER_VERBS = WordSets.get("ORDER_VERBS");

    /** How many words may stand between "belum" and what has not been done. */
    private static final int NEAR = 3;

    private Doubts() {}

    /**
     * Whether {@code slots} leave anything open that {@code kept}, from which they are, speaks of.
     */
    public static boolean areIn(Sentence sentence, List<Reading> kept, Slots slots) {
        return slots.problem() != null
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
                || (slots.date() == null && kept.stream().anyMatch(Doubts::isDay))
                || kept.stream().anyMatch(reading -> reading.precedence() == Precedence.VAGUE_TIME);
    }

    /** Whether a subject is spoken of, known or not. */
    public static boolean isSubjectNamed(Sentence sentence, List<Reading> kept) {
        return names(kept, Reading.SubjectNamed.class) || isLanguage(sentence);
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
            if (conditional || held || isUnsettled(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "kalau jadi", "kalau sudah pasti"; "kalau tidak, ya batal". */
    private static boolean isCondition(Sentence sentence, int i) {
        boolean otherwise =
                sentence.is(i, "tidak")
                        && (sentence.isMark(i + 1, ',') || sentence.is(i + 1, "jadi"));
        boolean settled = sentence.is(i, "sudah") && UNSETTLED.contains(sentence.at(i + 1).lemma());
        return otherwise || settled || CONDITIONS.contains(sentence.at(i).lemma());
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
        boolean rows =
                areListed(kept, Reading.Clock.class)
                        || kept.stream().anyMatch(reading -> isRow(sentence, reading));
        boolean each = areListed(kept, Reading.ClassName.class) && rows;
        for (int i = 0; i < sentence.size(); i++) {
            each |= sentence.at(i).text().startsWith("masing");
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
