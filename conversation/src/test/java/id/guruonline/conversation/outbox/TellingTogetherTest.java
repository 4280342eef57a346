package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.OtherWords;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waited on one topic is told in one message. */
class TellingTogetherTest extends WithOutbox {

    @Test
    void news_of_one_order_that_waits_is_told_in_one_message() {
        Matter news = Matter.newsOf("B1", null);
        for (String id : List.of("a", "b")) {
            outbox.add(new OutgoingMessage(id, SITI, id + "!", List.of(), null), news, NINE);
        }
        outbox.add(message("other", SITI, null), Matter.newsOf("B2", null), NINE);
        outbox.add(message("c", SITI, null), news, NINE);

        Attempt first = outbox.begin(SITI, NINE.plusSeconds(2)).orElseThrow();
        assertThat(first.message().text()).isEqualTo("a!\n\nb!");
        outbox.report(new DeliveryReport.Taken("a", NINE, "1"));
        assertThat(delivery("b").state()).isEqualTo(OutboxState.TOLD);
        assertThat(sendAll(NINE.plusSeconds(2))).containsExactly("other", "c");
    }

    @Test
    void what_is_told_together_is_of_use_as_long_as_any_of_it() {
        add("passing", Matter.newsOf("B1", NINE.plusSeconds(60)));
        add("lasting", Matter.newsOf("B1", null));

        putOff("passing", 90);
        assertThat(sendAll(NINE.plusSeconds(90))).containsExactly("passing");
    }

    @Test
    void the_start_of_one_lesson_ends_no_reminder_of_another() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        add("early", Matter.reminderOf(day, NINE.plusSeconds(60)));
        add("late", Matter.reminderOf(day, NINE.plusSeconds(120)));

        putOff("early", 90);
        assertThat(sendAll(NINE.plusSeconds(90))).containsExactly("early");
    }

    @Test
    void what_is_of_no_use_any_more_is_told_with_nothing() {
        add("lasting", Matter.newsOf("B1", null));
        add("passed", Matter.newsOf("B1", NINE.plusSeconds(60)));

        Attempt first = outbox.begin(SITI, NINE.plusSeconds(60)).orElseThrow();
        assertThat(first.message().text()).isEqualTo("?");
    }

    @Test
    void what_is_told_together_is_not_told_when_all_of_it_is_over() {
        add("a", Matter.newsOf("B1", NINE.plusSeconds(60)));
        add("b", Matter.newsOf("B1", NINE.plusSeconds(120)));

        putOff("a", 120);
        assertThat(sendAll(NINE.plusSeconds(120))).isEmpty();
    }

    private void add(String id, Matter matter) {
        outbox.add(message(id, SITI, null), matter, NINE);
    }

    /** It is told with the other, and the channel takes neither before so many seconds passed. */
    private void putOff(String id, int seconds) {
        Instant at = NINE.plusSeconds(2);
        Attempt both = outbox.begin(SITI, at).orElseThrow();
        assertThat(both.message().id()).isEqualTo(id);
        outbox.report(new DeliveryReport.TryLater(id, at, NINE.plusSeconds(seconds), "busy"));
    }

    @Test
    void reminders_of_one_day_are_told_in_one_whose_answers_bear_letters() {
        Matter day = Matter.reminderOf(LocalDate.of(2026, 11, 24), NINE.plusSeconds(86_400));
        outbox.add(message("a", SITI, null), day, NINE);
        outbox.add(message("b", SITI, null), day, NINE);

        OutgoingMessage together = outbox.begin(SITI, NINE.plusSeconds(2)).orElseThrow().message();
        assertThat(together.text()).isEqualTo("A) ?\n\nB) ?");
        assertThat(together.buttons())
                .containsExactly(new Button("Ya A", "yes"), new Button("Ya B", "yes"));
    }

    @Test
    void what_is_told_together_says_in_other_words_all_of_it_once_it_has_waited() {
        Matter day = Matter.reminderOf(LocalDate.of(2026, 11, 24), NINE.plusSeconds(86_400));
        saying(day, "a", "tomorrow a", NINE.plusSeconds(60), "today a");
        saying(day, "b", "tomorrow b", NINE.plusSeconds(60), "today b");
        saying(day, "c", "in an hour c", NINE.plusSeconds(30), "now c");

        putOff("a", 60);
        OutgoingMessage late = outbox.begin(SITI, NINE.plusSeconds(60)).orElseThrow().message();
        assertThat(late.text()).isEqualTo("today a\n\ntoday b");
    }

    private void saying(Matter matter, String id, String now, Instant from, String then) {
        Matter both =
                new Matter(
                        matter.lane(), matter.topic(), matter.until(), new OtherWords(from, then));
        outbox.add(new OutgoingMessage(id, SITI, now, List.of(), null), both, NINE);
    }

    @Test
    void what_can_leave_at_once_is_told_by_itself() {
        Matter news = Matter.newsOf("B1", null);
        outbox.add(message("a", SITI, null), news, NINE);
        outbox.add(message("b", SITI, null), news, NINE);

        assertThat(sendAll(NINE.plusSeconds(1))).containsExactly("a", "b");
    }
}
