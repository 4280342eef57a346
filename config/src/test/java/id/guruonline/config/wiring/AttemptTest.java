package id.guruonline.config.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.twilio.TwilioAccount;
import id.guruonline.conversation.assembly.ConversationFloor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void no_attempt_outlasts_the_time_for_which_it_is_believed_to_be_under_way() {
        assertThat(TwilioAccount.LONGEST_ATTEMPT).isEqualTo(Duration.ofSeconds(100));
        assertThat(ConversationFloor.ATTEMPT)
                .isGreaterThan(TwilioAccount.LONGEST_ATTEMPT.plusMinutes(1));
    }
}
