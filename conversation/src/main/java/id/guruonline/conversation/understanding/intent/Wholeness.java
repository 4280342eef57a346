package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a message was understood whole: whatever binds others or cannot be taken back acts only
 * if every word belongs to the act, to what it is about, to politeness, or to a clause that only
 * gives a reason. A word left over means: ask.
 */
public final class Wholeness {

    private static final Set<String> PLAIN = union("SMALL", "COURTESIES", "MATTERS");
    private static final Set<String> EXCUSES = union("RELATIVES", "HINDRANCES");

    /** After which only a reason follows, whatever is said besides. */
    private static final Set<String> BECAUSE =
            Set.of(
                    "karena",
                    "berhubung",
                    "dikarenakan",
                    "lantaran",
                    "kebetulan",
                    "mumpung",
                    "gara");

    /** What a reason for not coming, or not yet, begins with. */
    private static final Set<String> HINDERED =
            Set.of("lagi", "sedang", "masih", "harus", "terpaksa", "ternyata", "padahal", "baru");

    /** What others have not done yet when somebody speaks of them. */
    private static final Set<String> OF_OTHERS =
            Set.of("datang", "hadir", "masuk", "mulai", "ada", "selesai", "pulang");

    private static final Set<String> DENIALS = Set.of("tidak", "bukan", "jangan");
    private static final Set<Signal> DENIABLE =
            EnumSet.of(Signal.NO, Signal.CANCEL, Signal.SCHEDULE);

    private static final Set<Signal> POLITE =
            EnumSet.of(
                    Signal.THANKS,
                    Signal.PRAISE,
                    Signal.GREETING,
                    Signal.SORRY,
                    Signal.LESSON,
                    Signal.NOTHING);

    /**
     * What belongs to an act.
     *
     * @param hints of which it may be made
     * @param words that may stand beside them
     * @param excused whether it comes with excuses
     */
    private record Act(Set<Signal> hints, Set<String> words, boolean excused) {

        boolean refuses() {
            return hints.contains(Signal.NO);
        }

        static Act of(String words, boolean excused, Signal first, Signal... others) {
            return new Act(EnumSet.of(first, others), WordSets.get(words), excused);
        }
    }

    private static final Map<Intent, Act> ACTS =
            Map.ofEntries(
                    Map.entry(
                            Intent.Answer.ACCEPT,
                            Act.of(
                                    "FREE",
                                    false,
                                    Signal.YES,
                                    Signal.WISH,
                                    Signal.FRIENDLY,
                                    Signal.HOPE,
                                    Signal.WHERE)),
                    Map.entry(
                            Intent.Answer.DECLINE,
                            Act.of(
                                    "RESTING",
                                    true,
                                    Signal.NO,
                                    Signal.BUT,
                                    Signal.WISH,
                                    Signal.CANCEL,
                                    Signal.ABSENT,
                                    Signal.FRIENDLY,
                                    Signal.SCHEDULE,
                                    Signal.LATE,
                                    Signal.ON_WAY,
                                    Signal.MAYBE,
                                    Signal.CORRECTION)),
                    Map.entry(
                            Intent.Teaching.PAUSE,
                            Act.of("RESTING", true, Signal.PAUSE, Signal.NO, Signal.ARRIVED)),
                    Map.entry(
                            Intent.Teaching.RESUME,
                            Act.of("RESTING", true, Signal.RESUME, Signal.YES, Signal.PAUSE)),
                    Map.entry(
                            Intent.Teaching.CHECK_IN,
                            Act.of(
                                    "UNDERWAY",
                                    true,
                                    Signal.ARRIVED,
                                    Signal.ON_WAY,
                                    Signal.LATE,
                                    Signal.NOT_LEFT,
                                    Signal.YES,
                                    Signal.MAYBE)),
                    Map.entry(
                            Intent.OfOrder.CONFIRM_ATTENDANCE,
                            Act.of("UNDERWAY", true, Signal.ATTEND, Signal.YES, Signal.NEED)),
                    Map.entry(
                            Intent.Ordering.ORDER,
                            Act.of("ORDERING", true, Signal.NEED, Signal.YES)),
                    Map.entry(
                            Intent.OfOrder.NO_SHOW,
                            Act.of(
                                    "WAITING",
                                    true,
                                    Signal.NO_SHOW,
                                    Signal.NO,
                                    Signal.NEED,
                                    Signal.STATUS,
                                    Signal.ATTEND,
                                    Signal.QUESTION)),
                    Map.entry(
                            Intent.Answer.CANCEL,
                            Act.of(
                                    "CALLING_OFF",
                                    true,
                                    Signal.CANCEL,
                                    Signal.ABSENT,
                                    Signal.NO,
                                    Signal.NEED,
                                    Signal.STATUS,
                                    Signal.ATTEND,
                                    Signal.CHANGE,
                                    Signal.YES)),
                    Map.entry(
                            Intent.OfOrder.CHANGE,
                            Act.of(
                                    "CHANGING",
                                    true,
                                    Signal.CHANGE,
                                    Signal.CORRECTION,
                                    Signal.CANCEL,
                                    Signal.NO,
                                    Signal.YES,
                                    Signal.NEED)));

    private Wholeness() {}

    /** Whether {@code word} of the lexicon is only polite, or small. */
    static boolean isPolite(String word) {
        return PLAIN.contains(word);
    }

    /** Whether something is told that keeps somebody away: "maaf, anak saya demam". */
    static boolean tellsHindrance(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (EXCUSES.contains(sentence.at(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> union(String... sets) {
        Set<String> all = new HashSet<>();
        for (String set : sets) {
            all.addAll(WordSets.get(set));
        }
        return Set.copyOf(all);
    }

    /** Whether it is asked about before it is done, where there is doubt. */
    public static boolean isAct(Intent intent) {
        return ACTS.containsKey(intent);
    }

    /**
     * Whether every word of it belongs to what is wanted; always where that does not act. An order
     * that names anything of its lesson is shown on a card before it is sent.
     *
     * @param readings what slots may have come from
     */
    public static boolean of(Heard heard, List<Reading> readings, Intent wanted) {
        Act act = ACTS.get(wanted);
        boolean shown = wanted == Intent.Ordering.ORDER && heard.slots().given() > 0;
        return act == null || shown || new Reader(heard, act).isWhole(readings);
    }

    /** One message under way. */
    private static final class Reader {

        private final Sentence sentence;
        private final Heard heard;
        private final Act act;
        private final boolean excused;
        private final BitSet known = new BitSet();
        private final BitSet foreign = new BitSet();

        Reader(Heard heard, Act act) {
            this.sentence = heard.sentence();
            this.heard = heard;
            this.act = act;
            this.excused = act.excused() && act.hints().stream().anyMatch(heard::has);
        }

        boolean isWhole(List<Reading> readings) {
            readings.forEach(reading -> known.set(reading.from(), reading.to()));
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.at(i);
                known.set(i, known.get(i) || !token.isWord() || isPlain(token.lemma()));
            }
            heard.signals().phrases().forEach(this::read);
            deniedNos();
            othersNos();
            reasons();
            names();
            known.andNot(foreign);
            return known.cardinality() == sentence.size();
        }

        private boolean isPlain(String word) {
            return PLAIN.contains(word)
                    || act.words().contains(word)
                    || (excused && EXCUSES.contains(word));
        }

        /**
         * A hint of the act itself, or one that is only polite, is known; another one makes doubt,
         * unless all its words are plain: the "di sekolah" of "siap mengajar di sekolah itu".
         */
        private void read(PhraseBook.Found<Signal> phrase) {
            boolean own = phrase.keys().stream().anyMatch(this::belongs);
            boolean mended = false;
            boolean plain = true;
            for (int i = phrase.from(); i < phrase.to(); i++) {
                mended |= sentence.at(i).mended();
                plain &= known.get(i);
            }
            if (own && !mended) {
                known.set(phrase.from(), phrase.to());
            } else if (!plain || mended) {
                foreign.set(phrase.from(), phrase.to());
            }
        }

        private boolean belongs(Signal hint) {
            return POLITE.contains(hint) || act.hints().contains(hint) || isAwaited(hint);
        }

        /** "mau sih, tapi tidak bisa"; "batal" where that is what was asked. */
        private boolean isAwaited(Signal hint) {
            boolean turned = hint == Signal.YES && heard.has(Signal.BUT);
            boolean cancelling = hint == Signal.CANCEL || hint == Signal.NO;
            return (turned && act.hints().contains(Signal.NO))
                    || (cancelling && heard.awaited() == Awaited.CANCELLATION);
        }

        /** "tidak sibuk", "tidak bisa menolak": who denies a no says something near a yes. */
        private void deniedNos() {
            int before = -1;
            for (PhraseBook.Found<Signal> phrase : heard.signals().phrases()) {
                int from = phrase.from();
                boolean deniable = phrase.keys().stream().anyMatch(DENIABLE::contains);
                boolean refuses = before == from && sentence.at(from).isAny("tolak", "batal");
                boolean denied = deniable && DENIALS.contains(sentence.at(from - 1).lemma());
                if (refuses || denied) {
                    foreign.set(from, phrase.to());
                }
                before = phrase.keys().contains(Signal.NO) ? phrase.to() : -1;
            }
        }

        /** "gurunya belum datang ya", "tidak ada murid": nobody's own no. */
        private void othersNos() {
            for (PhraseBook.Found<Signal> phrase : heard.signals().phrases()) {
                Token next = sentence.at(phrase.to());
                boolean bare = phrase.words() == 1 && phrase.keys().contains(Signal.NO);
                Token denial = sentence.at(phrase.from());
                boolean notYet = denial.is("belum") && OF_OTHERS.contains(next.lemma());
                boolean without =
                        denial.is("tidak")
                                && next.is("ada")
                                && sentence.at(phrase.to() + 1).isAny("siswa", "guru");
                if (bare && (notYet || without)) {
                    foreign.set(phrase.from(), phrase.to() + 1);
                }
            }
        }

        private void reasons() {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.at(i).isWord() && startsReason(i)) {
                    int end = i;
                    while (end < sentence.size() && !endsClause(end)) {
                        end++;
                    }
                    int other = foreign.nextSetBit(i);
                    if (other < 0 || other >= end) {
                        known.set(i, end);
                    }
                    i = end;
                }
            }
        }

        private boolean startsReason(int i) {
            String word = sentence.at(i).lemma();
            boolean beside = i > 0 && endsClause(i - 1) && !endsQuestion(i);
            return BECAUSE.contains(word)
                    || (excused && (beside || (act.refuses() && HINDERED.contains(word))));
        }

        private boolean endsQuestion(int i) {
            int end = i;
            while (!endsClause(end)) {
                end++;
            }
            return sentence.isMark(end, '?');
        }

        /** "siap Pak Budi", "makasih bu siti"; "ada kondangan di Rimbo Bujang". */
        private void names() {
            for (int i = 1; i < sentence.size(); i++) {
                if (excused && sentence.at(i - 1).isAny("di", "ke")) {
                    for (int at = i; sentence.isCapital(at); at++) {
                        known.set(at);
                    }
                }
                boolean titled = sentence.at(i - 1).isAny("pak", "bu");
                boolean name = sentence.isCapital(i) || endsClause(i + 1) || known.get(i + 1);
                if (titled && name && !known.get(i)) {
                    known.set(i);
                    boolean second = sentence.isCapital(i) && sentence.isCapital(i + 1);
                    known.set(i + 1, known.get(i + 1) || second);
                }
            }
        }

        private boolean endsClause(int i) {
            Token token = sentence.at(i);
            return token.isLineEnd()
                    || token.isMark(',')
                    || token.isMark(';')
                    || token.isMark('.')
                    || token.isMark('!')
                    || token.isMark('?');
        }
    }
}
