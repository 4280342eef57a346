package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.store.SettableTime;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages, with the database there is. */
class OutboxQueueTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Address SITI = SomeChannels.at(SomeChannels.CHATS, "7");
    private static final Address SITIS_WHATSAPP =
            SomeChannels.at(SomeChannels.NUMBERS, "+6281200000101");
    private static final Address SITIS_SMS =
            SomeChannels.at(SomeChannels.OTHER_NUMBERS, "+6281200000101");
    private static final Address ADI = SomeChannels.at(SomeChannels.CHATS, "8");

    private final ConversationDatabase database = new ConversationDatabase(List.of());
    private final SettableTime realTime = new SettableTime(Instant.parse("2026-11-01T00:00:00Z"));
    private final Offers offers = new Offers();
    private final MongoAccounts accounts = new MongoAccounts(database.mongo());
    private final Registered registered = new Registered();
    private final Arrivals places = new Arrivals(realTime);
    private final MongoOutbox store = new MongoOutbox(database.mongo());
    private final Set<String> gone = new HashSet<>();
    private final OutboxQueue outbox = outbox(store);

    @AfterEach
    void close() {
        database.close();
    }

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
    void a_message_put_off_holds_those_behind_it_back_but_nobody_elses() {
        add("a", SITI, null);
        add("b", SITI, null);
        add("c", ADI, null);
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE.plusSeconds(9), "flood"));

        assertThat(outbox.begin(SITI, NINE)).isEmpty();
        assertThat(due(NINE, 10)).containsExactly(ADI);
        begin(ADI);
        outbox.report(new DeliveryReport.Taken("c", NINE, "1"));
        assertThat(outbox.findNextDue()).contains(NINE.plusSeconds(9));
        Attempt again = outbox.begin(SITI, NINE.plusSeconds(9)).orElseThrow();
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.lostAt()).isNull();
    }

    @Test
    void an_attempt_that_broke_off_is_repeated_as_such_when_its_term_is_over() {
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        assertThat(due(NINE.plusSeconds(900), 10)).isEmpty();
        realTime.advance(TERM);

        assertThat(due(NINE.plusSeconds(900), 10)).containsExactly(SITI);
        Attempt again = outbox.begin(SITI, NINE.plusSeconds(900)).orElseThrow();
        assertThat(again.lostAt()).isEqualTo(NINE.plusSeconds(900));
        assertThat(again.since()).isEqualTo(NINE);
        assertThat(again.number()).isEqualTo(1);
    }

    @Test
    void after_a_restart_alone_an_attempt_is_repeated_at_once() {
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        store.releaseAll();

        assertThat(outbox.begin(SITI, NINE).map(Attempt::lostAt)).contains(NINE);
    }

    @Test
    void reports_never_go_back_in_rank() {
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Read("a", NINE.plusSeconds(3)));
        outbox.report(new DeliveryReport.Delivered("a", NINE.plusSeconds(2)));
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(1), "1"));
        outbox.report(new DeliveryReport.Failed("a", NINE.plusSeconds(4), "late"));
        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE, "late"));

        assertThat(delivery("a").state()).isEqualTo(OutboxState.READ);
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void a_report_of_an_unknown_message_changes_nothing() {
        outbox.report(new DeliveryReport.Delivered("nobody", NINE));
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
        outbox.report(new DeliveryReport.Delivered("a", NINE.plusSeconds(5)));
        outbox.report(new DeliveryReport.Taken("a", NINE.plusSeconds(1), "1"));
        outbox.report(new DeliveryReport.Read("a", NINE.plusSeconds(9)));

        assertThat(offers.told).containsExactly("taken B1:2 at 2026-11-23T02:00:05Z");
        assertThat(news().findNextDue()).isEmpty();
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
        outbox.report(new DeliveryReport.Delivered("a", NINE.plusSeconds(60)));
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
        offers.deaf = false;

        assertThat(news().runOnce()).isEqualTo(2);
        assertThat(offers.told).hasSize(2);
        assertThat(news().hasDue(NINE)).isFalse();
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
                        null));

        assertThat(outbox.begin(SITI, NINE).map(attempt -> attempt.message().language()))
                .contains(Language.EN);
    }

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
    void announcements_go_where_they_cost_nothing_and_answers_where_was_asked() {
        accounts.insert(Account.of(SITI, "siti", Language.ID));
        accounts.insert(Account.of(SITIS_WHATSAPP, "siti", Language.ID));
        accounts.heard(SITI, NINE);
        accounts.heard(SITIS_WHATSAPP, NINE.plusSeconds(60));
        messenger().tell("news", "siti", new CommonSay.Parked(), null);
        messenger().reply("answer", SITIS_WHATSAPP, new CommonSay.Parked());

        assertThat(begin(SITI)).isEqualTo("news");
        assertThat(begin(SITIS_WHATSAPP)).isEqualTo("answer");
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
        assertThat(offers.told).containsExactly("taken B1:1 at 2026-11-23T02:00:02Z");
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
        sitiIsRegistered();
        add("a", SITIS_WHATSAPP, null);
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

    @Test
    void what_is_put_off_before_an_attempt_waits_with_all_behind_it() {
        add("a", SITI, null);
        add("b", SITI, null);
        assertThat(outbox.findNext(SITI, NINE)).isPresent();
        outbox.putOff(SITI, NINE.plusSeconds(9));

        assertThat(outbox.findNext(SITI, NINE.plusSeconds(8))).isEmpty();
        assertThat(due(NINE.plusSeconds(8), 10)).isEmpty();
        assertThat(outbox.begin(SITI, NINE.plusSeconds(9)).map(Attempt::number)).contains(1);
    }

    @Test
    void an_attempt_whose_end_is_not_known_yet_is_looked_up_as_soon_as_was_asked() {
        add("a", SITI, null);
        begin(SITI);
        Duration tenSeconds = Duration.ofSeconds(10);
        for (int second : new int[] {5, 20}) {
            outbox.report(
                    new DeliveryReport.NotKnownYet(
                            "a", NINE.plusSeconds(second), tenSeconds, "lost"));
            assertThat(due(NINE.plusSeconds(900), 10)).isEmpty();
            realTime.advance(tenSeconds);
            assertThat(due(NINE.plusSeconds(900), 10)).containsExactly(SITI);
            Attempt again = outbox.begin(SITI, NINE.plusSeconds(second + 10)).orElseThrow();
            assertThat(again.message().id()).isEqualTo("a");
            assertThat(again.lostAt()).isEqualTo(NINE.plusSeconds(5));
            assertThat(again.number()).isEqualTo(1);
        }

        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE, "never got it"));
        Attempt anew = outbox.begin(SITI, NINE.plusSeconds(40)).orElseThrow();
        assertThat(anew.lostAt()).isNull();
        assertThat(anew.number()).isEqualTo(2);
        assertThat(anew.since()).isEqualTo(NINE.plusSeconds(40));
    }

    @Test
    void what_an_instance_had_begun_that_is_gone_is_taken_over_at_once() {
        add("a", SITI, null);
        begin(SITI);
        OutboxQueue other = outbox(store, "two");
        assertThat(other.begin(SITI, NINE)).isEmpty();
        gone.add("one");

        assertThat(other.listDue(NINE, 10)).containsEntry(OutboxLane.NEWS, List.of(SITI));
        assertThat(other.begin(SITI, NINE).map(Attempt::lostAt)).contains(NINE);
    }

    @Test
    void whoever_could_not_record_an_attempt_knows_that_nothing_was_sent() {
        add("a", SITI, null);
        Unsteady unsteady = new Unsteady(store);
        OutboxQueue shaken = outbox(unsteady.store(), "one");
        unsteady.losesAnswers = true;
        assertThatThrownBy(() -> shaken.begin(SITI, NINE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(delivery("a").state()).isEqualTo(OutboxState.SENDING);
        assertThatThrownBy(() -> shaken.listDue(NINE, 10))
                .isInstanceOf(IllegalStateException.class);
        unsteady.losesAnswers = false;

        assertThat(shaken.listDue(NINE, 10)).containsEntry(OutboxLane.NEWS, List.of(SITI));
        Attempt first = shaken.begin(SITI, NINE).orElseThrow();
        assertThat(first.lostAt()).isNull();
        assertThat(first.number()).isEqualTo(1);
    }

    @Test
    void the_more_urgent_goes_first_but_none_waits_for_ever() {
        Instant real = realTime.instant();
        in(OutboxLane.STARS, "stars");
        realTime.advance(Duration.ofSeconds(1));
        in(OutboxLane.NEWS, "news");
        in(OutboxLane.NEWS, "more news");
        realTime.advance(Duration.ofSeconds(1));
        in(OutboxLane.REPLY, "reply");
        in(OutboxLane.OFFER, "offer");
        in(OutboxLane.REMINDER, "reminder");
        realTime.advance(OutboxLane.STARS.lead());
        in(OutboxLane.REPLY, "late reply");

        assertThat(realTime.instant()).isAfter(real);
        assertThat(sendAll(NINE))
                .containsExactly(
                        "reply", "offer", "reminder", "news", "more news", "stars", "late reply");
    }

    @Test
    void a_message_that_waits_holds_up_its_lane_but_no_other() {
        in(OutboxLane.STARS, "stars");
        in(OutboxLane.STARS, "more stars");
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Uncertain("stars", NINE, NINE.plusSeconds(2), "?"));
        in(OutboxLane.OFFER, "offer");

        assertThat(sendAll(NINE)).containsExactly("offer");
        assertThat(sendAll(NINE.plusSeconds(2))).containsExactly("stars", "more stars");
    }

    @Test
    void a_pile_of_news_that_waits_for_tomorrow_hides_no_reply() {
        for (int i = 0; i < 60; i++) {
            in(OutboxLane.NEWS, "news" + i);
        }
        outbox.putOff(SITI, NINE.plusSeconds(86_400));
        realTime.advance(Duration.ofMinutes(1));
        in(OutboxLane.REPLY, "reply");

        assertThat(sendAll(NINE.plusSeconds(60))).containsExactly("reply");
    }

    @Test
    void news_of_one_order_that_waits_is_told_in_one_message() {
        Matter news = Matter.newsOf("B1");
        for (String id : List.of("a", "b")) {
            outbox.add(new OutgoingMessage(id, SITI, id + "!", List.of(), null), news, NINE);
        }
        outbox.add(message("other", SITI, null), Matter.newsOf("B2"), NINE);
        outbox.add(message("c", SITI, null), news, NINE);

        Attempt first = outbox.begin(SITI, NINE.plusSeconds(2)).orElseThrow();
        assertThat(first.message().text()).isEqualTo("a!\n\nb!");
        outbox.report(new DeliveryReport.Taken("a", NINE, "1"));
        assertThat(delivery("b").state()).isEqualTo(OutboxState.TOLD);
        assertThat(sendAll(NINE.plusSeconds(2))).containsExactly("other", "c");
    }

    @Test
    void reminders_of_one_day_are_told_in_one_whose_answers_bear_letters() {
        Matter day = Matter.reminderOf(LocalDate.of(2026, 11, 24));
        outbox.add(message("a", SITI, null), day, NINE);
        outbox.add(message("b", SITI, null), day, NINE);

        OutgoingMessage together = outbox.begin(SITI, NINE.plusSeconds(2)).orElseThrow().message();
        assertThat(together.text()).isEqualTo("A) ?\n\nB) ?");
        assertThat(together.buttons())
                .containsExactly(new Button("Ya A", "yes"), new Button("Ya B", "yes"));
    }

    @Test
    void what_can_leave_at_once_is_told_by_itself() {
        Matter news = Matter.newsOf("B1");
        outbox.add(message("a", SITI, null), news, NINE);
        outbox.add(message("b", SITI, null), news, NINE);

        assertThat(sendAll(NINE.plusSeconds(1))).containsExactly("a", "b");
    }

    @Test
    void the_oldest_that_waits_is_known_by_lane() {
        in(OutboxLane.OFFER, "offer");
        outbox.putOff(SITI, NINE.plusSeconds(900));
        outbox.add(
                message("later", ADI, null),
                new Matter(OutboxLane.OFFER, null),
                NINE.plusSeconds(9));

        assertThat(outbox.oldestWaiting()).containsExactly(Map.entry(OutboxLane.OFFER, NINE));
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
    void what_waits_is_due_although_the_clock_was_set_back() {
        outbox.addReply(message("answer", ADI, null), NINE.plusSeconds(3600));

        assertThat(outbox.listDue(NINE, 5)).containsEntry(OutboxLane.REPLY, List.of(ADI));
        assertThat(begin(ADI, NINE)).isEqualTo("answer");
    }

    @Test
    void no_lane_is_hidden_by_the_pile_of_another() {
        for (int i = 0; i < 12; i++) {
            add("news" + i, SomeChannels.at(SomeChannels.CHATS, "1" + i), null);
        }
        outbox.addReply(message("answer", ADI, null), NINE.plusSeconds(1));

        Instant now = NINE.plusSeconds(1);
        assertThat(outbox.listDue(now, 5)).containsEntry(OutboxLane.REPLY, List.of(ADI));
        begin(ADI, now);
        outbox.report(new DeliveryReport.Taken("answer", now, "1"));
        assertThat(outbox.listDue(now, 5).getOrDefault(OutboxLane.REPLY, List.of())).isEmpty();
    }

    @Test
    void a_pile_for_one_recipient_hides_nobody() {
        for (int i = 0; i < 12; i++) {
            add("a" + i, SITI, null);
        }
        outbox.add(message("b", ADI, null), Matter.NEWS, NINE.plusSeconds(1));

        assertThat(due(NINE.plusSeconds(1), 5)).containsExactly(SITI, ADI);
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

    private void in(OutboxLane lane, String id) {
        outbox.add(message(id, SITI, null), new Matter(lane, null), NINE);
    }

    /** Everything that leaves for Siti then, each taken. */
    private List<String> sendAll(Instant now) {
        List<String> sent = new ArrayList<>();
        for (Optional<Attempt> next = outbox.begin(SITI, now);
                next.isPresent();
                next = outbox.begin(SITI, now)) {
            sent.add(next.get().message().id());
            outbox.report(new DeliveryReport.Taken(sent.getLast(), now, sent.getLast()));
        }
        return sent;
    }

    private OutboxQueue outbox(MongoOutbox messages) {
        return outbox(messages, "one");
    }

    private OutboxQueue outbox(OutboxStore messages, String instance) {
        return new OutboxQueue(
                messages,
                new OfferNews(messages, offers),
                accounts(),
                places::next,
                realTime,
                new AttemptTerms(instance, gone::contains, TERM),
                () -> {},
                Budget.UNBOUNDED);
    }

    private Accounts accounts() {
        return new Accounts(
                accounts,
                registered,
                SomeChannels.of(
                        SomeChannels.CHATS, SomeChannels.NUMBERS, SomeChannels.OTHER_NUMBERS));
    }

    /** All lanes' together. */
    private List<Address> due(Instant now, int limit) {
        return outbox.listDue(now, limit).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private OfferNews news() {
        return new OfferNews(store, offers);
    }

    private Messenger messenger() {
        return new Messenger(
                accounts(),
                (say, language) ->
                        new Rendered(language + " " + say.getClass().getSimpleName(), List.of()),
                outbox,
                () -> NINE);
    }

    private Address reachable() {
        return accounts().findReachable("siti").orElseThrow().address();
    }

    private void sitiIsRegistered() {
        registered.persons.add(new Officer("siti", "Siti", SITIS_SMS.id()));
    }

    private void add(String id, Address to, @Nullable String offer) {
        outbox.add(message(id, to, offer), offer == null ? Matter.NEWS : Matter.OFFER, NINE);
    }

    /** It is sent, and nobody can tell whether it arrived. */
    private void perhaps(String id, Address to, Instant at) {
        assertThat(begin(to, at)).isEqualTo(id);
        outbox.report(new DeliveryReport.Uncertain(id, at, at.plusSeconds(2), "timed out"));
    }

    private static OutgoingMessage message(String id, Address to, @Nullable String offer) {
        return new OutgoingMessage(id, to, "?", List.of(new Button("Ya", "yes")), offer);
    }

    private String begin(Address to) {
        return begin(to, NINE);
    }

    private String begin(Address to, Instant now) {
        return outbox.begin(to, now).orElseThrow().message().id();
    }

    private Delivery delivery(String id) {
        return store.find(id)
                .map(OutboxEntry::delivery)
                .orElseThrow(() -> new AssertionError("no message " + id));
    }

    /** A store whose writes take effect while its answers are lost. */
    private static final class Unsteady {

        private final OutboxStore store;
        private boolean losesAnswers;

        Unsteady(OutboxStore store) {
            this.store = store;
        }

        OutboxStore store() {
            return (OutboxStore)
                    Proxy.newProxyInstance(
                            OutboxStore.class.getClassLoader(),
                            new Class<?>[] {OutboxStore.class},
                            (_, method, args) ->
                                    answer(method.getName(), method.invoke(store, args)));
        }

        private @Nullable Object answer(String method, @Nullable Object result) {
            if (losesAnswers && method.equals("save")) {
                throw new IllegalStateException("the answer is lost");
            }
            return result;
        }
    }

    /** Offers that remember what they were told. */
    private static final class Offers implements OfferDelivery {

        private final Set<OfferRef> closed = new HashSet<>();
        private final List<String> told = new ArrayList<>();
        private boolean deaf;

        @Override
        public boolean isOpen(OfferRef offer) {
            return !closed.contains(offer);
        }

        @Override
        public void taken(OfferRef offer, Instant at) {
            hear("taken " + offer + " at " + at);
        }

        @Override
        public void perhaps(OfferRef offer, Instant at) {
            hear("perhaps " + offer + " at " + at);
        }

        @Override
        public void uncertain(OfferRef offer) {
            hear("uncertain " + offer);
        }

        @Override
        public void undeliverable(OfferRef offer) {
            hear("undeliverable " + offer);
        }

        private void hear(String news) {
            if (deaf) {
                throw new IllegalStateException("deaf");
            }
            told.add(news);
        }
    }

    /** Nobody at first. */
    private static final class Registered implements People {

        private final List<Person> persons = new ArrayList<>();

        @Override
        public Directory directory() {
            return new Directory(1, List.of(), persons, Map.of());
        }

        @Override
        public void pause(String teacherId, @Nullable Instant until) {
            throw new UnsupportedOperationException("nobody pauses here");
        }
    }
}
