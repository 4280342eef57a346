package id.guruonline.conversation.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.guruonline.conversation.understanding.intent.SignalWords;
import id.guruonline.conversation.understanding.reading.SubjectRecogniser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    @ParameterizedTest
    @ValueSource(strings = {"kamus", "kumis", "batas", "bulat", "sabun", "besar", "hati", "mati"})
    void ordinary_words_are_not_mended(String word) {
        assertThat(lexicon().sentence(word).at(0).lemma()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slasaa", "seelasa", "selsaa", "selasaaa", "selassa"})
    void typos_are_mended(String typed) {
        assertThat(lexicon().sentence(typed).at(0).lemma()).isEqualTo("selasa");
    }

    @Test
    void every_name_of_a_day_is_a_word_of_its_own() {
        for (String name : DayNames.all()) {
            assertThat(lexicon().sentence(name).at(0).lemma()).isEqualTo(name);
            assertThat(keys()).contains(name);
        }
    }

    @Test
    void a_word_of_two_lines_is_told_with_both() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Lexicon(file("twice.txt"), List.of()))
                .withMessage("twice.txt:5: 'isuk' is of 'pagi', but of 'besok' in twice.txt:2");
    }

    @Test
    void a_line_without_a_colon_is_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> file("no-colon.txt").lines())
                .withMessage("no-colon.txt:2: no colon in 'lusa lsa'");
    }

    @Test
    void a_dialect_that_nobody_knows_is_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> file("no-dialect.txt").lines())
                .withMessageStartingWith("no-dialect.txt:1: no dialect 'Jamby'; there are [JAMBI,");
    }

    @Test
    void a_form_says_its_dialect_and_is_known_without_it() {
        assertThat(words().lines())
                .flatExtracting(WordFile.Line::forms)
                .contains(new WordFile.Form("biso", Dialect.JAMBI));
        assertThat(lexicon().sentence("biso").at(0).lemma()).isEqualTo("bisa");
    }

    @Test
    void a_word_of_a_dialect_is_of_it_in_every_file() {
        Map<String, WordFile.Line> marked = new HashMap<>();
        files().forEach(line ->
                line.forms().stream()
                        .filter(form -> form.dialect() != null)
                        .forEach(form -> marked.put(form.text(), line)));
        List<String> forgotten = new ArrayList<>();
        for (WordFile.Line line : files()) {
            for (WordFile.Form form : line.forms()) {
                WordFile.Line first = marked.get(form.text());
                if (first != null && form.dialect() != dialect(first, form.text())) {
                    forgotten.add(line.where() + ": " + form + ", see " + first.where());
                }
            }
        }
        assertThat(marked).isNotEmpty();
        assertThat(forgotten).isEmpty();
    }

    private static @Nullable Dialect dialect(WordFile.Line line, String text) {
        return line.forms().stream()
                .filter(form -> form.text().equals(text))
                .findFirst()
                .orElseThrow()
                .dialect();
    }

    private static List<WordFile.Line> files() {
        List<WordFile.Line> lines = new ArrayList<>(words().lines());
        lines.addAll(SubjectRecogniser.NAMES.lines());
        SignalWords.ALL.forEach(file -> lines.addAll(file.lines()));
        return lines;
    }

    private static List<String> keys() {
        return words().lines().stream().map(WordFile.Line::key).toList();
    }

    private static WordFile words() {
        return WordFile.beside(Lexicon.class, "words.txt");
    }

    private static WordFile file(String name) {
        return WordFile.beside(LexiconTest.class, name);
    }

    private static Lexicon lexicon() {
        List<WordFile> phrases = new ArrayList<>(SignalWords.ALL);
        phrases.add(SubjectRecogniser.NAMES);
        return new Lexicon(phrases);
    }
}
