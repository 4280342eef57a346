package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private final Map<String, String> store = new HashMap<>(Map.of("a", "1", "b", "2"));
    private final ReadOnce<String> once = new ReadOnce<>();

    private String read(String key) {
        return once.get(key, () -> Objects.requireNonNull(store.get(key)));
    }

    @Test
    void what_one_piece_of_work_has_read_is_not_asked_for_again() {
        List<String> read =
                ReadOnce.during(() -> {
                    String before = read("a");
                    store.put("a", "changed by others");
                    return List.of(before, read("a"), read("b"));
                });
        assertThat(read).containsExactly("1", "1", "2");
    }

    @Test
    void the_next_piece_of_work_reads_anew_and_so_does_whoever_is_in_none() {
        ReadOnce.during(() -> read("a"));
        store.put("a", "later");
        assertThat(ReadOnce.during(() -> read("a"))).isEqualTo("later");
        store.put("a", "last");
        assertThat(read("a")).isEqualTo("last");
    }

    @Test
    void what_was_changed_through_the_store_is_read_anew() {
        List<String> read =
                ReadOnce.during(() -> {
                    String before = read("a");
                    store.put("a", "mine");
                    once.forget();
                    return List.of(before, read("a"));
                });
        assertThat(read).containsExactly("1", "mine");
    }

    @Test
    void who_has_to_know_what_others_changed_looks_anew() {
        List<String> read =
                ReadOnce.during(() -> {
                    String before = read("a");
                    store.put("a", "changed by others");
                    ReadOnce.lookAnew();
                    return List.of(before, read("a"));
                });
        assertThat(read).containsExactly("1", "changed by others");
    }

    @Test
    void what_is_known_to_be_changed_need_not_be_read_anew_and_the_rest_stays_unread() {
        List<String> read =
                ReadOnce.during(() -> {
                    read("a");
                    once.change("a", before -> before + "0");
                    once.change("b", before -> before + "0");
                    return List.of(read("a"), read("b"));
                });
        assertThat(read).containsExactly("10", "2");
    }

    @Test
    void a_part_of_a_piece_of_work_goes_on_with_what_was_read() {
        List<String> read =
                ReadOnce.during(() -> {
                    String before = read("a");
                    store.put("a", "changed by others");
                    return List.of(before, ReadOnce.during(() -> read("a")), read("a"));
                });
        assertThat(read).containsExactly("1", "1", "1");
    }

    @Test
    void a_piece_of_work_that_fails_leaves_nothing_behind() {
        assertThatThrownBy(() ->
                        ReadOnce.during(() -> {
                            read("a");
                            throw new IllegalStateException("broken off");
                        }))
                .isInstanceOf(IllegalStateException.class);
        store.put("a", "later");
        assertThat(ReadOnce.during(() -> read("a"))).isEqualTo("later");
    }
}
