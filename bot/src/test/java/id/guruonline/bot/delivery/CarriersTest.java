package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriersTest {

    private final List<String> closed = new ArrayList<>();

    /** One that notes its end, and then fails where it is broken. */
    private final class Ending implements Carrier {

        private final String name;
        private final boolean broken;

        Ending(String name, boolean broken) {
            this.name = name;
            this.broken = broken;
        }

        @Override
        public List<Channel> channels() {
            return List.of();
        }

        @Override
        public WayIn open(Inbox inbox, Outbox outbox) {
            return new WayIn() {};
        }

        @Override
        public void close() {
            closed.add(name);
            if (broken) {
                throw new IllegalStateException(name);
            }
        }
    }

    @Test
    void each_is_closed_though_others_fail_to_close_and_the_first_failure_is_told() {
        Carriers carriers =
                new Carriers(
                        List.of(
                                new Ending("one", true),
                                new Ending("two", true),
                                new Ending("three", false)));
        assertThatThrownBy(carriers::close)
                .hasMessage("one")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("one", "two", "three");
    }
}
