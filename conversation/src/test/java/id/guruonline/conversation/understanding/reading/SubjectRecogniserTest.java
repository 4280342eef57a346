package id.guruonline.conversation.understanding.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.WordFile;
import id.guruonline.scheduler.people.Subject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectRecogniserTest {

    private final Lexicon lexicon = new Lexicon(List.of(SubjectRecogniser.NAMES));
    private final PhraseBook<Subject> names =
            PhraseBook.unambiguous(Subject.class, SubjectRecogniser.NAMES, lexicon);

    @Test
    void every_subject_has_names_that_are_found_again() {
        List<WordFile.Line> lines = SubjectRecogniser.NAMES.lines();
        assertThat(lines)
                .extracting(line -> Subject.valueOf(line.key()))
                .containsExactlyInAnyOrder(Subject.values());
        for (WordFile.Line line : lines) {
            for (String name : line.texts()) {
                assertThat(subjectOf(name))
                        .as(line.where() + " " + name)
                        .containsExactly(Subject.valueOf(line.key()));
            }
        }
    }

    @Test
    void a_name_of_two_subjects_is_told_with_both_lines() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("twice.txt"))
                .withMessage(
                        "twice.txt:4: 'seni-tari' is of PRAKARYA, but of [SENI_BUDAYA] in"
                                + " twice.txt:2");
    }

    @Test
    void a_subject_that_is_none_is_told_with_its_line() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("no-subject.txt"))
                .withMessage("no-subject.txt:2: no Subject 'MATEMATIK'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"biologi", "sosiologi", "geografi", "ekonomi", "fisika", "kimia", "sejarah"})
    void no_typo_turns_one_subject_into_another(String subject) {
        Set<Subject> own = subjectOf(subject);
        for (int i = 1; i < subject.length(); i++) {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                String typed = subject.substring(0, i) + letter + subject.substring(i + 1);
                assertThat(own).as(typed).containsAll(subjectOf(typed));
            }
            String shorter = subject.substring(0, i) + subject.substring(i + 1);
            assertThat(own).as(shorter).containsAll(subjectOf(shorter));
        }
    }

    private void read(String file) {
        PhraseBook.unambiguous(
                Subject.class, WordFile.beside(SubjectRecogniserTest.class, file), lexicon);
    }

    private Set<Subject> subjectOf(String text) {
        Sentence sentence = lexicon.sentence(text);
        PhraseBook.Found<Subject> found = names.longestAt(sentence, 0);
        return found == null || found.to() < sentence.size() ? Set.of() : found.keys();
    }
}
