package id.guruonline.scheduler.work.instance;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.Neighbours;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only this instance changes it need not read twice. */
class KnownValuesTest {

    private final Map<String, String> stored = new HashMap<>(Map.of("siti", "id", "adi", "id"));
    private Runnable meanwhile = () -> {};
    private int reads;

    private final Neighbours neighbours = new Neighbours(true);
    private final KnownValues<String, String> known = new KnownValues<>(neighbours);

    @Test
    void what_was_read_once_is_known() {
        assertThat(get("siti")).isEqualTo("id");
        assertThat(get("siti")).isEqualTo("id");
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void what_was_changed_is_read_anew_and_all_else_is_known() {
        get("siti");
        get("adi");
        change("siti", "en");

        assertThat(get("siti")).isEqualTo("en");
        get("adi");
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void what_was_changed_while_it_was_read_is_read_again() {
        meanwhile = () -> change("siti", "en");
        assertThat(get("siti")).isEqualTo("id");

        assertThat(get("siti")).isEqualTo("en");
    }

    @Test
    void once_all_may_have_changed_all_is_read_anew() {
        get("siti");
        stored.put("siti", "en");
        known.forgetAll();

        assertThat(get("siti")).isEqualTo("en");
    }

    @Test
    void beside_another_instance_it_is_read_each_time_and_nothing_of_before_is_known_after() {
        get("siti");
        neighbours.alone = false;
        get("siti");
        stored.put("siti", "en");
        assertThat(get("siti")).isEqualTo("en");
        assertThat(reads).isEqualTo(3);

        neighbours.alone = true;
        assertThat(get("siti")).isEqualTo("en");
        assertThat(reads).isEqualTo(4);
    }

    private String get(String key) {
        return known.get(key, () -> read(key));
    }

    private String read(String key) {
        reads++;
        String found = stored.getOrDefault(key, "");
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return found;
    }

    private void change(String key, String value) {
        stored.put(key, value);
        known.forget(key);
    }
}
