package id.guruonline.conversation.understanding.answer;

import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Answered;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordFile;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a message says as an answer. Thread-safe. */
public final class AnswerReader {

    /** Words and numbers of an answer that explains itself: "belum bu, anaknya masih sarapan". */
    private static final int BRIEF = 8;

    /** Words and marks of any answer: what is longer is about something of its own. */
    private static final int LONGEST = 24;

    private static final Set<String> PLAIN = union("SMALL", "COURTESIES", "BESIDE_ANSWERS");

    private final PhraseBook<AnswerKind> book;

    /** Reads the word file. */
    public AnswerReader(Lexicon lexicon) {
        WordFile words = WordFile.beside(AnswerReader.class, "answers.txt");
        this.book = PhraseBook.of(AnswerKind.class, List.of(words), lexicon);
    }

    private static Set<String> union(String... sets) {
        Set<String> all = new HashSet<>();
        for (String set : sets) {
            all.addAll(WordSets.get(set));
        }
        return Set.copyOf(all);
    }

    /**
     * What {@code sentence} says as an answer.
     *
     * @param readings what its slots may have come from
     */
    public Answered read(Sentence sentence, List<Reading> readings) {
        if (sentence.size() > LONGEST) {
            return Answered.NOTHING;
        }
        BitSet known = new BitSet();
        List<Set<AnswerKind>> phrases = new ArrayList<>();
        boolean sure = true;
        for (int i = 0; i < sentence.size(); i++) {
            PhraseBook.Found<AnswerKind> found = book.longestAt(sentence, i);
            if (found != null) {
                phrases.add(found.keys());
                known.set(i, found.to());
                sure &= isTyped(sentence, found);
                i = found.to() - 1;
            }
            sure &= !sentence.isMark(i, '?');
        }
        slots(readings, known);
        List<Integer> numbers = numbers(sentence, known);
        beside(sentence, known);
        return new Answered(
                phrases,
                sure && known.cardinality() == sentence.size(),
                words(sentence) <= BRIEF && sentence.size() > 0,
                numbers,
                minutes(readings));
    }

    private static boolean isTyped(Sentence sentence, PhraseBook.Found<AnswerKind> found) {
        for (int i = found.from(); i < found.to(); i++) {
            if (sentence.at(i).mended()) {
                return false;
            }
        }
        return true;
    }

    private static void slots(List<Reading> readings, BitSet known) {
        for (Reading reading : readings) {
            if (!(reading instanceof Reading.Noise)) {
                known.set(reading.from(), reading.to());
            }
        }
    }

    /** "no 2", "yang kedua", "1 dan 3", "ke-2". */
    private static List<Integer> numbers(Sentence sentence, BitSet known) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Numbers.Read read = known.get(i) ? null : number(sentence, i);
            if (read != null) {
                numbers.add(read.value());
                known.set(i, read.next());
                i = read.next() - 1;
            }
        }
        return numbers;
    }

    private static Numbers.@Nullable Read number(Sentence sentence, int i) {
        int ordinal = Numbers.ordinal(sentence.at(i));
        return ordinal > 0 ? new Numbers.Read(ordinal, i + 1) : Numbers.read(sentence, i);
    }

    private static void beside(Sentence sentence, BitSet known) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean name = sentence.at(i - 1).isAny("pak", "bu") && !known.get(i);
            known.set(i, known.get(i) || name || !token.isWord() || PLAIN.contains(token.lemma()));
        }
    }

    private static int words(Sentence sentence) {
        int words = 0;
        for (int i = 0; i < sentence.size(); i++) {
            words += sentence.at(i).isWord() || sentence.at(i).isNumber() ? 1 : 0;
        }
        return words;
    }

    private static @Nullable Integer minutes(List<Reading> readings) {
        List<Integer> lengths =
                readings.stream()
                        .filter(Reading.Length.class::isInstance)
                        .map(reading -> ((Reading.Length) reading).minutes())
                        .distinct()
                        .toList();
        return lengths.size() == 1 ? lengths.getFirst() : null;
    }
}
