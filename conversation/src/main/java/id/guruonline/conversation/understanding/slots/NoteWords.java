package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.NoiseRecogniser;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a school wants its teacher to know besides the lesson: "tolong bawa penggaris, materi
 * pecahan hal 45". What stands there is no slot of the order, whatever it looks like.
 */
public final class NoteWords {

    private static final Set<String> HEADS = WordSets.get("NOTE_HEADS");
    private static final Set<String> LEADS = WordSets.get("NOTE_LEADS");
    private static final Set<String> CALLED = WordSets.get("NOTE_CALLED");
    private static final Set<String> FREED = WordSets.get("NOTE_FREED");
    private static final Set<String> TELLING = WordSets.get("NOTE_TELLING");
    private static final Set<String> MESSAGES = WordSets.get("NOTE_MESSAGES");
    private static final Set<String> HEARERS = WordSets.get("NOTE_HEARERS");
    private static final Set<String> TOWARDS =
            Set.of("ke", "kepada", "pada", "buat", "untuk", "utk", "sama", "the", "to", "for");
    private static final Set<String> TITLES =
            Set.of("pak", "bu", "bapak", "ibu", "mr", "mrs", "ms");
    private static final Set<String> PLAIN =
            Stream.of("SMALL", "COURTESIES", "MATTERS", "RELATIVES", "HINDRANCES")
                    .flatMap(name -> WordSets.get(name).stream())
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REASONS =
            Set.of("karena", "berhubung", "dikarenakan", "lantaran", "soalnya", "sebab", "gara");

    /** Fewer words besides slots and courtesies are no note. */
    private static final int FEWEST_LEFT = 2;

    private NoteWords() {}

    /**
     * Words for the teacher.
     *
     * @param tokens where they stand
     * @param parts as typed, in order
     * @param freed whether there shall be no note any more
     * @param called whether they are said to be words for the teacher: "catatan: ..."
     */
    public record Found(BitSet tokens, List<String> parts, boolean freed, boolean called) {

        /** None. */
        public static final Found NONE = new Found(new BitSet(), List.of(), false, false);

        /** The words as typed; empty where there are none. */
        public String words() {
            return String.join(", ", parts);
        }

        /** Whether it is said to be one, and nothing else is said. */
        public boolean isAll(Sentence sentence) {
            return called && !parts.isEmpty() && tokens.nextClearBit(0) >= sentence.size();
        }

        /** Whether anything is said of a note. */
        public boolean isAny() {
            return freed || !parts.isEmpty();
        }
    }

    /** What begins as words for the teacher do, and what somebody is to tell the teacher. */
    public static Found ofSchool(Sentence sentence) {
        int end = endOfTelling(sentence);
        int from = sentence.afterLabelMarks(end);
        if (end < 0 || sentence.at(from).isLineEnd()) {
            return of(sentence);
        }
        BitSet tokens = new BitSet();
        tokens.set(0, sentence.size());
        return new Found(
                tokens, List.of(sentence.words(from, sentence.size()).strip()), false, true);
    }

    /** Behind "tolong sampaikan ke gurunya" at the very beginning; -1 if that is not said. */
    private static int endOfTelling(Sentence sentence) {
        int at = 0;
        while (LEADS.contains(sentence.at(at).text()) || TITLES.contains(sentence.at(at).text())) {
            at++;
        }
        Token verb = sentence.at(at);
        boolean letKnow = verb.isAny("kasih", "beri") && sentence.at(at + 1).isAny("tau", "tahu");
        boolean tells = letKnow || TELLING.contains(verb.text());
        if (!tells && !MESSAGES.contains(verb.text())) {
            return -1;
        }
        int to = at + (letKnow ? 2 : 1);
        boolean towards = verb.isAny("tell", "inform");
        while (TOWARDS.contains(sentence.at(to).text())) {
            towards = true;
            to++;
        }
        int end = endOfHearer(sentence, to);
        boolean theirs = sentence.at(end - 1).text().endsWith("nya") || sentence.isMark(end, ':');
        return end > to && towards && (tells || theirs) ? end : -1;
    }

    /** "pak guru penggantinya", "bu Ani"; where it began if nobody is named. */
    private static int endOfHearer(Sentence sentence, int from) {
        int at = from;
        while (TITLES.contains(sentence.at(at).text())) {
            at++;
        }
        int end = at;
        while (HEARERS.contains(sentence.at(end).text())) {
            end++;
        }
        if (end > at) {
            return end;
        }
        return at > from && sentence.at(at).isWord() ? at + 1 : from;
    }

    /** What begins as words for the teacher do. */
    public static Found of(Sentence sentence) {
        BitSet tokens = new BitSet();
        List<String> parts = new ArrayList<>();
        boolean freed = false;
        boolean anyCalled = false;
        for (int i = 0; i < sentence.size(); i++) {
            int head = headFrom(sentence, i);
            if (head < 0) {
                continue;
            }
            boolean called = CALLED.contains(sentence.at(head).text());
            if (called && FREED.contains(sentence.at(head - 1).text())) {
                freed = true;
                tokens.set(i, head + 1);
                i = head;
                continue;
            }
            anyCalled |= called;
            int from = called ? afterCalled(sentence, head) : i;
            int end = called ? endOfLine(sentence, from) : endOfNote(sentence, head);
            if (from < end) {
                parts.add(sentence.words(from, end).strip());
            }
            tokens.set(i, end);
            i = end;
        }
        return new Found(tokens, List.copyOf(parts), freed && parts.isEmpty(), anyCalled);
    }

    /**
     * What a message that orders says besides, in clauses of its own after the lesson: neither
     * slots, nor courtesies, nor why a teacher is needed.
     *
     * @param known what belongs to the order or to politeness
     */
    public static Found left(Sentence sentence, List<Reading> readings, BitSet known) {
        BitSet slots = new BitSet();
        readings.stream()
                .filter(reading -> !(reading instanceof Reading.Noise))
                .forEach(reading -> slots.set(reading.from(), reading.to()));
        int first = slots.nextSetBit(0);
        BitSet tokens = new BitSet();
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < sentence.size()) {
            int end = endOfClause(sentence, from);
            if (first >= 0 && from > first && isLeft(sentence, from, end, slots, known)) {
                parts.add(sentence.words(from, end).strip());
                tokens.set(from, end);
            }
            from = end + 1;
        }
        return new Found(tokens, List.copyOf(parts), false, false);
    }

    private static boolean isLeft(
            Sentence sentence, int from, int end, BitSet slots, BitSet known) {
        int words = 0;
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            boolean excuse = NoiseRecogniser.isAway(sentence, i) || REASONS.contains(token.lemma());
            if (slots.get(i) || known.get(i) || excuse) {
                return false;
            }
            words += token.isWord() && !PLAIN.contains(token.lemma()) ? 1 : 0;
        }
        return words >= FEWEST_LEFT;
    }

    /** The head of a note that begins at {@code i}, behind what leads to it; -1 if none does. */
    private static int headFrom(Sentence sentence, int i) {
        int head = i;
        while (isLead(sentence, head)) {
            head++;
        }
        String word = sentence.at(head).text();
        boolean called = CALLED.contains(word);
        boolean begins = head > i || endsClause(sentence, i - 1);
        boolean named = called && (begins || sentence.isMark(head + 1, ':'));
        return named || (begins && HEADS.contains(word)) ? head : -1;
    }

    private static boolean isLead(Sentence sentence, int i) {
        return LEADS.contains(sentence.at(i).text()) || FREED.contains(sentence.at(i).text());
    }

    /** Behind "catatan untuk gurunya:". */
    private static int afterCalled(Sentence sentence, int head) {
        int at = head + 1;
        while (sentence.at(at).isAny("untuk", "guru") || sentence.at(at).isAny("for", "the")) {
            at++;
        }
        return sentence.afterLabelMarks(at);
    }

    private static int endOfLine(Sentence sentence, int from) {
        int end = from;
        while (!sentence.at(end).isLineEnd()) {
            end++;
        }
        return end;
    }

    private static int endOfNote(Sentence sentence, int head) {
        int end = endOfClause(sentence, head);
        while (sentence.isMark(end, ',') && isListed(sentence, end + 1)) {
            end = endOfClause(sentence, end + 1);
        }
        return end;
    }

    /** "penggaris, jangka, dan busur": a word or two more of the same. */
    private static boolean isListed(Sentence sentence, int from) {
        int end = endOfClause(sentence, from);
        int words = 0;
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            if (token.isNumber() || (PLAIN.contains(token.lemma()) && !token.is("dan"))) {
                return false;
            }
            words += token.is("dan") ? 0 : 1;
        }
        return words > 0 && words <= 2 && headFrom(sentence, from) < 0;
    }

    private static int endOfClause(Sentence sentence, int from) {
        int end = from;
        while (!endsClause(sentence, end)) {
            end++;
        }
        return end;
    }

    private static boolean endsClause(Sentence sentence, int i) {
        Token token = sentence.at(i);
        boolean stop = token.isMark('.') && !sentence.at(i + 1).glued();
        return stop
                || token.isLineEnd()
                || token.isMark(',')
                || token.isMark(';')
                || token.isMark('!')
                || token.isMark('?')
                || token.isMark('(')
                || token.isMark(')');
    }
}
