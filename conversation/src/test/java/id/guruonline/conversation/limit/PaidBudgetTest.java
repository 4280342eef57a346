package id.guruonline.conversation.limit;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.store.MongoPaid;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.conversation.testing.SomeChannels;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaidBudgetTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address PAID = SomeChannels.at(SomeChannels.NUMBERS, "+6281200000001");
    private static final Address FREE = SomeChannels.at(SomeChannels.CHATS, "1");

    private final ConversationDatabase database = new ConversationDatabase(List.of());
    private final List<Limited> limited = new ArrayList<>();
    private final List<Integer> alarms = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    /** As another instance, or one started anew, has it. */
    private PaidBudget budget(int most) {
        return new PaidBudget(
                new MongoPaid(database.mongo()),
                new Limits(40, 20, 100, most, List.of("+62"), 60, Duration.ofDays(14), false),
                SomeChannels.of(SomeChannels.NUMBERS, SomeChannels.CHATS),
                JAKARTA,
                limited::add,
                (_, sent, _) -> alarms.add(sent));
    }

    @Test
    void when_all_is_spent_only_what_somebody_waits_for_leaves_until_the_next_morning() {
        for (int i = 0; i < 5; i++) {
            assertThat(budget(5).take(PAID, false, NINE)).isEmpty();
        }
        assertThat(budget(5).take(PAID, false, NINE))
                .contains(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(budget(5).take(PAID, true, NINE)).isEmpty();
        assertThat(limited).containsExactly(Limited.PAID);

        assertThat(budget(5).take(FREE, false, NINE)).isEmpty();
        assertThat(budget(5).take(PAID, false, Instant.parse("2026-11-23T17:00:00Z"))).isEmpty();
    }

    @Test
    void the_office_is_told_at_four_fifths_and_what_is_free_counts_nothing() {
        for (int i = 0; i < 20; i++) {
            budget(10).take(FREE, false, NINE);
        }
        for (int i = 0; i < 7; i++) {
            budget(10).take(PAID, false, NINE);
        }
        assertThat(alarms).isEmpty();
        budget(10).take(PAID, false, NINE);
        assertThat(alarms).containsExactly(8);
    }

    @Test
    void instances_that_count_at_the_same_time_let_no_more_out_than_one() {
        AtomicInteger left = new AtomicInteger();
        MongoPaid store = new MongoPaid(database.mongo());
        IntStream.range(0, 40)
                .parallel()
                .filter(_ -> store.take(LocalDate.of(2026, 11, 23), 15))
                .forEach(_ -> left.incrementAndGet());
        assertThat(left).hasValue(15);
        assertThat(store.count(LocalDate.of(2026, 11, 23))).isEqualTo(15);
    }
}
