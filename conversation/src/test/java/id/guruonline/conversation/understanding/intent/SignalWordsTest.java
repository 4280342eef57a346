package id.guruonline.conversation.understanding.intent;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.words.WordFile;
import org.junit.jupiter.api.Test;

class SignalWordsTest {

    @Test
    void every_hint_that_the_rules_know_has_phrases() {
        assertThat(SignalWords.SIGNALS)
                .flatExtracting(WordFile::lines)
                .extracting(line -> Signal.valueOf(line.key()))
                .contains(Signal.values());
    }
}
