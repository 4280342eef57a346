package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schools write of their bells, on Monday 23 November 2026. */
class BellWishesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Understanding understanding = new Understanding();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    x | y
                    """)
    void a_school_says(String text, String meant) {
        assertThat(understanding.findBellWish(text, TODAY).map(Object::toString).orElse("nothing"))
                .isEqualTo(meant);
    }
}
