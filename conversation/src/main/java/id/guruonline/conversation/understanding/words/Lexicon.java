package id.guruonline.conversation.understanding.words;

import id.guruonline.conversation.understanding.meaning.Speaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words known, from the resource files beside this class, which anybody who speaks the language
 * can extend: each line is {@code key: form, form, ...}, and {@code #} starts a comment.
 */
public final class Lexicon {

    /** Endings that change no meaning here: "statusnya", "bisakah", "batalkanlah". */
    private static final List<String> ENDINGS = List.of("nya", "nyo", "lah", "kah", "ku");

    private final Map<String, String> lemmas = new HashMap<>();
    private final Speller speller;
    private final PhraseBook subjects;
    private final Map<Speaker, PhraseBook> signals = new EnumMap<>(Speaker.class);

    private Lexicon() {
        entries("words.txt")
                .forEach((lemma, forms) -> {
                    lemmas.put(lemma, lemma);
                    forms.forEach(form -> learn(form, lemma));
                });
        Set<String> ordinary = new HashSet<>(flat("ordinary.txt"));
        Map<String, List<String>> subjectLines = entries("../reading/subjects.txt");
        Set<String> correct = new HashSet<>(lemmas.keySet());
        subjectLines.values().forEach(forms -> forms.forEach(form -> addWords(form, correct)));
        Map<Speaker, Map<String, List<String>>> signalLines = new EnumMap<>(Speaker.class);
        for (Speaker speaker : Speaker.values()) {
            signalLines.put(speaker, signalsOf(speaker));
        }
        signalLines
                .values()
                .forEach(
                        lines -> lines.values().forEach(f -> f.forEach(p -> addWords(p, correct))));
        this.speller = new Speller(correct, ordinary, word -> lemmas.getOrDefault(word, word));
        this.subjects = PhraseBook.of(subjectLines, this::sentence);
        signalLines.forEach(
                (speaker, lines) -> signals.put(speaker, PhraseBook.of(lines, this::sentence)));
    }

    public static Lexicon load() {
        return new Lexicon();
    }

    public PhraseBook subjects() {
        return subjects;
    }

    public PhraseBook signals(Speaker speaker) {
        return Objects.requireNonNull(signals.get(speaker));
    }

    private static Map<String, List<String>> signalsOf(Speaker speaker) {
        Map<String, List<String>> lines = new TreeMap<>(entries("../intent/signals-common.txt"));
        List<String> own =
                switch (speaker) {
                    case OPERATOR -> List.of("../intent/signals-operator.txt");
                    case TEACHER -> List.of("../intent/signals-teacher.txt");
                    case PUPIL -> List.of();
                };
        own.forEach(file -> add(lines, file));
        return lines;
    }

    private static void add(Map<String, List<String>> lines, String file) {
        entries(file)
                .forEach((key, forms) ->
                        lines.computeIfAbsent(key, each -> new ArrayList<>()).addAll(forms));
    }

    /** {@code text} with every word led back to the form that the lexicon knows. */
    public Sentence sentence(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        tokens.replaceAll(token -> token.isWord() ? token.withLemma(lemma(token.text())) : token);
        return new Sentence(text, tokens);
    }

    private String lemma(String word) {
        String known = lemmas.get(word);
        if (known != null) {
            return known;
        }
        for (String ending : ENDINGS) {
            String stem = stem(word, ending);
            if (!stem.equals(word) && speller.knows(stem) && !speller.knows(word)) {
                return lemmas.getOrDefault(stem, stem);
            }
        }
        String meant = speller.correct(word);
        return lemmas.getOrDefault(meant, meant);
    }

    private static String stem(String word, String ending) {
        boolean ends = word.endsWith(ending) && word.length() >= ending.length() + 4;
        return ends ? word.substring(0, word.length() - ending.length()) : word;
    }

    private void learn(String form, String lemma) {
        String other = lemmas.putIfAbsent(form, lemma);
        if (other != null && !other.equals(lemma)) {
            throw new IllegalStateException(
                    "words.txt: '%s' is of both '%s' and '%s'".formatted(form, other, lemma));
        }
    }

    private static void addWords(String phrase, Set<String> words) {
        Tokenizer.tokens(phrase).stream().filter(Token::isWord).forEach(t -> words.add(t.text()));
    }

    private static List<String> flat(String file) {
        List<String> words = new ArrayList<>();
        for (String line : lines(file)) {
            words.addAll(List.of(line.split("\\s+", -1)));
        }
        return words;
    }

    /** The lines of {@code file}: by key, its forms. */
    static Map<String, List<String>> entries(String file) {
        Map<String, List<String>> entries = new TreeMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            String key = line.substring(0, colon).strip();
            List<String> forms = entries.computeIfAbsent(key, each -> new ArrayList<>());
            for (String form : line.substring(colon + 1).split(",", -1)) {
                if (!form.isBlank()) {
                    forms.add(form.strip());
                }
            }
        }
        return entries;
    }

    private static List<String> lines(String file) {
        InputStream in =
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), "no file " + file);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
