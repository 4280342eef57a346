package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.scheduler.work.Owners;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one message after another goes to somebody nobody looks for what else waits. */
class KnownWaitingTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address SITI = new Address("pigeon", "siti");
    private static final Address ADI = new Address("pigeon", "adi");

    private final Neighbours neighbours = new Neighbours();
    private final KnownWaiting known = new KnownWaiting(neighbours);
    private final List<OutboxEntry> stored = new ArrayList<>();
    private int looks;
    private Runnable meanwhile = () -> {};

    @Test
    void what_is_added_once_the_last_was_sent_is_not_looked_up() {
        add("a", SITI);
        assertThat(list(SITI)).containsExactly("a");
        assertThat(looks).isEqualTo(1);
        send("a");
        add("b", SITI);

        assertThat(list(SITI)).containsExactly("b");
        send("b");
        add("c", SITI);
        assertThat(list(SITI)).containsExactly("c");
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void what_is_in_somebodys_hands_is_looked_up_by_others() {
        sendTheFirst();
        add("b", SITI);
        assertThat(list(SITI)).containsExactly("b");

        assertThat(list(SITI)).containsExactly("b");
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void two_that_wait_are_looked_up() {
        sendTheFirst();
        add("b", SITI);
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("b", "c");
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void what_was_added_while_another_was_sent_is_looked_up_beside_the_next() {
        add("a", SITI);
        list(SITI);
        add("b", SITI);
        send("a");
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("b", "c");
    }

    @Test
    void what_is_added_during_a_look_is_not_overlooked() {
        add("a", SITI);
        meanwhile = () -> add("b", SITI);
        assertThat(list(SITI)).containsExactly("a");
        send("a");
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("b", "c");
    }

    @Test
    void where_one_is_not_sent_or_may_have_been_added_unseen_it_is_looked_up() {
        sendTheFirst();
        known.forget(SITI);
        add("b", SITI);

        list(SITI);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void nothing_is_known_while_another_instance_is_there_nor_of_before() {
        sendTheFirst();
        neighbours.alone = false;
        add("b", SITI);
        assertThat(list(SITI)).containsExactly("b");
        send("b");
        neighbours.alone = true;
        add("c", SITI);

        assertThat(list(SITI)).containsExactly("c");
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void of_another_address_nothing_is_known() {
        sendTheFirst();
        add("b", ADI);

        assertThat(list(ADI)).containsExactly("b");
        assertThat(looks).isEqualTo(2);
    }

    private void sendTheFirst() {
        add("a", SITI);
        list(SITI);
        send("a");
    }

    private void add(String id, Address to) {
        OutboxEntry entry =
                OutboxEntry.of(
                        new OutgoingMessage(id, to, "?", List.of(), null),
                        Matter.NEWS,
                        stored.size(),
                        NINE);
        stored.add(entry);
        known.added(entry);
    }

    private void send(String id) {
        OutboxEntry sent = stored.stream().filter(e -> e.id().equals(id)).findAny().orElseThrow();
        stored.remove(sent);
        known.sent(sent);
    }

    private List<String> list(Address to) {
        return known.list(to, () -> look(to)).stream().map(OutboxEntry::id).toList();
    }

    private List<OutboxEntry> look(Address to) {
        looks++;
        List<OutboxEntry> found = stored.stream().filter(e -> e.to().equals(to)).toList();
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return found;
    }

    private static final class Neighbours implements Owners {

        private boolean alone = true;

        @Override
        public boolean isGone(String owner) {
            return false;
        }

        @Override
        public boolean isAlone() {
            return alone;
        }
    }
}
