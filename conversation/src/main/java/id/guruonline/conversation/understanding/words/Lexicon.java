package id.guruonline.conversation.understanding.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words known: those of {@code words.txt}, and those of the phrases that the rules look for.
 */
public final class Lexicon {

    /** Endings that change no meaning here: "statusnya", "bisakah", "batalkanlah", "gurune". */
    private static final List<String> ENDINGS =
            List.of("nya", "nyo", "nipun", "ipun", "lah", "kah", "ku", "ne", "e");

    private final Map<String, String> lemmas = new HashMap<>();
    private final Speller speller;

    /**
     * Knows {@code words.txt}; a word of {@code phrases} is spelled right as well.
     *
     * @throws IllegalStateException if a word stands in two lines of {@code words.txt}; it says
     *     which
     */
    public Lexicon(Collection<WordFile> phrases) {
        this(WordFile.beside(Lexicon.class, "words.txt"), phrases);
    }

    Lexicon(WordFile words, Collection<WordFile> phrases) {
        learn(words);
        Set<String> correct = new HashSet<>(lemmas.keySet());
        for (WordFile file : phrases) {
            for (WordFile.Line line : file.lines()) {
                line.texts().forEach(phrase -> addWords(phrase, correct));
            }
        }
        Set<String> ordinary =
                new HashSet<>(WordFile.beside(Lexicon.class, "ordinary.txt").words());
        this.speller = new Speller(correct, ordinary, word -> lemmas.getOrDefault(word, word));
    }

    private void learn(WordFile words) {
        Map<String, WordFile.Line> by = new HashMap<>();
        List<WordFile.Line> lines = words.lines();
        for (WordFile.Line line : lines) {
            learn(line.key(), line, by);
        }
        for (WordFile.Line line : lines) {
            line.texts().forEach(form -> learn(form, line, by));
        }
    }

    private void learn(String form, WordFile.Line line, Map<String, WordFile.Line> by) {
        WordFile.Line other = by.putIfAbsent(form, line);
        if (other != null && !other.key().equals(line.key())) {
            throw new IllegalStateException(
                    "%s: '%s' is of '%s', but of '%s' in %s"
                            .formatted(line.where(), form, line.key(), other.key(), other.where()));
        }
        lemmas.put(form, line.key());
    }

    private static void addWords(String phrase, Set<String> words) {
        Tokenizer.tokens(phrase).stream().filter(Token::isWord).forEach(t -> words.add(t.text()));
    }

    /** {@code text} with every word led back to the form that the lexicon knows. */
    public Sentence sentence(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        OldSpelling.renew(text, tokens, speller::knows);
        part(tokens);
        tokens.replaceAll(token -> token.isWord() ? known(token) : token);
        return new Sentence(text, tokens);
    }

    /** Words that grew together are parted: "gurubk", and the letter of a class of "5Abesok". */
    private void part(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = token.text();
            boolean whole = word.length() == token.to() - token.from() && !speller.knows(word);
            if (token.isWord() && word.length() > 4 && whole) {
                boolean afterGrade = i > 0 && token.glued() && tokens.get(i - 1).isNumber();
                int cut = afterGrade && word.charAt(0) <= 'h' ? 1 : word.startsWith("guru") ? 4 : 0;
                String rest = word.substring(cut);
                boolean known = cut == 1 ? lemmas.containsKey(rest) : speller.knows(rest);
                if (cut > 0 && rest.length() > 1 && known && !ENDINGS.contains(rest)) {
                    tokens.set(i, token.part(0, cut));
                    tokens.add(i + 1, token.part(cut, word.length()));
                }
            }
        }
    }

    private Token known(Token token) {
        String word = token.text();
        String known = lemmas.get(word);
        if (known != null) {
            return token.withLemma(known, false);
        }
        for (String ending : ENDINGS) {
            String stem = stem(word, ending);
            if (!stem.equals(word) && speller.knows(stem) && !speller.knows(word)) {
                return token.withLemma(lemmas.getOrDefault(stem, stem), false);
            }
        }
        String meant = speller.correct(word);
        return token.withLemma(lemmas.getOrDefault(meant, meant), speller.isGuess(word, meant));
    }

    private static String stem(String word, String ending) {
        int shortest = ending.equals("nya") ? 3 : 4; // "ipanya"
        boolean ends = word.endsWith(ending) && word.length() >= ending.length() + shortest;
        return ends ? word.substring(0, word.length() - ending.length()) : word;
    }
}
