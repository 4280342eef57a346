package id.guruonline.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Button;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAnswerTest {

    private static final List<Button> CARD =
            List.of(
                    new Button("✅ Kirim", "send"),
                    new Button("Ubah", "edit"),
                    new Button("Jum'at, 07.30", "friday"));

    @ParameterizedTest
    @ValueSource(strings = {"kirim", "KIRIM", " Kirim! ", "kirim ✅", "1", "1.", "(1)", "1️⃣", "１"})
    void words_and_number_name_the_button_however_they_are_written(String text) {
        assertThat(TypedAnswer.find(text, CARD)).map(Button::data).contains("send");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jumat 07:30", "Jum’at 07.30", "3"})
    void apostrophes_and_other_punctuation_make_no_difference(String text) {
        assertThat(TypedAnswer.find(text, CARD)).map(Button::data).contains("friday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4", "12", "1 2", "kirim ya", "✅", "ubahlah", "99999999999"})
    void anything_else_stays_text(String text) {
        assertThat(TypedAnswer.find(text, CARD)).isEmpty();
    }

    @Test
    void the_words_of_a_button_go_before_the_number_of_another() {
        List<Button> classes = List.of(new Button("2", "class2"), new Button("1", "class1"));

        assertThat(TypedAnswer.find("1", classes)).map(Button::data).contains("class1");
    }

    @Test
    void words_that_two_buttons_share_name_neither() {
        List<Button> twins = List.of(new Button("Batal", "a"), new Button("batal", "b"));

        assertThat(TypedAnswer.find("batal", twins)).isEmpty();
        assertThat(TypedAnswer.find("2", twins)).map(Button::data).contains("b");
    }

    @Test
    void no_buttons_make_no_answer() {
        assertThat(TypedAnswer.find("1", List.of())).isEmpty();
    }
}
