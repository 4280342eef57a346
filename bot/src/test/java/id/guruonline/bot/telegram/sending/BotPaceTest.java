package id.guruonline.bot.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.QuickTime;
import id.guruonline.bot.telegram.api.SendingRate;
import id.guruonline.conversation.message.OutboxLane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public class BotPaceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final QuickTime time = new QuickTime();
    private final BotPace pace = quick(time);

    @Test
    void one_chat_gets_a_message_a_second() throws InterruptedException {
        for (int i = 0; i < 11; i++) {
            assertThat(pace.await("11", OutboxLane.NEWS, MINUTE)).isTrue();
        }
        assertThat(time.passed()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    }

    @Test
    void no_second_sees_more_than_thirty_messages() throws InterruptedException {
        List<Duration> sent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            assertThat(pace.await("chat" + i, OutboxLane.NEWS, MINUTE)).isTrue();
            sent.add(time.passed());
        }
        for (int i = 30; i < sent.size(); i++) {
            assertThat(sent.get(i).minus(sent.get(i - 30)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void of_one_a_second_none_sees_two() throws InterruptedException {
        BotPace slow = new BotPace(new SendingRate(1, 1), time, time);
        Duration last = Duration.ofDays(-1);
        for (int i = 0; i < 10; i++) {
            assertThat(slow.await("chat" + i, OutboxLane.NEWS, MINUTE)).isTrue();
            assertThat(time.passed().minus(last)).isGreaterThan(Duration.ofSeconds(1));
            last = time.passed();
        }
    }

    @Test
    void whoever_would_wait_too_long_is_told_so_at_once() throws InterruptedException {
        pace.await("11", OutboxLane.NEWS, MINUTE);
        assertThat(pace.await("11", OutboxLane.NEWS, Duration.ofMillis(500))).isFalse();
        assertThat(time.passed()).isZero();
    }

    @Test
    void one_chat_that_was_too_fast_holds_up_no_other() throws InterruptedException {
        pace.refused("11", Duration.ofSeconds(5));
        assertThat(pace.await("12", OutboxLane.NEWS, Duration.ofMillis(1))).isTrue();
    }

    @Test
    void two_chats_that_were_too_fast_at_a_time_let_the_whole_bot_rest()
            throws InterruptedException {
        pace.refused("11", Duration.ofSeconds(5));
        pace.refused("12", Duration.ofSeconds(3));
        assertThat(pace.await("13", OutboxLane.NEWS, Duration.ofSeconds(4))).isFalse();
        assertThat(pace.await("14", OutboxLane.NEWS, MINUTE)).isTrue();
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_chat_that_was_too_fast_again_is_still_one_chat() throws InterruptedException {
        pace.refused("11", Duration.ofSeconds(5));
        pace.refused("11", Duration.ofSeconds(5));
        assertThat(pace.await("12", OutboxLane.NEWS, Duration.ofMillis(1))).isTrue();
    }

    @Test
    void who_may_send_more_does_and_keeps_to_that() throws InterruptedException {
        BotPace fast = new BotPace(new SendingRate(2_000, 100), time, time);
        List<Duration> sent = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            assertThat(fast.await("chat" + i, OutboxLane.NEWS, MINUTE)).isTrue();
            sent.add(time.passed());
        }
        for (int i = 2_000; i < sent.size(); i++) {
            assertThat(sent.get(i).minus(sent.get(i - 2_000)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void one_chat_gets_as_many_messages_a_second_as_may_be() throws InterruptedException {
        BotPace fast = new BotPace(new SendingRate(2_000, 100), time, time);
        for (int i = 0; i < 101; i++) {
            assertThat(fast.await("11", OutboxLane.NEWS, MINUTE)).isTrue();
        }
        assertThat(time.passed()).isBetween(Duration.ofMillis(1_000), Duration.ofMillis(1_100));
    }

    /** A pace at which nobody really waits. */
    public static BotPace quick(QuickTime time) {
        return new BotPace(SendingRate.USUAL, time, time);
    }
}
