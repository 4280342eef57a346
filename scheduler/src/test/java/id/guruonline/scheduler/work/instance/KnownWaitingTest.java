package id.guruonline.scheduler.work.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.testing.Neighbours;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one thing after another waits in a queue nobody looks for what else does. */
class KnownWaitingTest {

    private static final String SITI = "siti";
    private static final String ADI = "adi";

    private final Neighbours neighbours = new Neighbours(true);
    private final KnownWaiting<String, Letter> known = new KnownWaiting<>(neighbours, Letter::id);
    private final List<Letter> stored = new ArrayList<>();
    private int looks;
    private Runnable meanwhile = () -> {};

    private record Letter(String id, String to) {}

    @Test
    void what_is_added_once_the_last_came_to_its_end_is_not_looked_up() {
        add("a", SITI);
        assertThat(list(SITI)).containsExactly("a");
        assertThat(looks).isEqualTo(1);
        end("a");
        add("b", SITI);

        assertThat(list(SITI)).containsExactly("b");
        end("b");
        add("c", SITI);
        assertThat(list(SITI)).containsExactly("c");
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void what_is_in_somebodys_hands_is_looked_up_by_others() {
        endTheFirst();
        add("b", SITI);
        assertThat(list(SITI)).containsExactly("b");

        assertThat(list(SITI)).containsExactly("b");
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void two_that_wait_are_looked_up() {
        endTheFirst();
        add("b", SITI);
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("b", "c");
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void of_two_that_are_added_at_the_same_moment_none_is_overtaken() {
        endTheFirst();
        Letter first = new Letter("b", SITI);
        known.add(
                SITI,
                first,
                () -> {
                    stored.add(first);
                    add("c", SITI);
                    assertThat(list(SITI)).containsExactly("b", "c");
                    return true;
                });

        assertThat(list(SITI)).containsExactly("b", "c");
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void what_was_added_while_another_was_in_hand_is_looked_up_beside_the_next() {
        add("a", SITI);
        list(SITI);
        add("b", SITI);
        end("a");
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("b", "c");
    }

    @Test
    void what_is_added_during_a_look_is_not_overlooked() {
        add("a", SITI);
        meanwhile = () -> add("b", SITI);
        assertThat(list(SITI)).containsExactly("a");
        end("a");
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("b", "c");
    }

    @Test
    void where_one_did_not_end_well_it_is_looked_up() {
        endTheFirst();
        known.forget(SITI);
        add("b", SITI);

        list(SITI);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void what_may_have_been_added_unseen_is_looked_up() {
        endTheFirst();
        assertThatThrownBy(() ->
                        known.add(
                                SITI,
                                new Letter("b", SITI),
                                () -> {
                                    stored.add(new Letter("b", SITI));
                                    throw new IllegalStateException("no answer");
                                }))
                .hasMessage("no answer");
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("b", "c");
    }

    @Test
    void what_was_there_before_is_looked_up() {
        endTheFirst();
        assertThat(known.add(SITI, new Letter("a", SITI), () -> false)).isFalse();

        assertThat(list(SITI)).isEmpty();
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void nothing_is_known_while_another_instance_is_there_nor_of_before() {
        endTheFirst();
        neighbours.alone = false;
        add("b", SITI);
        assertThat(list(SITI)).containsExactly("b");
        end("b");
        neighbours.alone = true;
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("c");
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void of_another_queue_nothing_is_known() {
        endTheFirst();
        add("b", ADI);

        assertThat(list(ADI)).containsExactly("b");
        assertThat(looks).isEqualTo(2);
    }

    private void endTheFirst() {
        add("a", SITI);
        list(SITI);
        end("a");
    }

    private void add(String id, String to) {
        Letter letter = new Letter(id, to);
        assertThat(known.add(to, letter, () -> stored.add(letter))).isTrue();
    }

    private void end(String id) {
        Letter ended = stored.stream().filter(e -> e.id().equals(id)).findAny().orElseThrow();
        stored.remove(ended);
        known.ended(ended.to(), ended);
    }

    private List<String> list(String to) {
        return known.list(to, () -> look(to)).stream().map(Letter::id).toList();
    }

    private List<Letter> look(String to) {
        looks++;
        List<Letter> found = stored.stream().filter(e -> e.to().equals(to)).toList();
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return found;
    }
}
