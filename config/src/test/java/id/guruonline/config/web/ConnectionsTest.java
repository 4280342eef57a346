package id.guruonline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final int ROOM = 1_000;
    private static final int MOST_WAITING = ROOM / 2;

    private long now = 1;
    private final Connections connections = new Connections(() -> now);
    private final List<Open> open = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** A connection that notes when it is ended and cut. */
    private record Open(String id, List<String> ended, List<String> broken)
            implements Connections.Open {

        @Override
        public void end() {
            ended.add(id);
        }

        @Override
        public void cut() {
            broken.add(id);
        }
    }

    /** One that nobody can end. */
    private record Stuck() implements Connections.Open {

        @Override
        public String id() {
            return "stuck";
        }

        @Override
        public void end() {
            throw new IllegalStateException("stuck");
        }

        @Override
        public void cut() {
            throw new IllegalStateException("stuck");
        }
    }

    private void opens(String id) {
        open.add(new Open(id, ended, broken));
    }

    private void opens(int from, int to) {
        IntStream.range(from, to).mapToObj(Integer::toHexString).forEach(this::opens);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    /** What was ended is closed before the next review. */
    private List<String> review() {
        reviewWithoutClosing();
        open.removeIf(connection -> ended.contains(connection.id()));
        return List.copyOf(ended);
    }

    private void reviewsUntilTheyAreKnown() {
        for (int i = 0; i < Connections.NEW; i++) {
            assertThat(review()).isEmpty();
        }
    }

    private void reviewWithoutClosing() {
        ended.clear();
        broken.clear();
        connections.review(() -> List.of(new Connections.Port(ROOM, List.copyOf(open))));
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
    void one_that_cannot_be_ended_keeps_no_other_from_it() {
        List<Connections.Open> both = List.of(new Stuck(), new Open("a", ended, broken));
        connections.review(() -> List.of(new Connections.Port(ROOM, both)));
        passes(Connections.PATIENCE);
        connections.review(() -> List.of(new Connections.Port(ROOM, both)));
        assertThat(ended).containsExactly("a");
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
            return List.of(new Connections.Port(ROOM, List.of()));
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
        opens(0, MOST_WAITING);
        reviewsUntilTheyAreKnown();
        passes(Duration.ofMillis(1));
        opens(MOST_WAITING, MOST_WAITING + 3);
        assertThat(review()).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void on_a_machine_that_stood_still_for_a_while_nobody_is_old_for_that() {
        opens(0, MOST_WAITING + 3);
        assertThat(review()).isEmpty();
        passes(Connections.PATIENCE.minusNanos(1));
        assertThat(review()).isEmpty();
    }

    @Test
    void new_ones_stay_however_many_wait() {
        opens(0, ROOM);
        assertThat(review()).isEmpty();
    }

    @Test
    void who_is_served_takes_no_place_from_who_waits() {
        opens(0, 2 * MOST_WAITING);
        IntStream.range(0, MOST_WAITING)
                .mapToObj(Integer::toHexString)
                .forEach(connections::serves);
        reviewsUntilTheyAreKnown();
        assertThat(review()).isEmpty();
    }

    @Test
    void who_does_not_take_what_he_was_answered_is_cut_off_a_moment_later() {
        opens("a");
        connections.dismiss("a");
        reviewWithoutClosing();
        assertThat(ended).containsExactly("a");
        passes(Connections.CLOSING.minusNanos(1));
        reviewWithoutClosing();
        assertThat(ended).isEmpty();
        assertThat(broken).isEmpty();
        passes(Duration.ofNanos(1));
        reviewWithoutClosing();
        assertThat(broken).containsExactly("a");
    }

    @Test
    void each_port_has_its_own_room() {
        opens(0, MOST_WAITING);
        Open metrics = new Open("m1", ended, broken);
        Open others = new Open("m2", ended, broken);
        for (int i = 0; i <= Connections.NEW; i++) {
            connections.review(() ->
                    List.of(
                            new Connections.Port(ROOM, open),
                            new Connections.Port(2, List.of(metrics, others))));
        }
        assertThat(ended).containsExactly("m1");
    }
}
