package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox.Attempt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits when the machine's clock is set back by an hour waits no hour. */
class ClockSetBackTest extends WithOutbox {

    private static final Instant TEN = NINE.plusSeconds(3600);

    @BeforeEach
    void lookAtTen() {
        outbox.add(message("a", SITI, null), Matter.NEWS, TEN);
        assertThat(due(TEN, 10)).containsExactly(SITI);
    }

    @Test
    void what_was_put_off_before_is_due_at_once_and_what_is_put_off_since_is_not() {
        begin(SITI, TEN);
        outbox.report(new DeliveryReport.TryLater("a", TEN, TEN.plusSeconds(9), "busy"));
        assertThat(due(TEN, 10)).isEmpty();
        setBack();

        assertThat(due(NINE, 10)).containsExactly(SITI);
        assertThat(begin(SITI, NINE)).isEqualTo("a");
        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE.plusSeconds(9), "busy"));
        assertThat(due(NINE.plusSeconds(8), 10)).isEmpty();
        assertThat(due(NINE.plusSeconds(9), 10)).containsExactly(SITI);
    }

    @Test
    void what_waited_for_its_turn_is_due_at_once() {
        outbox.putOff(SITI, TEN, TEN.plusSeconds(5));
        setBack();

        assertThat(due(NINE, 10)).containsExactly(SITI);
    }

    @Test
    void what_is_behind_one_that_was_put_off_before_waits_no_hour_with_it() {
        begin(SITI, TEN);
        outbox.report(new DeliveryReport.TryLater("a", TEN, TEN.plusSeconds(9), "busy"));
        outbox.add(message("b", SITI, null), Matter.NEWS, TEN);
        setBack();
        assertThat(outbox.begin(SITI, NINE)).isEmpty();

        assertThat(due(NINE, 10)).containsExactly(SITI);
        assertThat(begin(SITI, NINE)).isEqualTo("a");
        outbox.report(new DeliveryReport.Taken("a", NINE, "c"));
        assertThat(begin(SITI, NINE)).isEqualTo("b");
    }

    @Test
    void what_was_put_off_by_one_who_had_not_seen_the_other_clock_waits_no_hour_either() {
        setBack();
        assertThat(due(NINE, 10)).containsExactly(SITI);
        outbox.putOff(SITI, TEN, TEN.plusSeconds(5));

        assertThat(due(NINE.plusSeconds(1), 10)).containsExactly(SITI);
    }

    @Test
    void what_is_to_be_sent_once_more_is_due_at_once() {
        begin(SITI, TEN);
        outbox.report(new DeliveryReport.Again("a", TEN, TEN.plusSeconds(60), "too fast"));
        setBack();

        assertThat(due(NINE, 10)).containsExactly(SITI);
    }

    @Test
    void an_attempt_of_which_the_channel_was_to_be_asked_is_asked_about_at_once() {
        begin(SITI, TEN);
        outbox.report(new DeliveryReport.NotKnownYet("a", TEN, Duration.ofSeconds(10), "lost"));
        assertThat(due(TEN, 10)).isEmpty();
        setBack();

        assertThat(due(NINE, 10)).containsExactly(SITI);
        assertThat(outbox.begin(SITI, NINE).map(Attempt::lostAt)).contains(TEN);
    }

    @Test
    void an_attempt_under_way_is_left_alone_for_its_term_and_no_longer() {
        begin(SITI, TEN);
        setBack();

        assertThat(due(NINE, 10)).isEmpty();
        realTime.advance(TERM);
        assertThat(due(NINE.plus(TERM), 10)).containsExactly(SITI);
    }

    @Test
    void nobody_is_taken_for_a_robot_by_what_was_answered_before() {
        for (int i = 0; i < 20; i++) {
            outbox.addReply(message("r" + i, ADI, null), TEN);
        }

        assertThat(outbox.addReply(message("more", ADI, null), TEN)).isFalse();
        assertThat(outbox.addReply(message("later", ADI, null), NINE)).isTrue();
    }

    private void setBack() {
        realTime.advance(Duration.ofHours(-1));
    }
}
