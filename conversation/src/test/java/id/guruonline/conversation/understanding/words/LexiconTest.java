package id.guruonline.conversation.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.intent.Signal;
import id.guruonline.scheduler.people.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.load();

    @Test
    void every_subject_has_a_name_that_is_found_again() {
        Map<String, List<String>> names = Lexicon.entries("../reading/subjects.txt");
        assertThat(names.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Subject.values()).stream().map(Enum::name).toList());
        names.forEach((code, forms) ->
                forms.forEach(form -> assertThat(subjectOf(form)).as(form).contains(code)));
    }

    @Test
    void a_name_stands_for_one_subject_only() {
        Lexicon.entries("../reading/subjects.txt")
                .values()
                .forEach(forms -> forms.forEach(f -> assertThat(subjectOf(f)).as(f).hasSize(1)));
    }

    @Test
    void every_signal_of_the_files_is_one_that_the_rules_know() {
        List<String> known = List.of(Signal.values()).stream().map(Enum::name).toList();
        for (String file : List.of("common", "operator", "teacher")) {
            assertThat(known)
                    .containsAll(Lexicon.entries("../intent/signals-" + file + ".txt").keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kamus", "kumis", "batas", "bulat", "sabun", "besar", "hati", "mati"})
    void ordinary_words_are_not_mended(String word) {
        assertThat(lexicon.sentence(word).at(0).lemma()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slasaa", "seelasa", "selsaa", "selasaaa", "selassa"})
    void typos_are_mended(String typed) {
        assertThat(lexicon.sentence(typed).at(0).lemma()).isEqualTo("selasa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"biologi", "sosiologi", "geografi", "ekonomi", "fisika", "kimia", "sejarah"})
    void no_typo_turns_one_subject_into_another(String subject) {
        String own = subjectOf(subject).iterator().next();
        for (int i = 1; i < subject.length(); i++) {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                String typed = subject.substring(0, i) + letter + subject.substring(i + 1);
                assertThat(subjectOf(typed)).as(typed).isSubsetOf(own);
            }
            String shorter = subject.substring(0, i) + subject.substring(i + 1);
            assertThat(subjectOf(shorter)).as(shorter).isSubsetOf(own);
        }
    }

    private Set<String> subjectOf(String text) {
        Sentence sentence = lexicon.sentence(text);
        PhraseBook.Found found = lexicon.subjects().longestAt(sentence, 0);
        return found == null || found.to() < sentence.size() ? Set.of() : found.keys();
    }
}
