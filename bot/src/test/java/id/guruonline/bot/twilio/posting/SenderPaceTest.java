package id.guruonline.bot.twilio.posting;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.QuickTime;
import id.guruonline.conversation.message.OutboxLane;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SenderPaceTest {

    private static final Posted TAKEN = new Posted.Taken("SM1", 1);

    private final QuickTime time = new QuickTime();

    private SenderPace pace(String from) {
        return new SenderPace(SenderPace.Allowed.of(from), time, time);
    }

    private static void send(SenderPace pace) {
        assertThat(pace.awaitTurn(OutboxLane.NEWS)).isEmpty();
        pace.heard(TAKEN);
    }

    private static Duration tooFast(SenderPace pace, @Nullable Duration asked) {
        assertThat(pace.heard(new Posted.Slower(asked, "too fast")))
                .isInstanceOf(Posted.NotNow.class);
        return pace.awaitTurn(OutboxLane.NEWS).orElseThrow();
    }

    @Test
    void a_sender_keeps_to_its_rate() {
        SenderPace whatsApp = pace("whatsapp:+6281100000000");
        for (int i = 0; i < 300; i++) {
            send(whatsApp);
        }
        assertThat(time.passed()).isBetween(Duration.ofMillis(4650), Duration.ofMillis(4850));
    }

    @Test
    void the_sandbox_gets_a_message_every_three_seconds() {
        SenderPace sandbox = pace("whatsapp:+14155238886");
        send(sandbox);
        send(sandbox);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_sender_that_was_too_fast_rests_for_all_its_messages_as_long_as_asked() {
        SenderPace pace = pace("+6281100000000");
        assertThat(tooFast(pace, Duration.ofSeconds(17))).isEqualTo(Duration.ofSeconds(17));
        time.pass(Duration.ofSeconds(7));
        assertThat(pace.awaitTurn(OutboxLane.NEWS)).contains(Duration.ofSeconds(10));
        time.pass(Duration.ofSeconds(10));
        assertThat(pace.awaitTurn(OutboxLane.NEWS)).isEmpty();
    }

    @Test
    void whose_turn_would_take_too_long_waits_elsewhere() {
        var sandbox = SenderPace.Allowed.of("whatsapp:+14155238886");
        SenderPace crowded = new SenderPace(sandbox, time, _ -> {});
        for (int i = 0; i < 6; i++) {
            assertThat(crowded.awaitTurn(OutboxLane.NEWS)).isEmpty();
        }
        assertThat(crowded.awaitTurn(OutboxLane.NEWS)).contains(Duration.ofSeconds(15));
    }

    @Test
    void rests_grow_until_a_message_went() {
        SenderPace pace = pace("+6281100000000");
        for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 120, 120}) {
            assertThat(tooFast(pace, null)).isEqualTo(Duration.ofSeconds(seconds));
            time.pass(Duration.ofSeconds(seconds));
        }
        send(pace);
        assertThat(tooFast(pace, null)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void answers_to_what_was_under_way_together_make_one_rest() {
        SenderPace pace = pace("+6281100000000");
        tooFast(pace, null);
        assertThat(tooFast(pace, null)).isEqualTo(Duration.ofSeconds(2));
    }
}
