package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.SaidLater;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is added, once, in whichever language, and what is told of who has no address. */
class AddingTest extends WithOutbox {

    @Test
    void messages_to_one_recipient_leave_in_the_order_added_one_at_a_time() {
        add("b", SITI, null);
        add("a", SITI, null);
        add("c", ADI, null);

        assertThat(begin(SITI)).isEqualTo("b");
        assertThat(outbox.begin(SITI, NINE)).isEmpty();
        assertThat(begin(ADI)).isEqualTo("c");
        outbox.report(new DeliveryReport.Taken("b", NINE, "1"));
        assertThat(begin(SITI)).isEqualTo("a");
    }

    @Test
    void adding_a_message_again_adds_nothing() {
        assertThat(outbox.add(message("a", SITI, null), Matter.NEWS, NINE)).isTrue();
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Taken("a", NINE, "1"));

        assertThat(outbox.add(message("a", SITI, null), Matter.NEWS, NINE)).isFalse();
        assertThat(outbox.begin(SITI, NINE)).isEmpty();
    }

    @Test
    void somebody_without_an_address_cannot_be_told_and_an_offer_is_undeliverable() {
        messenger().tell("a", "nobody", new CommonSay.Parked(), new OfferRef("B1", 3));
        messenger().tell("a", "nobody", new CommonSay.Parked(), new OfferRef("B1", 3));

        assertThat(delivery("a").state()).isEqualTo(OutboxState.FAILED);
        assertThat(delivery("a").why()).isEqualTo("no address");
        assertThat(offers.told).containsExactly("undeliverable B1:3");
    }

    @Test
    void whoever_was_not_heard_of_for_long_is_asked_to_write_but_for_a_pupil() {
        registered.persons.add(new Pupil("ani", "Ani", "10800001", "5A"));
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        accounts.insert(Account.of(ADI, "ani", Language.ID));
        Instant longAgo = NINE.minus(Duration.ofDays(200));
        accounts.heard(SITI, longAgo);
        accounts.heard(ADI, longAgo);
        messenger().tell("a", "siti", new CommonSay.Parked(), null);
        messenger().tell("b", "ani", new CommonSay.Parked(), null);

        assertThat(due(NINE, 9)).containsExactly(SITI);
        assertThat(delivery("b").state()).isEqualTo(OutboxState.FAILED);
    }

    @Test
    void somebody_is_told_where_they_last_wrote_from_in_their_language() {
        accounts.insert(Account.of(SITI, "siti", Language.EN));
        accounts.insert(Account.of(ADI, "siti", Language.EN));
        accounts.heard(SITI, NINE);
        accounts.heard(ADI, NINE.plusSeconds(1));
        messenger().tell("a", "siti", new CommonSay.Parked(), null);

        assertThat(outbox.begin(ADI, NINE).map(attempt -> attempt.message().text()))
                .contains("EN Parked");
    }

    @Test
    void a_message_added_before_its_language_was_kept_is_in_its_readers() {
        accounts.insert(Account.of(SITI, "siti", Language.EN));
        OutboxEntry entry = OutboxEntry.of(message("a", SITI, null), Matter.NEWS, 1, NINE);
        store.insert(
                new OutboxEntry(
                        entry.id(),
                        entry.to(),
                        entry.recipient(),
                        entry.place(),
                        entry.text(),
                        entry.buttons(),
                        null,
                        null,
                        null,
                        null,
                        entry.addedAt(),
                        entry.delivery(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));

        assertThat(outbox.begin(SITI, NINE).map(attempt -> attempt.message().language()))
                .contains(Language.EN);
    }

    @Test
    void what_waited_past_midnight_is_said_in_other_words_to_whichever_address() {
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        Instant midnight = Given.at("2026-11-24T00:00");
        for (String id : List.of("a", "b")) {
            messenger()
                    .tell(
                            id,
                            "siti",
                            Matter.starsBy(null),
                            new CommonSay.Parked(),
                            null,
                            new SaidLater(midnight, new CommonSay.Edited()));
        }

        assertThat(saidAt(midnight.minusMillis(1))).isEqualTo("ID Parked");
        outbox.report(new DeliveryReport.Taken("a", midnight.minusMillis(1), "1"));
        assertThat(saidAt(midnight)).isEqualTo("ID Edited");
    }

    private String saidAt(Instant now) {
        return outbox.begin(SITI, now).orElseThrow().message().text();
    }

    @Test
    void announcements_go_where_they_cost_nothing_and_answers_where_was_asked() {
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        accounts.insert(Account.of(SITIS_WHATSAPP, "siti", Language.ID));
        accounts.heard(SITI, NINE);
        accounts.heard(SITIS_WHATSAPP, NINE.plusSeconds(60));
        messenger().tell("news", "siti", new CommonSay.Parked(), null);
        messenger().reply("answer", SITIS_WHATSAPP, new CommonSay.Parked(), null);

        assertThat(begin(SITI)).isEqualTo("news");
        assertThat(begin(SITIS_WHATSAPP)).isEqualTo("answer");
    }

    @Test
    void messages_of_an_older_version_are_sent_as_well() {
        add("a", SITI, "B1:1");
        Document old =
                Objects.requireNonNull(database.mongo().getCollection("outbox").find().first());
        assertThat(old).doesNotContainKey("tried");
        assertThat(old.get("delivery", Document.class)).doesNotContainKey("lostAt");
        assertThat(begin(SITI)).isEqualTo("a");
    }

    @Test
    void old_messages_are_forgotten_but_none_that_waits() {
        add("a", SITI, null);
        add("b", SITI, null);
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Taken("a", NINE, "1"));

        assertThat(store.forget(NINE)).isZero();
        assertThat(store.forget(NINE.plusSeconds(1))).isEqualTo(1);
        assertThat(begin(SITI)).isEqualTo("b");
    }
}
