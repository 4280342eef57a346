package id.guruonline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private long now = 1;
    private final Connections connections = new Connections(() -> now);
    private final List<Open> open = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    /** A connection that notes when it is ended. */
    private record Open(String id, List<String> ended) implements Connections.Open {

        @Override
        public void end() {
            ended.add(id);
        }
    }

    private void opens(String id) {
        open.add(new Open(id, ended));
    }

    private void opens(int from, int to) {
        IntStream.range(from, to).mapToObj(Integer::toHexString).forEach(this::opens);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    /** What was ended is closed before the next review. */
    private List<String> review() {
        ended.clear();
        connections.review(() -> open);
        open.removeIf(connection -> ended.contains(connection.id()));
        return List.copyOf(ended);
    }

    @Test
    void who_sends_no_whole_request_in_time_is_not_waited_for_any_longer() {
        opens("a");
        assertThat(review()).isEmpty();
        passes(Connections.PATIENCE.minusNanos(1));
        opens("b");
        assertThat(review()).isEmpty();
        passes(Duration.ofNanos(1));
        assertThat(review()).containsExactly("a");
    }

    @Test
    void whose_request_came_whole_is_served_however_long_it_takes_and_may_then_ask_again() {
        opens("a");
        connections.serves("a");
        passes(Duration.ofMinutes(1));
        assertThat(review()).isEmpty();
        connections.served("a");
        assertThat(review()).isEmpty();
        passes(Connections.PATIENCE);
        assertThat(review()).containsExactly("a");
    }

    @Test
    void whose_request_came_whole_while_the_others_were_listed_is_served_too() {
        connections.review(() -> {
            connections.serves("a");
            return List.of();
        });
        opens("a");
        review();
        passes(Duration.ofMinutes(1));
        assertThat(review()).isEmpty();
    }

    @Test
    void who_was_answered_before_he_was_heard_out_goes_at_once() {
        opens("a");
        review();
        connections.dismiss("a");
        assertThat(review()).containsExactly("a");
    }

    @Test
    void when_many_wait_those_go_that_waited_longest() {
        opens(0, Connections.MOST_WAITING);
        passes(Connections.NEW);
        assertThat(review()).isEmpty();
        passes(Connections.NEW);
        opens(Connections.MOST_WAITING, Connections.MOST_WAITING + 3);
        assertThat(review()).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void new_ones_stay_however_many_wait_until_hardly_any_room_is_left() {
        opens(0, Connections.MOST_NEW);
        assertThat(review()).isEmpty();
        opens(Connections.MOST_NEW, Connections.MOST_NEW + 2);
        assertThat(review()).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void who_is_served_takes_no_place_from_who_waits() {
        opens(0, 2 * Connections.MOST_WAITING);
        IntStream.range(0, Connections.MOST_WAITING)
                .mapToObj(Integer::toHexString)
                .forEach(connections::serves);
        review();
        passes(Connections.NEW);
        assertThat(review()).isEmpty();
    }
}
