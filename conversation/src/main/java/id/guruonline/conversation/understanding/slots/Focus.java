package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.NoiseRecogniser;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import id.guruonline.scheduler.people.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leaves out readings that are only said beside the matter: in a reason ("karena Pak Eko dinas
 * sampai Jumat"), or before what a change leads to ("jam 8 jadi jam 9").
 */
public final class Focus {

    private static final Set<String> REASONS =
            Set.of("karena", "berhubung", "dikarenakan", "sehubungan", "lantaran");
    private static final Set<String> TURNS =
            Set.of("butuh", "minta", "tolong", "cari", "pesan", "jadi", "maka", "pengganti");
    private static final Set<String> CORRECTIONS = WordSets.get("CORRECTIONS");

    /** Behind what is meant after all. */
    private static final Set<String> MEANT =
            Set.of("maksudnya", "maksudku", "maksdnya", "mksdnya", "mksudnya", "harusnya");

    /** How many words after a name may stand before what keeps somebody away. */
    private static final int REACH = 7;

    private static final Set<String> BY_NOW = Set.of("sejak", "semenjak", "since", "lewat", "pas");

    /** What only says how late it is: "jam delapan lho". */
    private static final Set<String> ALREADY = Set.of("lho", "loh", "lo", "nih");

    /** When somebody came is not when the lesson begins. */
    private static final Set<String> COMING =
            Set.of(
                    "hadir", "datang", "dateng", "masuk", "mulai", "tiba", "sampai", "sampe",
                    "nyampe", "nyampai");

    private static final Set<String> LEADS =
            Set.of(
                    "jadi",
                    "ke",
                    "tapi",
                    "kalau",
                    "menjadi",
                    "ganti",
                    "to",
                    "be",
                    "melainkan",
                    "geser",
                    "harusnya",
                    "seharusnya");

    /** What pupils do while nobody comes: "anak-anak disuruh mengaji". */
    private static final Set<String> MEANWHILE = Set.of("suruh", "disuruh", "sedang", "malah");

    private Focus() {}

    /**
     * Without what stands in a reason, kind by kind, where the rest of the sentence has that kind.
     */
    public static List<Reading> withoutReasons(Sentence sentence, List<Reading> kept) {
        BitSet reason = new BitSet();
        for (int i = 0; i < sentence.size(); i++) {
            if (REASONS.contains(sentence.at(i).lemma())) {
                int end = i + 1;
                while (end < sentence.size() && !endsReason(sentence, end)) {
                    end++;
                }
                reason.set(i, end);
                i = end;
            }
        }
        absences(sentence, reason);
        untaught(sentence, reason);
        return reason.isEmpty()
                ? kept
                : withoutLengths(preferring(kept, reading -> !reason.get(reading.from())), reason);
    }

    /**
     * "Pak Budi umroh 12 hari. Butuh guru Kamis": the days of an absence are not of each lesson.
     */
    private static List<Reading> withoutLengths(List<Reading> kept, BitSet reason) {
        boolean day =
                kept.stream()
                        .anyMatch(reading ->
                                reading instanceof Reading.DayPart && !reason.get(reading.from()));
        return kept.stream()
                .filter(reading ->
                        !day
                                || !(reading instanceof Reading.HowOften)
                                || !reason.get(reading.from()))
                .toList();
    }

    /**
     * "guru umroh 9 hari": how long somebody is away, where the day of the lesson is told by
     * itself.
     */
    public static List<Reading> withoutAbsences(Sentence sentence, List<Reading> kept) {
        boolean day =
                kept.stream()
                        .anyMatch(reading ->
                                reading instanceof Reading.DayPart
                                        && !startsThere(sentence, reading.from()));
        return kept.stream()
                .filter(reading ->
                        !day
                                || !(reading instanceof Reading.HowOften)
                                || !isLengthOfAbsence(sentence, reading))
                .toList();
    }

    /** Whether it follows what keeps somebody away: the "dua minggu" of "umroh dua minggu". */
    static boolean isLengthOfAbsence(Sentence sentence, Reading reading) {
        int at = reading.from() - 1;
        while (sentence.is(at, "selama") || sentence.at(at).isUntil() || sentence.is(at, "kira")) {
            at--;
        }
        return reading instanceof Reading.HowOften
                && sentence.at(at).isWord()
                && NoiseRecogniser.isAway(sentence, at);
    }

    private static boolean startsThere(Sentence sentence, int from) {
        return sentence.at(from - 1).isAny("mulai", "dari") || sentence.is(from - 2, "mulai");
    }

    /** Without what words for the teacher look like, where the rest of the sentence has it. */
    public static List<Reading> withoutNotes(List<Reading> kept, BitSet note) {
        return note.isEmpty() ? kept : preferring(kept, reading -> !note.get(reading.from()));
    }

    /** "Pak Agus dinas luar tgl 24 sampai 26, butuh guru tgl 25": up to what is asked for. */
    private static void absences(Sentence sentence, BitSet reason) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean somebody =
                    sentence.at(i).isAny("pak", "bu")
                            || isOurs(sentence, i)
                            || (sentence.is(i, "guru") && isReplaced(sentence, i));
            int at = somebody ? awayAt(sentence, i + 1) : -1;
            if (at > i) {
                int end = at;
                while (end < sentence.size() && !asks(sentence, end)) {
                    end++;
                }
                reason.set(i, end);
                i = end;
            }
        }
    }

    /**
     * "Rabu Kamis Bu Ani tidak mengajar. Rabu 8A, Kamis 8B", "besok kan libur, Senin saja": the
     * days without lessons are not those of the lessons that are told besides.
     */
    private static void untaught(Sentence sentence, BitSet reason) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean teaches = sentence.at(i + 1).isAny("ngajar", "mengajar");
            boolean off = sentence.is(i, "libur") && !sentence.at(i).text().equals("cuti");
            if ((sentence.is(i, "tidak") && teaches) || off) {
                int from = i;
                while (from > 0 && !endsClause(sentence, from - 1, off)) {
                    from--;
                }
                int to = i;
                while (to < sentence.size() && !endsClause(sentence, to, off)) {
                    to++;
                }
                reason.set(from, to);
            }
        }
    }

    private static boolean endsClause(Sentence sentence, int i, boolean comma) {
        return endsSentence(sentence, i) || (comma && sentence.isMark(i, ','));
    }

    /** "guru kelas 1A rapat jam 9, mohon pengganti": the one who is away. */
    private static boolean isReplaced(Sentence sentence, int guru) {
        for (int i = guru + 1; i < sentence.size(); i++) {
            if (sentence.is(i, "pengganti")) {
                return true;
            }
        }
        return false;
    }

    /** "guru kami", "guru olahraga kami": the one who is away, not the one who is wanted. */
    private static boolean isOurs(Sentence sentence, int i) {
        boolean ours = false;
        for (int at = i + 1; at <= i + 2; at++) {
            String whose = sentence.at(at).text();
            ours |= whose.equals("kami") || whose.equals("ybs");
        }
        return sentence.is(i, "guru") && ours;
    }

    /** Where within a few words somebody is said to be away, -1 if nobody is. */
    private static int awayAt(Sentence sentence, int from) {
        for (int i = from;
                i < from + REACH && (sentence.at(i).isWord() || sentence.at(i).isNumber());
                i++) {
            if (NoiseRecogniser.isAway(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean asks(Sentence sentence, int i) {
        Token token = sentence.at(i);
        boolean stop = token.isMark('.') && !sentence.at(i + 1).glued();
        return stop
                || token.isLineEnd()
                || (token.isMark(',') && tellsTime(sentence, i + 1))
                || TURNS.contains(token.lemma());
    }

    /** The ", Rabu jam ke 1-2" after an absence is a lesson. */
    private static boolean tellsTime(Sentence sentence, int from) {
        for (int i = from; i < from + REACH && !sentence.at(i).isLineEnd(); i++) {
            if (sentence.isMark(i, ',') || sentence.isMark(i, '.')) {
                return false;
            }
            if (ClockWords.isCue(sentence.at(i)) && !sentence.is(i - 1, "berapa")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Without what is taken back: of "jam 8, eh salah, jam 9" the second, of "kelas 5A eh 5B" the
     * 5B.
     */
    public static List<Reading> corrected(Sentence sentence, List<Reading> kept) {
        List<Reading> left = new ArrayList<>(kept);
        for (int i = 1; i < sentence.size(); i++) {
            int end = afterCorrection(sentence, i);
            if (end > i) {
                takeBack(left, i, end);
                i = end - 1;
            }
        }
        denied(sentence, left);
        meant(sentence, left);
        staying(sentence, left);
        return left;
    }

    /**
     * "7A, bukan 7B", "bukan 5A, 5B": what is denied is not meant where another is; "eh bukan lusa"
     * puts the later in place of the earlier.
     */
    private static void denied(Sentence sentence, List<Reading> left) {
        for (Reading reading : List.copyOf(left)) {
            int at = afterDenial(sentence, reading.from());
            if (at < 0) {
                continue;
            }
            List<Reading> rivals =
                    left.stream()
                            .filter(other -> other.getClass() == reading.getClass())
                            .filter(other -> !other.told().equals(reading.told()))
                            .toList();
            boolean instead =
                    isBack(sentence, at - 1)
                            && rivals.stream().noneMatch(other -> other.from() > reading.from());
            if (instead) {
                rivals.stream()
                        .filter(other -> other.to() <= at)
                        .reduce((_, later) -> later)
                        .ifPresent(left::remove);
            } else if (!rivals.isEmpty()) {
                left.removeIf(other ->
                        other.getClass() == reading.getClass()
                                && other.told().equals(reading.told()));
            }
        }
    }

    /** The IPAS of "guru kimia? eh lupa, IPAS maksudnya". */
    private static void meant(Sentence sentence, List<Reading> left) {
        for (Reading reading : List.copyOf(left)) {
            int said = reading.to();
            boolean meant = MEANT.contains(sentence.at(said).text());
            boolean last =
                    left.stream()
                            .noneMatch(other ->
                                    other.getClass() == reading.getClass() && other.from() > said);
            if (meant && last) {
                left.removeIf(other -> other.to() <= reading.from() && isRival(other, reading));
            }
        }
    }

    /** The 5B of "batal yang 5A saja, yang 5B tetap". */
    private static void staying(Sentence sentence, List<Reading> left) {
        for (Reading reading : List.copyOf(left)) {
            boolean named =
                    reading instanceof Reading.ClassName
                            || reading instanceof Reading.SubjectNamed
                            || reading instanceof Reading.DayPart;
            boolean stays = named && sentence.is(reading.to(), "tetap");
            if (stays && left.stream().anyMatch(other -> isRival(other, reading))) {
                left.remove(reading);
            }
        }
    }

    private static boolean isRival(Reading other, Reading reading) {
        return other.getClass() == reading.getClass() && !other.told().equals(reading.told());
    }

    /** The place of the "bukan" that denies what begins at {@code from}; -1 if none does. */
    private static int afterDenial(Sentence sentence, int from) {
        boolean led = sentence.at(from - 1).isAny("yang", "untuk") || sentence.is(from - 1, "guru");
        int at = led ? from - 2 : from - 1;
        if (sentence.at(from - 1).text().equals("of")) {
            return sentence.at(from - 2).text().equals("instead") ? from - 2 : -1;
        }
        return sentence.is(at, "bukan") || sentence.at(at).text().equals("not") ? at : -1;
    }

    /** The place after the words at {@code at} that take something back; {@code at} if none do. */
    private static int afterCorrection(Sentence sentence, int at) {
        boolean back = false;
        int i = at;
        while (isBack(sentence, i) || (i > at && isFiller(sentence, i))) {
            back |= isBack(sentence, i);
            i++;
        }
        return back ? i : at;
    }

    private static boolean isBack(Sentence sentence, int i) {
        Token token = sentence.at(i);
        boolean said = token.isWord() && CORRECTIONS.contains(token.text());
        boolean no =
                token.isAny("tidak", "bukan")
                        && sentence.isMark(i - 1, '?')
                        && sentence.isMark(i + 1, ',');
        Token whose = sentence.at(i + 1);
        boolean meant = token.is("maksud") && (whose.is("saya") || whose.isAny("bu", "pak"));
        return said || no || meant;
    }

    private static boolean isFiller(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.isMark(',')
                || token.isMark('.')
                || token.isMark('?')
                || token.isMark(':')
                || (token.is("bukan") && sentence.isMark(i + 1, ','))
                || token.isAny("maaf", "saya")
                || (token.is("tidak") && sentence.is(i + 1, "jadi"))
                || (token.is("jadi") && sentence.is(i - 1, "tidak"))
                || token.text().equals("deng")
                || (token.is("yang") && sentence.isMark(i - 1, ','))
                || token.isAny("pak", "bu");
    }

    private static void takeBack(List<Reading> left, int from, int to) {
        Reading instead =
                left.stream().filter(reading -> reading.from() == to).findFirst().orElse(null);
        if (instead == null) {
            return;
        }
        left.stream()
                .filter(reading -> reading.to() <= from && reading.getClass() == instead.getClass())
                .reduce((_, later) -> later)
                .ifPresent(left::remove);
    }

    private static boolean endsReason(Sentence sentence, int i) {
        Token token = sentence.at(i);
        boolean stop = token.isMark('.') && !sentence.at(i + 1).glued();
        return stop
                || token.isMark(',')
                || token.isMark(';')
                || token.isLineEnd()
                || TURNS.contains(token.lemma());
    }

    /**
     * Of what is reported or called off only what is said of the lesson: not how late it is by now,
     * nor since when somebody waits, nor what stands in another sentence than that which calls off.
     */
    public static List<Reading> ofReport(Sentence sentence, List<Reading> all, Intent intent) {
        List<Reading> kept =
                all.stream().filter(reading -> !isGuess(sentence, reading, intent)).toList();
        if (intent == Intent.Answer.CANCEL) {
            List<Reading> named =
                    kept.stream().filter(reading -> !isBackAgain(sentence, reading)).toList();
            return ofClause(sentence, named);
        }
        boolean reports =
                intent == Intent.OfOrder.NO_SHOW
                        || intent == Intent.OfOrder.CONFIRM_ATTENDANCE
                        || intent == Intent.Teaching.CHECK_IN;
        return reports
                ? kept.stream()
                        .filter(reading -> !isByNow(sentence, reading))
                        .filter(reading -> !isOfComing(sentence, reading, intent))
                        .filter(reading -> !isOfPromise(sentence, reading))
                        .toList()
                : kept;
    }

    /**
     * A subject that only a misspelling may mean, where none is led by a word for it; when somebody
     * who answers is kept by a habit, or what an answer says of the end of a month.
     */
    private static boolean isGuess(Sentence sentence, Reading reading, Intent intent) {
        boolean answers = intent == Intent.Answer.ACCEPT || intent == Intent.Answer.DECLINE;
        if (reading instanceof Reading.DayPart part && answers) {
            boolean habit = sentence.is(reading.from() - 1, "tiap");
            boolean over = sentence.is(reading.from(), "kemarin");
            return habit || over || part.word() instanceof DayWord.MonthEnd;
        }
        Token before = sentence.at(reading.from() - 1);
        boolean led = before.isAny("guru", "mapel") || before.isAny("pelajaran", "yang");
        boolean mended = false;
        for (int i = reading.from(); i < reading.to(); i++) {
            mended |= sentence.at(i).mended();
        }
        boolean meanwhile = intent == Intent.OfOrder.NO_SHOW && MEANWHILE.contains(before.text());
        return reading instanceof Reading.SubjectNamed && ((mended && !led) || meanwhile);
    }

    /** The "wali kelasnya" of "ga jadi, wali kelasnya sudah sembuh": a person, no lesson. */
    private static boolean isBackAgain(Sentence sentence, Reading reading) {
        return reading instanceof Reading.SubjectNamed named
                && named.subject() == Subject.GURU_KELAS
                && sentence.is(reading.to(), "sudah");
    }

    /** "bu Desi hadir jam 07.25", "perkiraan tiba pukul 07.45". */
    private static boolean isOfComing(Sentence sentence, Reading reading, Intent intent) {
        if (intent == Intent.OfOrder.NO_SHOW
                || !(reading instanceof Reading.Clock clock)
                || clock.times().end() != null) {
            return false;
        }
        boolean comes = sentence.is(reading.to(), "tadi");
        for (int i = reading.from() - 1; i >= 0 && isOfPlace(sentence, i); i--) {
            comes |= isComing(sentence.at(i));
        }
        return comes;
    }

    /** What may stand between the coming and its time: "hadir di sekolah pukul 07.20". */
    private static boolean isOfPlace(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.isAny("di", "sekolah")
                || token.is("kelas")
                || token.isAny("pak", "bu")
                || token.is("tadi")
                || isComing(token);
    }

    private static boolean isComing(Token token) {
        return COMING.contains(token.text()) || token.isAny("hadir", "datang");
    }

    /** The day of "padahal kemarin katanya ada". */
    private static boolean isOfPromise(Sentence sentence, Reading reading) {
        return reading instanceof Reading.DayPart && sentence.is(reading.from() - 1, "padahal");
    }

    /** "sudah jam 8", "sampai pukul 8", "dari jam 7 tadi", "jam delapan lewat". */
    private static boolean isByNow(Sentence sentence, Reading reading) {
        Token before = sentence.at(reading.from() - 1);
        boolean led =
                before.isUntil()
                        || before.isAny("sudah", "dari")
                        || BY_NOW.contains(before.text())
                        || ALREADY.contains(sentence.at(reading.to()).text())
                        || sentence.at(reading.to()).isAny("lewat", "lebih")
                        || sentence.is(reading.to(), "sudah"); // "jam pertama sudah berakhir"
        return reading instanceof Reading.Clock clock && (led || clock.times().start() == null);
    }

    /** Of several sentences the one that calls off, where that names anything. */
    private static List<Reading> ofClause(Sentence sentence, List<Reading> kept) {
        int at = -1;
        for (int i = 0; i < sentence.size(); i++) {
            at = at < 0 && sentence.is(i, "batal") ? i : at;
        }
        int from = at;
        while (from > 0 && !endsSentence(sentence, from - 1)) {
            from--;
        }
        int to = at;
        while (at >= 0 && to < sentence.size() && !endsSentence(sentence, to)) {
            to++;
        }
        int first = from;
        int last = to;
        List<Reading> within =
                kept.stream()
                        .filter(reading -> reading.from() >= first && reading.from() < last)
                        .filter(reading -> !(reading instanceof Reading.Noise))
                        .toList();
        return at < 0 || within.isEmpty() ? kept : within;
    }

    private static boolean endsSentence(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.isLineEnd() || (token.isMark('.') && !sentence.at(i + 1).glued());
    }

    /** Of what a change names twice only that to which it leads, and nothing that it rejects. */
    public static List<Reading> afterChange(Sentence sentence, List<Reading> kept) {
        int lead = -1;
        BitSet rejected = new BitSet();
        for (int i = 0; i < sentence.size(); i++) {
            boolean right = sentence.is(i, "betul") && sentence.is(i - 1, "yang");
            boolean led =
                    i + 1 < sentence.size() && (right || LEADS.contains(sentence.at(i).lemma()));
            lead = led && !isInside(kept, i) ? i : lead;
            if (rejects(sentence, i)) {
                int end = i + 1;
                while (end < sentence.size()
                        && !sentence.isMark(end, ',')
                        && !LEADS.contains(sentence.at(end).lemma())) {
                    end++;
                }
                rejected.set(i, end);
            }
        }
        int last = lead;
        List<Reading> wanted = preferring(kept, reading -> !rejected.get(reading.from()));
        return lead < 0
                ? wanted
                : preferring(
                        withoutAfterthought(sentence, wanted, last),
                        reading -> reading.from() > last);
    }

    /**
     * Without what follows in a further clause of the same kind: "undur ke Jumat, Kamis ada rapat",
     * "ganti jam ke 4 ya, jam ke 1 dipakai senam".
     */
    private static List<Reading> withoutAfterthought(
            Sentence sentence, List<Reading> wanted, int lead) {
        int end = lead;
        while (end < sentence.size() && !sentence.isMark(end, ',') && !sentence.isMark(end, '.')) {
            end++;
        }
        int clause = end;
        return wanted.stream()
                .filter(reading ->
                        reading.from() < clause
                                || isOnlyEnd(reading)
                                || wanted.stream()
                                        .noneMatch(other ->
                                                other.getClass() == reading.getClass()
                                                        && other.from() < clause
                                                        && (other.from() > lead || isNamed(other))))
                .toList();
    }

    private static boolean isNamed(Reading reading) {
        return reading instanceof Reading.SubjectNamed || reading instanceof Reading.ClassName;
    }

    private static boolean isOnlyEnd(Reading reading) {
        return reading instanceof Reading.Clock clock && clock.times().start() == null;
    }

    /** "bukan besok", "jangan besok", "ga jadi besok". */
    private static boolean rejects(Sentence sentence, int i) {
        return sentence.at(i).isAny("bukan", "jangan")
                || sentence.at(i).text().equals("not")
                || (sentence.is(i, "jadi") && sentence.is(i - 1, "tidak"));
    }

    private static boolean isInside(List<Reading> kept, int i) {
        return kept.stream().anyMatch(reading -> reading.from() <= i && i < reading.to());
    }

    /** "setiap hari" names no day that another could give way to. */
    private static boolean isRepetition(Reading reading) {
        return reading instanceof Reading.DayPart part && part.word() instanceof DayWord.Every;
    }

    private static List<Reading> preferring(List<Reading> kept, Predicate<Reading> preferred) {
        List<Reading> left = new ArrayList<>();
        for (Reading reading : kept) {
            boolean rivalled =
                    kept.stream()
                            .anyMatch(other ->
                                    other.getClass() == reading.getClass()
                                            && !isRepetition(other)
                                            && preferred.test(other));
            if (preferred.test(reading) || !rivalled) {
                left.add(reading);
            }
        }
        return left;
    }
}
