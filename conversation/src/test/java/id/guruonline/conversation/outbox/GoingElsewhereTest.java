package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Outbox.Attempt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages that one address did not take go to the person's next one. */
class GoingElsewhereTest extends WithOutbox {

    @Test
    void an_address_that_reaches_nobody_comes_last_until_somebody_writes_from_there() {
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        accounts.insert(Account.of(ADI, "siti", Language.ID));
        accounts.heard(SITI, NINE);
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Unreachable("a", NINE.plusSeconds(1), "blocked"));

        assertThat(reachable()).isEqualTo(ADI);
        accounts.heard(SITI, NINE.plusSeconds(2));
        assertThat(reachable()).isEqualTo(SITI);
    }

    @Test
    void what_an_address_that_is_given_up_did_not_take_goes_to_the_persons_other_one_in_order() {
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        accounts.insert(Account.of(SITIS_WHATSAPP, "siti", Language.ID));
        add("a", SITI, "B1:1");
        add("b", SITI, null);
        add("later", SITIS_WHATSAPP, null);
        for (String id : List.of("a", "b")) {
            assertThat(begin(SITI)).isEqualTo(id);
            outbox.report(new DeliveryReport.Unreachable(id, NINE, "blocked"));
            outbox.report(new DeliveryReport.Unreachable(id, NINE.plusSeconds(1), "blocked"));
        }

        assertThat(offers.told).isEmpty();
        for (String id : List.of("a@whatsapp", "b@whatsapp", "later")) {
            assertThat(begin(SITIS_WHATSAPP)).isEqualTo(id);
            outbox.report(new DeliveryReport.Taken(id, NINE, "w" + id));
        }
        assertThat(offers.told).containsExactly("taken B1:1 at " + NINE);
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void an_offer_is_undeliverable_when_the_persons_last_address_is_given_up() {
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        accounts.insert(Account.of(SITIS_WHATSAPP, "siti", Language.ID));
        add("a", SITI, "B1:1");
        begin(SITI);
        outbox.report(new DeliveryReport.Unreachable("a", NINE, "blocked"));
        begin(SITIS_WHATSAPP);
        outbox.report(new DeliveryReport.Unreachable("a@whatsapp", NINE, "no such number"));

        assertThat(offers.told).containsExactly("undeliverable B1:1");
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void what_one_channel_refuses_goes_by_the_next_even_where_nobody_used_that_yet() {
        sitiIsRegistered();
        add("a", SITIS_WHATSAPP, "B1:1");
        begin(SITIS_WHATSAPP);
        outbox.report(new DeliveryReport.Failed("a", NINE, "no template"));
        outbox.report(new DeliveryReport.Failed("a", NINE.plusSeconds(1), "no template"));

        assertThat(offers.told).isEmpty();
        assertThat(accounts.find(SITIS_WHATSAPP).map(Account::goneAt)).isEmpty();
        assertThat(begin(SITIS_SMS)).isEqualTo("a@sms");
        outbox.report(new DeliveryReport.Taken("a@sms", NINE.plusSeconds(2), "s1"));
        assertThat(offers.told).last().isEqualTo("taken B1:1 at 2026-11-23T02:00:02Z");
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void a_message_tries_every_address_once_and_goes_round_in_no_circle() {
        sitiIsRegistered();
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        add("a", SITIS_WHATSAPP, "B1:1");
        List<String> tried = new ArrayList<>();
        for (Address to : List.of(SITIS_WHATSAPP, SITI, SITIS_SMS)) {
            String id = begin(to);
            tried.add(id);
            assertThat(offers.told).isEmpty();
            outbox.report(new DeliveryReport.Failed(id, NINE, "refused"));
        }

        assertThat(tried).containsExactly("a", "a@telegram", "a@telegram@sms");
        assertThat(offers.told).containsExactly("undeliverable B1:1");
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void what_did_not_arrive_a_second_time_either_goes_by_the_next_channel() {
        sitiIsRegistered();
        add("a", SITIS_WHATSAPP, "B1:1");
        for (String id : List.of("a", "a@again")) {
            assertThat(begin(SITIS_WHATSAPP)).isEqualTo(id);
            outbox.report(new DeliveryReport.Again(id, NINE, NINE, "too fast"));
        }

        assertThat(begin(SITIS_SMS)).isEqualTo("a@again@sms");
        assertThat(offers.told).isEmpty();
    }

    @Test
    void what_perhaps_arrived_three_times_goes_to_the_next_channel_or_is_counted() {
        goesElsewhereAfterThreePerhapses(null);
    }

    @Test
    void so_does_a_question_about_another_time_which_nobody_takes_back() {
        goesElsewhereAfterThreePerhapses("B1?q");
    }

    private void goesElsewhereAfterThreePerhapses(@Nullable String about) {
        sitiIsRegistered();
        add("a", SITIS_WHATSAPP, about);
        for (int i = 0; i < 3; i++) {
            assertThat(outbox.begin(SITIS_SMS, NINE.plusSeconds(2L * i))).isEmpty();
            perhaps("a", SITIS_WHATSAPP, NINE.plusSeconds(2L * i));
        }
        assertThat(outbox.countUncertain()).isZero();
        for (int i = 3; i < 6; i++) {
            perhaps("a@sms", SITIS_SMS, NINE.plusSeconds(2L * i));
        }

        assertThat(outbox.countUncertain()).isEqualTo(1);
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void who_wants_nothing_at_a_number_is_told_by_telegram_but_not_at_that_number() {
        sitiIsRegistered();
        add("a", SITIS_WHATSAPP, "B1:1");
        begin(SITIS_WHATSAPP);
        outbox.report(new DeliveryReport.Unwanted("a", NINE, "stop"));
        assertThat(offers.told).containsExactly("undeliverable B1:1");

        accounts.insert(Account.of(SITI, "siti", Language.ID));
        add("b", SITIS_WHATSAPP, "B2:1");
        begin(SITIS_WHATSAPP);
        outbox.report(new DeliveryReport.Unwanted("b", NINE, "stop"));
        assertThat(begin(SITI)).isEqualTo("b@telegram");
        assertThat(outbox.begin(SITIS_SMS, NINE)).isEmpty();
    }

    @Test
    void a_reply_is_one_only_where_somebody_wrote() {
        sitiIsRegistered();
        outbox.addReply(message("a", SITIS_WHATSAPP, null), NINE);
        Attempt first = outbox.begin(SITIS_WHATSAPP, NINE).orElseThrow();
        outbox.report(new DeliveryReport.Failed("a", NINE, "refused"));
        Attempt elsewhere = outbox.begin(SITIS_SMS, NINE).orElseThrow();

        assertThat(first.message().reply()).isTrue();
        assertThat(elsewhere.message().reply()).isFalse();
    }
}
