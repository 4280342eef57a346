package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.answer.AnswerReader;
import id.guruonline.conversation.understanding.intent.SignalWords;
import id.guruonline.conversation.understanding.reading.SubjectRecogniser;
import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.conversation.understanding.words.WordFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The word files hold words and short phrases; whole sentences fit nobody but who typed them. */
class ShortEntriesTest {

    private static final int MOST_WORDS = 4;

    @Test
    void no_entry_has_more_than_four_words_but_what_telephones_answer_by_themselves() {
        List<WordFile> files = new ArrayList<>(SignalWords.ALL);
        files.add(SubjectRecogniser.NAMES);
        files.add(WordFile.beside(AnswerReader.class, "answers.txt"));
        files.add(WordFile.beside(Lexicon.class, "words.txt"));
        List<String> tooLong =
                files.stream()
                        .flatMap(file -> file.lines().stream())
                        .filter(line -> !line.where().startsWith("signals-automatic.txt:"))
                        .flatMap(line -> line.texts().stream().map(text -> line.where() + text))
                        .filter(text -> text.split(" ", -1).length > MOST_WORDS)
                        .toList();
        assertThat(files).hasSizeGreaterThan(8);
        assertThat(tooLong).isEmpty();
    }
}
