package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The signals of a sentence.
 *
 * @param all the signals
 * @param opening those of its first words
 * @param phrases where they were found, in order
 * @param words how many words and numbers it has
 * @param asks whether it has a question mark
 * @param thumbs 1 for a thumb up, -1 for a thumb down or a crossed-out sign, else 0
 */
public record Signals(
        Set<Signal> all,
        Set<Signal> opening,
        List<PhraseBook.Found<Signal>> phrases,
        int words,
        boolean asks,
        int thumbs) {

    private static final Set<String> PARTICLES = WordSets.get("PARTICLES");
    private static final Set<String> GUARDED = Set.of("mau", "ambil", "jadi");

    /** What a no just before turns into a no as well: the terima of "tidak bisa terima". */
    private static final Set<Signal> AGREEING = Set.of(Signal.YES, Signal.WISH);

    /** What places, changes or calls off an order. */
    private static final Set<Signal> OF_ORDERS =
            Set.of(Signal.NEED, Signal.CANCEL, Signal.CHANGE, Signal.REPEAT);

    private static final Set<String> AFTER_GUARDED = WordSets.get("AFTER_MAU");
    private static final Set<String> AFTER_DONT = WordSets.get("AFTER_DONT");
    private static final Set<String> AFTER_NO_NEED = WordSets.get("AFTER_NO_NEED");

    /** In Malay a wish, where a verb follows; else whoever is spoken to: "child". */
    private static final Set<String> CHILD = Set.of("nak", "nk");

    private static final Set<String> AFTER_CHILD = WordSets.get("AFTER_NAK");
    private static final Set<String> INTRODUCTIONS = WordSets.get("INTRODUCTIONS");

    /** The signals of all of {@code sentence}, by the phrases of {@code book}. */
    public static Signals of(Sentence sentence, PhraseBook<Signal> book) {
        return of(sentence, 0, sentence.size(), book);
    }

    /** The signals of the tokens from {@code from} to before {@code to}. */
    public static Signals of(Sentence sentence, int from, int to, PhraseBook<Signal> book) {
        EnumSet<Signal> all = EnumSet.noneOf(Signal.class);
        EnumSet<Signal> opening = EnumSet.noneOf(Signal.class);
        int words = 0;
        boolean asks = false;
        int thumbs = 0;
        for (int i = from; i < to; i++) {
            Token token = sentence.at(i);
            words += token.isWord() || token.isNumber() ? 1 : 0;
            asks |= token.isMark('?');
            thumbs = thumbs != 0 ? thumbs : thumb(token);
        }
        List<PhraseBook.Found<Signal>> phrases = new ArrayList<>();
        int denied = -1;
        for (int i = from; i < to; i++) {
            PhraseBook.Found<Signal> phrase =
                    sentence.at(i).isWord() ? book.longestAt(sentence, i) : null;
            if (phrase != null && isNoNeedOfAnother(sentence, phrase)) {
                i = phrase.to() - 1;
            } else if (phrase != null
                    && !isParticle(sentence, i, phrase)
                    && !isForSomethingElse(sentence, phrase)
                    && !deniesSomethingElse(sentence, phrase)
                    && !isGuessed(sentence, phrase)
                    && !(denied == i && AGREEING.containsAll(phrase.keys()))) {
                all.addAll(phrase.keys());
                phrases.add(phrase);
                opening.addAll(i == from ? all : Set.of());
                denied = phrase.keys().contains(Signal.NO) ? phrase.to() : -1;
                i = phrase.to() - 1;
            }
        }
        return new Signals(all, opening, phrases, words, asks, thumbs);
    }

    /** The ya of "makasih ya", "liat dulu ya" says nothing; that of "ya" and "iya pak" does. */
    private static boolean isParticle(Sentence sentence, int i, PhraseBook.Found<Signal> phrase) {
        boolean spoken = phrase.words() == 2 && sentence.at(phrase.to() - 1).isAny("pak", "bu");
        boolean bare = (phrase.words() == 1 || spoken) && PARTICLES.contains(sentence.at(i).text());
        Token before = sentence.at(i - 1);
        return bare && i > 0 && before.isWord() && !INTRODUCTIONS.contains(before.lemma());
    }

    /**
     * The mau of "mau ke kota" and the ambil of "ambil rapor anak" speak of something else, and the
     * nak of "terima kasih nak" to a child.
     */
    private static boolean isForSomethingElse(Sentence sentence, PhraseBook.Found<Signal> phrase) {
        Token next = sentence.at(phrase.to());
        if (phrase.words() == 1 && CHILD.contains(sentence.at(phrase.from()).text())) {
            return !AFTER_CHILD.contains(next.lemma());
        }
        return phrase.words() == 1
                && GUARDED.contains(sentence.at(phrase.from()).lemma())
                && next.isWord()
                && !AFTER_GUARDED.contains(next.lemma());
    }

    /** A short word that was mended orders and calls off nothing: the "pisan" taken for "pesan". */
    private static boolean isGuessed(Sentence sentence, PhraseBook.Found<Signal> phrase) {
        Token word = sentence.at(phrase.from());
        return phrase.words() == 1
                && word.mended()
                && word.text().length() < 7
                && OF_ORDERS.containsAll(phrase.keys());
    }

    /** The "tidak" of "tidak terbaca", the "jangan" of "jangan telepon saya": no answer. */
    private static boolean deniesSomethingElse(Sentence sentence, PhraseBook.Found<Signal> phrase) {
        Token denial = sentence.at(phrase.from());
        Token next = sentence.at(phrase.to());
        if (phrase.words() > 1 || !next.isWord()) {
            return false;
        }
        boolean passive =
                next.text().equals(next.lemma())
                        && next.text().length() > 5
                        && (next.text().startsWith("ter") || next.text().startsWith("di"));
        return (denial.is("tidak") && passive)
                || (denial.is("jangan") && !AFTER_DONT.contains(next.lemma()));
    }

    /** The "tidak perlu" of "tidak perlu bawa RPP" calls off nothing but that. */
    private static boolean isNoNeedOfAnother(Sentence sentence, PhraseBook.Found<Signal> phrase) {
        Token next = sentence.at(phrase.to());
        Token last = sentence.at(phrase.to() - 1);
        return phrase.words() == 2
                && phrase.keys().contains(Signal.CANCEL)
                && last.isAny("butuh", "usah")
                && next.isWord()
                && !AFTER_NO_NEED.contains(next.lemma());
    }

    Signals without(Signal signal) {
        EnumSet<Signal> left = EnumSet.noneOf(Signal.class);
        left.addAll(all);
        left.remove(signal);
        return new Signals(left, opening, phrases, words, asks, thumbs);
    }

    private static int thumb(Token token) {
        return switch (token.text()) {
            case "👍", "👌", "✅", "✔", "🆗", "💪", "☑", "🫡" -> 1;
            case "👎", "❌", "🚫", "❎", "✖" -> -1;
            default -> 0;
        };
    }

    boolean has(Signal signal) {
        return all.contains(signal);
    }

    boolean hasAny(Signal one, Signal... others) {
        for (Signal other : others) {
            if (has(other)) {
                return true;
            }
        }
        return has(one);
    }
}
