package id.guruonline.bot.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.QuickTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SenderPaceTest {

    private static final Posted TAKEN = new Posted.Taken("SM1", 1);

    private final QuickTime time = new QuickTime();
    private final AtomicInteger posts = new AtomicInteger();

    private SenderPace pace(String from) {
        return new SenderPace(SenderPace.Allowed.of(from), time, time);
    }

    private Posted post(SenderPace pace, Posted answer) {
        return pace.post(() -> {
            posts.incrementAndGet();
            return answer;
        });
    }

    private static Posted tooFast(@Nullable Duration after) {
        return new Posted.Slower(after, "too fast");
    }

    @Test
    void a_sender_keeps_to_its_rate() {
        SenderPace whatsApp = pace("whatsapp:+6281100000000");
        for (int i = 0; i < 300; i++) {
            assertThat(post(whatsApp, TAKEN)).isEqualTo(TAKEN);
        }
        assertThat(time.passed()).isBetween(Duration.ofMillis(4650), Duration.ofMillis(4850));
    }

    @Test
    void the_sandbox_gets_a_message_every_three_seconds() {
        SenderPace sandbox = pace("whatsapp:+14155238886");
        post(sandbox, TAKEN);
        post(sandbox, TAKEN);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_sender_that_was_too_fast_rests_for_all_its_messages_as_long_as_asked() {
        SenderPace pace = pace("+6281100000000");
        Duration asked = Duration.ofSeconds(17);
        assertThat(post(pace, tooFast(asked))).isEqualTo(new Posted.NotNow(asked, "too fast"));
        time.pass(Duration.ofSeconds(7));
        assertThat(post(pace, TAKEN))
                .isEqualTo(
                        new Posted.NotTried(
                                Duration.ofSeconds(10), "Twilio asked this sender to rest"));
        assertThat(posts).hasValue(1);
        time.pass(Duration.ofSeconds(10));
        assertThat(post(pace, TAKEN)).isEqualTo(TAKEN);
    }

    @Test
    void what_would_wait_too_long_for_its_turn_is_not_even_tried() {
        var sandbox = SenderPace.Allowed.of("whatsapp:+14155238886");
        SenderPace crowded = new SenderPace(sandbox, time, _ -> {});
        for (int i = 0; i < 6; i++) {
            assertThat(post(crowded, TAKEN)).isEqualTo(TAKEN);
        }
        assertThat(post(crowded, TAKEN))
                .isEqualTo(
                        new Posted.NotTried(Duration.ofSeconds(15), "too many messages at once"));
        assertThat(posts).hasValue(6);
    }

    @Test
    void rests_grow_until_a_message_went() {
        SenderPace pace = pace("+6281100000000");
        for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 120, 120}) {
            Duration rest = Duration.ofSeconds(seconds);
            assertThat(post(pace, tooFast(null))).isEqualTo(new Posted.NotNow(rest, "too fast"));
            time.pass(rest);
        }
        post(pace, TAKEN);
        assertThat(post(pace, tooFast(null)))
                .isEqualTo(new Posted.NotNow(Duration.ofSeconds(2), "too fast"));
    }

    @Test
    void answers_to_what_was_under_way_together_make_one_rest() {
        SenderPace pace = pace("+6281100000000");
        Posted both =
                pace.post(() -> {
                    post(pace, tooFast(null));
                    return tooFast(null);
                });
        assertThat(both).isEqualTo(new Posted.NotNow(Duration.ofSeconds(2), "too fast"));
    }
}
