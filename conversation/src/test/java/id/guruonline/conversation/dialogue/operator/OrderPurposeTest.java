package id.guruonline.conversation.dialogue.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.text.Hint.Purpose;
import id.guruonline.conversation.text.Verb;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of what is wanted of an order leaves no button and no question out. */
class OrderPurposeTest {

    @ParameterizedTest
    @EnumSource
    void each_button_asks_for_one_purpose(Verb.OfOrder verb) {
        assertThat(OrderPurpose.values())
                .as("the purposes with %s", verb)
                .filteredOn(purpose -> purpose.verb() == verb)
                .containsExactly(OrderPurpose.of(verb));
    }

    @Test
    void each_purpose_has_a_question_of_its_own() {
        assertThat(Arrays.stream(OrderPurpose.values()).map(OrderPurpose::question))
                .containsExactlyInAnyOrder(Purpose.values());
    }
}
