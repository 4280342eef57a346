package id.guruonline.conversation.dialogue.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.text.Hint.Purpose;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.Intent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of what is wanted of an order leaves no wish, no button and no question out. */
class OrderPurposeTest {

    @ParameterizedTest
    @EnumSource
    void each_wish_about_an_order_has_one_purpose(Intent.OfOrder wish) {
        assertThat(OrderPurpose.values())
                .as("the purposes with %s", wish)
                .filteredOn(purpose -> purpose.intent() == wish)
                .hasSize(1);
        assertThat(OrderPurpose.of(wish).intent()).isEqualTo(wish);
    }

    @Test
    void no_two_purposes_are_understood_by_the_same() {
        assertThat(Arrays.stream(OrderPurpose.values()).map(OrderPurpose::intent))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void each_button_asks_for_something(Verb.OfOrder verb) {
        assertThat(OrderPurpose.of(verb, "").verb()).isEqualTo(verb);
    }

    @ParameterizedTest
    @EnumSource
    void the_button_of_a_purpose_asks_for_it(OrderPurpose purpose) {
        assertThat(OrderPurpose.of(purpose.verb(), purpose.name())).isEqualTo(purpose);
    }

    @Test
    void a_button_that_was_shown_when_an_order_could_only_be_shown_shows_it() {
        assertThat(OrderPurpose.of(Verb.OfOrder.SHOW, "t1")).isEqualTo(OrderPurpose.STATUS);
    }

    @Test
    void what_was_saved_when_an_order_could_only_be_shown_asks_how_it_stands() {
        var saved = new OperatorCommand.TellOfOrder("B4821", null, new OperatorState.Idle());
        assertThat(saved.asked()).isEqualTo(OrderPurpose.STATUS);
    }

    @Test
    void no_question_which_order_is_meant_is_never_asked() {
        assertThat(Arrays.stream(OrderPurpose.values()).map(OrderPurpose::question))
                .contains(Purpose.values());
    }
}
