package id.guruonline.conversation.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Words under seal. */
class SealTest {

    private static final String WORDS = "pak guru memukul saya 😢";
    private static final String KEY = "a key of sixteen characters or more";

    @Test
    void whoever_has_the_key_reads_what_was_sealed_and_nobody_sees_it_in_the_document() {
        Sealed sealed = Seal.of(KEY).seal(WORDS);

        assertThat(Seal.of(KEY).open(sealed)).isEqualTo(WORDS);
        assertThat(sealed.cipher()).doesNotContain(Seal.of("").seal(WORDS).cipher());
        assertThat(sealed).hasToString("Sealed");
    }

    @Test
    void the_same_words_never_look_the_same() {
        Seal seal = Seal.of(KEY);
        assertThat(seal.seal(WORDS)).isNotEqualTo(seal.seal(WORDS));
    }

    @Test
    void another_key_and_no_key_open_nothing() {
        Sealed sealed = Seal.of(KEY).seal(WORDS);

        assertThatThrownBy(() -> Seal.of("another key of sixteen").open(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Seal.of("").open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_kept_without_a_key_is_read_once_there_is_one() {
        assertThat(Seal.of(KEY).open(Seal.of("").seal(WORDS))).isEqualTo(WORDS);
        assertThat(Seal.of("").isKeyed()).isFalse();
    }

    @Test
    void a_key_that_could_be_guessed_is_refused() {
        assertThatThrownBy(() -> Seal.of("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
