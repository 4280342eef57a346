package id.guruonline.scheduler.order.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Exchange.Speaker;
import org.junit.jupiter.api.Test;

/** What the school and the teacher of one lesson say to each other. */
class ExchangeTest {

    @Test
    void a_note_is_kept_stripped_and_of_a_long_one_the_beginning() {
        assertThat(Exchange.NONE.noting("  bawa penggaris ").note()).isEqualTo("bawa penggaris");
        assertThat(Exchange.NONE.noting("bawa").noting(" ").note()).isNull();

        String longest = "x".repeat(Exchange.LONGEST_NOTE);
        assertThat(Exchange.shortened(longest)).isEqualTo(longest);
        assertThat(Exchange.shortened(longest + "y")).hasSize(Exchange.LONGEST_NOTE).endsWith("x…");
    }

    @Test
    void no_letter_is_cut_in_two() {
        String words = "x".repeat(Exchange.LONGEST_NOTE - 2) + "😀😀";
        assertThat(Exchange.shortened(words))
                .isEqualTo("x".repeat(Exchange.LONGEST_NOTE - 2) + "…");
    }

    @Test
    void each_side_says_so_much_and_not_more() {
        Exchange exchange = Exchange.NONE;
        for (int i = 0; i < Exchange.MOST_OF_A_SIDE; i++) {
            assertThat(exchange.isSpent(Speaker.SCHOOL)).isFalse();
            exchange = exchange.passing(Speaker.SCHOOL, "turn" + i);
        }
        assertThat(exchange.isSpent(Speaker.SCHOOL)).isTrue();
        assertThat(exchange.isSpent(Speaker.TEACHER)).isFalse();
        assertThat(exchange.hasPassed(Speaker.SCHOOL, "turn0")).isTrue();
        assertThat(exchange.hasPassed(Speaker.TEACHER, "turn0")).isFalse();
    }

    @Test
    void more_is_added_to_a_note_once() {
        assertThat(Exchange.joined(null, "bawa buku")).isEqualTo("bawa buku");
        assertThat(Exchange.joined("bawa buku", "materi bab 3"))
                .isEqualTo("bawa buku; materi bab 3");
        assertThat(Exchange.joined("bawa buku", "bawa buku")).isEqualTo("bawa buku");
    }
}
