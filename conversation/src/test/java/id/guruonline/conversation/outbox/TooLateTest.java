package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.DeliveryReport;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What could not leave while anybody had any use for it is not sent, and counted. */
class TooLateTest extends WithOutbox {

    private static final Instant START = NINE.plusSeconds(3600);
    private static final Matter REMINDER = Matter.reminderOf(LocalDate.of(2026, 11, 23), START);

    @Test
    void a_reminder_that_was_held_back_until_the_lesson_began_is_not_sent() {
        outbox.add(message("reminder", SITI, null), REMINDER, NINE);
        outbox.add(message("news", SITI, null), Matter.NEWS, NINE);
        outbox.putOff(SITI, NINE, START);

        assertThat(begin(SITI, START)).isEqualTo("news");
        assertThat(delivery("reminder").state()).isEqualTo(OutboxState.TOO_LATE);
        assertThat(delivery("reminder").why()).isEqualTo("too late");
        assertThat(outbox.countTooLate()).isEqualTo(1);
    }

    @Test
    void until_then_it_is_sent_however_long_it_waited() {
        outbox.add(message("reminder", SITI, null), REMINDER, NINE);
        outbox.putOff(SITI, NINE, START.minusSeconds(1));

        assertThat(begin(SITI, START.minusSeconds(1))).isEqualTo("reminder");
        assertThat(outbox.countTooLate()).isZero();
    }

    @Test
    void no_other_address_gets_it_later_either() {
        sitiIsRegistered();
        outbox.add(message("reminder", SITIS_WHATSAPP, null), REMINDER, NINE);
        begin(SITIS_WHATSAPP, NINE);
        outbox.report(new DeliveryReport.Failed("reminder", NINE, "refused"));

        assertThat(outbox.begin(SITIS_SMS, START)).isEmpty();
        assertThat(delivery("reminder@sms").state()).isEqualTo(OutboxState.TOO_LATE);
    }

    @Test
    void a_copy_of_what_perhaps_arrived_is_not_sent_later_either() {
        outbox.add(message("reminder", SITI, null), REMINDER, NINE);
        perhaps("reminder", SITI, NINE);

        assertThat(outbox.begin(SITI, START)).isEmpty();
        assertThat(delivery("reminder").state()).isEqualTo(OutboxState.TOO_LATE);
    }

    @Test
    void an_answer_is_never_too_late() {
        outbox.addReply(message("answer", SITI, null), NINE);

        assertThat(begin(SITI, NINE.plusSeconds(7 * 86_400))).isEqualTo("answer");
    }
}
