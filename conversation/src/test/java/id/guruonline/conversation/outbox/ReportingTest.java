package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.store.embedded.WriteGate;
import id.guruonline.scheduler.work.Failures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What channels report, and what offers hear of it. */
class ReportingTest extends WithOutbox {

    @Test
    void reports_never_go_back_in_rank() {
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Read("a", NINE.plusSeconds(3), "1"));
        outbox.report(new DeliveryReport.Delivered("a", NINE.plusSeconds(2), "1"));
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(1), "1"));
        outbox.report(new DeliveryReport.Failed("a", NINE.plusSeconds(4), "late"));
        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE, "late"));

        assertThat(delivery("a").state()).isEqualTo(OutboxState.READ);
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void a_message_is_known_by_the_id_that_the_first_report_of_it_brings() {
        add("a", SITI, null);
        add("b", ADI, null);
        outbox.begin(SITI, NINE);
        outbox.begin(ADI, NINE);
        outbox.report(new DeliveryReport.Delivered("a", NINE.plusSeconds(2), "SM1"));
        outbox.report(new DeliveryReport.Read("b", NINE.plusSeconds(3), "SM2"));

        assertThat(store.findId("SM1")).hasValue("a");
        assertThat(store.findId("SM2")).hasValue("b");
    }

    @Test
    void a_report_of_an_unknown_message_changes_nothing() {
        outbox.report(new DeliveryReport.Delivered("nobody", NINE, "1"));
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void an_offer_no_longer_open_is_dropped_and_the_next_message_leaves() {
        add("a", SITI, "B1:1");
        add("b", SITI, "B2:1");
        offers.closed.add(new OfferRef("B1", 1));

        assertThat(begin(SITI)).isEqualTo("b");
        assertThat(delivery("a").state()).isEqualTo(OutboxState.DROPPED);
        assertThat(offers.told).isEmpty();
    }

    @Test
    void a_question_about_another_time_is_no_offer_to_an_instance_of_before() {
        add("a", SITI, "B1?q");

        assertThat(store.find("a").orElseThrow().offer()).isNull();
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(1), "1"));
        assertThat(offers.told).last().isEqualTo("taken B1?q at 2026-11-23T02:00:01Z");
        assertThat(news().findNextDue()).isEmpty();
    }

    @Test
    void a_question_about_another_time_that_is_no_longer_open_is_dropped() {
        add("a", SITI, "B1?q");
        add("b", SITI, null);
        offers.closed.add(new AskRef.OfMove("B1", "q"));

        assertThat(begin(SITI)).isEqualTo("b");
        assertThat(delivery("a").state()).isEqualTo(OutboxState.DROPPED);
    }

    @Test
    void a_question_that_only_a_later_version_knows_holds_nothing_up() {
        add("a", SITI, "B1:1");
        database.mongo()
                .getCollection("outbox")
                .updateOne(Filters.eq("_id", "a"), Updates.set("offer", "what is this"));
        add("b", SITI, "B2:1");

        assertThat(begin(SITI)).isEqualTo("a");
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(1), "1"));
        assertThat(begin(SITI)).isEqualTo("b");
        assertThat(news().findNextDue()).isEmpty();
        assertThat(offers.told).noneMatch(news -> news.contains("what"));
    }

    @Test
    void an_offer_that_was_closed_while_its_turn_was_awaited_is_dropped() {
        add("a", SITI, "B1:1");
        Outbox.Next next = outbox.findNext(SITI, NINE).orElseThrow();
        offers.closed.add(new OfferRef("B1", 1));

        assertThat(next.begin(NINE.plusSeconds(1))).isEmpty();
        assertThat(delivery("a").state()).isEqualTo(OutboxState.DROPPED);
    }

    @Test
    void an_offer_no_longer_open_holds_nothing_up_while_it_waits() {
        add("a", SITI, "B1:1");
        begin(SITI);
        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE.plusSeconds(900), "busy"));
        offers.closed.add(new OfferRef("B1", 1));
        add("b", SITI, null);

        assertThat(begin(SITI)).isEqualTo("b");
    }

    @Test
    void the_time_to_answer_begins_when_the_channel_took_the_offer_and_only_once() {
        add("a", SITI, "B1:2");
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Delivered("a", NINE.plusSeconds(5), "1"));
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(1), "1"));
        outbox.report(new DeliveryReport.Read("a", NINE.plusSeconds(9), "1"));

        assertThat(offers.told)
                .endsWith("taken B1:2 at 2026-11-23T02:00:05Z")
                .doesNotHaveDuplicates();
        assertThat(news().findNextDue()).isEmpty();
    }

    @Test
    void an_offer_is_known_before_a_slow_channel_says_that_it_took_it() {
        add("a", SITI, "B1:2");
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(20), "1"));

        assertThat(offers.told)
                .containsExactly(
                        "perhaps B1:2 at 2026-11-23T02:00:01Z",
                        "taken B1:2 at 2026-11-23T02:00:20Z");
    }

    @Test
    void
            a_message_counts_as_seen_soon_after_it_began_to_leave_however_long_the_channel_is_in_saying_so() {
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(20), "1"));

        assertThat(delivery("a").takenAt()).isEqualTo(NINE.plusSeconds(1));
    }

    @Test
    void what_perhaps_arrived_is_sent_again_and_the_clock_starts_with_the_copy_that_was_taken() {
        add("a", SITI, "B1:2");
        perhaps("a", SITI, NINE);

        assertThat(outbox.begin(SITI, NINE.plusSeconds(1))).isEmpty();
        assertThat(offers.told).containsExactly("perhaps B1:2 at 2026-11-23T02:00:00Z");
        offers.told.clear();
        Attempt copy = outbox.begin(SITI, NINE.plusSeconds(2)).orElseThrow();
        assertThat(copy.lostAt()).isNull();
        assertThat(copy.message().buttons()).containsExactly(new Button("Ya", "yes"));
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(2), "1"));
        assertThat(offers.told).containsExactly("taken B1:2 at 2026-11-23T02:00:02Z");
        assertThat(delivery("a").takenAt()).isEqualTo(NINE);
    }

    @Test
    void an_offer_that_perhaps_arrived_three_times_is_withdrawn_without_blame() {
        add("a", SITI, "B1:2");
        for (int i = 0; i < 3; i++) {
            perhaps("a", SITI, NINE.plusSeconds(2L * i));
        }

        assertThat(offers.told)
                .containsExactly("perhaps B1:2 at 2026-11-23T02:00:00Z", "uncertain B1:2");
        assertThat(delivery("a").state()).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(outbox.begin(SITI, NINE.plusSeconds(99))).isEmpty();
        assertThat(outbox.countUncertain()).isEqualTo(1);
        outbox.report(new DeliveryReport.Delivered("a", NINE.plusSeconds(60), "1"));
        assertThat(delivery("a").state()).isEqualTo(OutboxState.DELIVERED);
    }

    @Test
    void a_copy_that_is_no_longer_needed_is_not_sent() {
        add("a", SITI, "B1:2");
        perhaps("a", SITI, NINE);
        offers.closed.add(new OfferRef("B1", 2));

        assertThat(outbox.begin(SITI, NINE.plusSeconds(2))).isEmpty();
        assertThat(delivery("a").state()).isEqualTo(OutboxState.DROPPED);
    }

    @Test
    void an_offer_that_fails_is_undeliverable_even_after_it_was_taken() {
        add("a", SITI, "B1:2");
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Taken("a", NINE, "1"));
        outbox.report(new DeliveryReport.Failed("a", NINE, "refused"));
        outbox.report(new DeliveryReport.Failed("a", NINE, "refused"));

        assertThat(offers.told)
                .containsExactly("taken B1:2 at 2026-11-23T02:00:00Z", "undeliverable B1:2");
    }

    @Test
    void what_an_offer_has_to_hear_is_told_after_any_crash() {
        for (int write = 1; write <= 2; write++) {
            String id = "a" + write;
            add(id, SITI, "B1:" + write);
            outbox.begin(SITI, NINE);
            OutboxQueue dying =
                    outbox(new MongoOutbox(database.through(WriteGate.closingAfter(write))));
            assertThatThrownBy(() -> dying.report(new DeliveryReport.Taken(id, NINE, "1")))
                    .isNotNull();
            news().runOnce();

            assertThat(offers.told).contains("taken B1:" + write + " at 2026-11-23T02:00:00Z");
            assertThat(delivery(id).owed()).isNull();
        }
    }

    @Test
    void an_offer_that_cannot_be_told_is_told_later_and_keeps_no_other_from_it() {
        add("a", SITI, "B1:1");
        add("b", ADI, "B2:1");
        offers.deaf = true;
        for (String id : List.of("a", "b")) {
            outbox.begin(id.equals("a") ? SITI : ADI, NINE);
            assertThatThrownBy(() -> outbox.report(new DeliveryReport.Taken(id, NINE, "1")))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(news().hasDue(NINE)).isTrue();
        assertThat(news().runOnce()).isZero();
        OfferNews inAnOutage =
                new OfferNews(store, offers, new Failures(_ -> true, System::nanoTime));
        assertThatThrownBy(inAnOutage::runOnce).isInstanceOf(IllegalStateException.class);
        offers.deaf = false;

        assertThat(news().runOnce()).isEqualTo(2);
        assertThat(offers.told).hasSize(2);
        assertThat(news().hasDue(NINE)).isFalse();
    }
}
