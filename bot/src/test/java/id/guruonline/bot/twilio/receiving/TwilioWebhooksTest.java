package id.guruonline.bot.twilio.receiving;

import static id.guruonline.bot.twilio.TwilioWorld.NINE;
import static id.guruonline.bot.twilio.TwilioWorld.SITI_SMS;
import static id.guruonline.bot.twilio.TwilioWorld.SITI_WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.NoPeople;
import id.guruonline.bot.twilio.TwilioWorld;
import id.guruonline.bot.twilio.api.AuthToken;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.contact.Contact;
import id.guruonline.bot.twilio.store.MongoContacts;
import id.guruonline.bot.twilio.store.MongoContentSids;
import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.outbox.AttemptTerms;
import id.guruonline.conversation.outbox.Budget;
import id.guruonline.conversation.outbox.OfferDelivery;
import id.guruonline.conversation.outbox.OfferNews;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What Twilio calls for, down to the database. */
class TwilioWebhooksTest {

    private static final String MESSAGES_URL = "https://guru.example.id/base/twilio/messages";
    private static final String OFFER = "fact:1/t1";
    private static final int ROUNDS = 200;
    private static final Map<String, String> HALO =
            Map.of(
                    "MessageSid",
                    "SM1",
                    "From",
                    "whatsapp:+6281200000101",
                    "Body",
                    "halo é & =",
                    "Unknown",
                    "");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final MongoTemplate mongo =
            MongoMapping.template(client, "guru", ConversationSchema.ROOTS);
    private final MongoAccounts accounts = new MongoAccounts(mongo, _ -> false);
    private final MongoContacts contacts = new MongoContacts(mongo);
    private final List<String> offerNews = new ArrayList<>();
    private final Map<String, IncomingMessage> inbox = new LinkedHashMap<>();
    private final MongoOutbox store = new MongoOutbox(mongo);
    private final OutboxQueue outbox =
            new OutboxQueue(
                    store,
                    new OfferNews(
                            store, new Offers(), new Failures(Outages::isOutage, System::nanoTime)),
                    new Accounts(accounts, new NoPeople(), SomeChannels.of(SomeChannels.NUMBERS)),
                    new Arrivals(() -> NINE)::next,
                    () -> NINE,
                    new AttemptTerms("one", _ -> false, Duration.ofSeconds(60)),
                    new HandOver<>(),
                    new HandOver<>(),
                    Budget.UNBOUNDED,
                    _ -> 20);
    private Instant now = NINE;
    private final TwilioWebhooks webhooks =
            new TwilioWebhooks(
                    new TwilioSettings(
                            "AC1",
                            new AuthToken("12345"),
                            null,
                            "https://guru.example.id/base",
                            "+6281100000000",
                            null,
                            false),
                    message -> inbox.putIfAbsent(message.id(), message) == null,
                    outbox,
                    store,
                    contacts,
                    () -> now);

    TwilioWebhooksTest() {
        new MongoSchema(
                        mongo,
                        Stream.concat(
                                        ConversationSchema.INDEXES.stream(),
                                        MongoContacts.INDEXES.stream())
                                .toList())
                .create();
    }

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    // --- signatures

    private static String sign(String url, Map<String, String> fields) {
        return TwilioWorld.sign("12345", url, fields);
    }

    private boolean accepts(Map<String, String> fields, String signature) {
        return webhooks.isSigned(TwilioWebhooks.MESSAGES, "", new Form(fields), signature);
    }

    @Test
    void what_twilio_signed_for_the_public_address_is_believed() {
        assertThat(accepts(HALO, sign(MESSAGES_URL, HALO))).isTrue();
    }

    @Test
    void the_query_is_signed_too() {
        String query = "message=fact%3A1%2Ft1";
        String signature = sign("https://guru.example.id/base/twilio/status?" + query, HALO);
        assertThat(webhooks.isSigned(TwilioWebhooks.STATUS, query, new Form(HALO), signature))
                .isTrue();
        assertThat(
                        webhooks.isSigned(
                                TwilioWebhooks.STATUS, "message=other", new Form(HALO), signature))
                .isFalse();
    }

    @Test
    void anything_else_is_not_believed() {
        Map<String, String> more = new HashMap<>(HALO);
        more.put("Extra", "1");
        Map<String, String> other = new HashMap<>(HALO);
        other.put("Body", "batal");
        String signature = sign(MESSAGES_URL, HALO);
        assertThat(accepts(more, signature)).isFalse();
        assertThat(accepts(other, signature)).isFalse();
        assertThat(accepts(HALO, sign("http://10.0.0.7:8080/twilio/messages", HALO))).isFalse();
        assertThat(accepts(HALO, "")).isFalse();
        assertThat(accepts(HALO, "nonsense")).isFalse();
        assertThat(webhooks.isSigned(TwilioWebhooks.MESSAGES, "", new Form(HALO), null)).isFalse();
    }

    @Test
    void a_form_is_read_as_it_was_sent_empty_fields_and_all() {
        String body =
                "Body=halo+%C3%A9+%26+%3D&Unknown=&MessageSid=SM1&From=whatsapp%3A%2B6281200000101";
        assertThat(Form.parse(body).fields()).isEqualTo(HALO);
        assertThatThrownBy(() -> Form.parse("Body=%zz"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // --- messages

    private void receive(String sid, String body) {
        receive(sid, "whatsapp:+6281200000101", body);
    }

    private void receiveSms(String sid, String body) {
        receive(sid, "+6281200000101", body);
    }

    private void receive(String sid, String from, String body) {
        webhooks.receive(new Form(Map.of("MessageSid", sid, "From", from, "Body", body)));
    }

    @Test
    void a_message_delivered_twice_is_received_once() {
        receive("SM1", "halo");
        now = NINE.plusSeconds(20);
        receive("SM1", "halo");
        assertThat(inbox.values())
                .containsExactly(
                        new IncomingMessage(
                                "whatsapp:SM1", SITI_WHATSAPP, new Content.Text("halo"), NINE));
        assertThat(contacts.find(SITI_WHATSAPP)).map(Contact::heardAt).contains(now);
    }

    private boolean isStopped(Address address) {
        return contacts.find(address).filter(c -> c.stoppedAt() != null).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop.", "Unsubscribe", "STOPALL", "stop !"})
    void a_stop_on_whatsapp_holds_for_the_number_on_both_channels_and_is_confirmed(String word) {
        receive("SM1", word);
        assertThat(inbox.values())
                .containsExactly(
                        new IncomingMessage(
                                "whatsapp:SM1", SITI_WHATSAPP, new Content.Stop(), NINE));
        assertThat(isStopped(SITI_WHATSAPP)).isTrue();
        assertThat(isStopped(SITI_SMS)).isTrue();
        // So that the confirmation needs no template.
        assertThat(contacts.find(SITI_WHATSAPP)).map(Contact::heardAt).contains(NINE);
    }

    @Test
    void a_stop_by_sms_which_may_be_forged_holds_for_sms_alone_and_is_taken_in() {
        receiveSms("SM1", "Stop");
        assertThat(inbox.get("sms:SM1"))
                .extracting(IncomingMessage::content)
                .isEqualTo(new Content.Stop());
        assertThat(isStopped(SITI_WHATSAPP)).isFalse();
        assertThat(isStopped(SITI_SMS)).isTrue();
    }

    @Test
    void a_start_by_sms_ends_no_stop_that_was_said_on_whatsapp() {
        receive("SM1", "stop");
        receiveSms("SM2", "start");
        assertThat(isStopped(SITI_WHATSAPP)).isTrue();
        assertThat(isStopped(SITI_SMS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Start", "UNSTOP", "Mulai!"})
    void starting_again_on_whatsapp_ends_a_stop_on_both_channels_and_is_greeted(String word) {
        receive("SM1", "stop");
        receive("SM2", word);
        assertThat(inbox.get("whatsapp:SM2"))
                .extracting(IncomingMessage::content)
                .isEqualTo(new Content.Start(""));
        assertThat(isStopped(SITI_WHATSAPP)).isFalse();
        assertThat(isStopped(SITI_SMS)).isFalse();
    }

    @Test
    void to_who_never_stopped_mulai_is_a_word_like_any_other() {
        receive("SM1", "mulai");
        assertThat(inbox.get("whatsapp:SM1"))
                .extracting(IncomingMessage::content)
                .isEqualTo(new Content.Text("mulai"));
    }

    @Test
    void what_twilio_takes_for_a_stop_is_one_whatever_the_words() {
        webhooks.receive(
                new Form(
                        Map.of(
                                "MessageSid", "SM1",
                                "From", "whatsapp:+6281200000101",
                                "Body", "berhenti",
                                "OptOutType", "STOP")));
        assertThat(inbox.get("whatsapp:SM1"))
                .extracting(IncomingMessage::content)
                .isEqualTo(new Content.Stop());
    }

    @Test
    void a_word_among_others_stops_nothing() {
        receive("SM1", "don't stop");
        receive("SM2", "cancel");
        assertThat(inbox).hasSize(2);
    }

    // --- people who do not show their number

    private static final String SITIS_ID = "ID.13491208655302741918";
    private static final Address SITI_HIDDEN = new Address("whatsapp", SITIS_ID);

    private void receiveFrom(String from, String sid, String body) {
        webhooks.receive(
                new Form(
                        Map.of(
                                "MessageSid", sid,
                                "From", from,
                                "ExternalUserId", SITIS_ID,
                                "Body", body)));
    }

    private void receiveShown(String sid, String body) {
        receiveFrom("whatsapp:+6281200000101", sid, body);
    }

    private void receiveHidden(String sid, String body) {
        receiveFrom("whatsapp:" + SITIS_ID, sid, body);
    }

    private Address sender(String id) {
        return Objects.requireNonNull(inbox.get(id)).from();
    }

    @Test
    void who_hides_the_number_counts_as_at_the_number_that_came_with_the_same_id() {
        receiveShown("SM1", "halo");
        now = NINE.plusSeconds(20);
        receiveHidden("SM2", "ya");
        assertThat(sender("whatsapp:SM2")).isEqualTo(SITI_WHATSAPP);
        assertThat(contacts.find(SITI_WHATSAPP)).map(Contact::heardAt).contains(now);
        assertThat(contacts.find(SITI_HIDDEN)).isEmpty();
    }

    @Test
    void whose_number_never_came_is_at_the_id() {
        receiveHidden("SM1", "halo");
        assertThat(sender("whatsapp:SM1")).isEqualTo(SITI_HIDDEN);
        assertThat(contacts.find(SITI_HIDDEN)).map(Contact::heardAt).contains(NINE);
    }

    @Test
    void a_number_that_somebody_else_has_by_now_is_no_longer_at_the_id() {
        receiveShown("SM1", "halo");
        webhooks.receive(
                new Form(
                        Map.of(
                                "MessageSid", "SM2",
                                "From", "whatsapp:+6281200000101",
                                "ExternalUserId", "ID.2",
                                "Body", "halo")));
        receiveHidden("SM3", "ya");
        assertThat(sender("whatsapp:SM3")).isEqualTo(SITI_HIDDEN);
    }

    @Test
    void a_message_that_names_no_id_takes_none_away() {
        receiveShown("SM1", "halo");
        receive("SM2", "halo");
        receiveHidden("SM3", "ya");
        assertThat(sender("whatsapp:SM3")).isEqualTo(SITI_WHATSAPP);
    }

    @Test
    void a_stop_without_the_number_holds_for_the_number_that_is_known_and_so_does_a_start() {
        receiveShown("SM1", "halo");
        receiveHidden("SM2", "STOP");
        assertThat(isStopped(SITI_WHATSAPP)).isTrue();
        assertThat(isStopped(SITI_SMS)).isTrue();
        receiveHidden("SM3", "START");
        assertThat(isStopped(SITI_WHATSAPP)).isFalse();
        assertThat(isStopped(SITI_SMS)).isFalse();
    }

    @Test
    void a_stop_holds_where_somebody_wrote_without_the_number_too() {
        receiveHidden("SM1", "STOP");
        assertThat(isStopped(SITI_HIDDEN)).isTrue();
        receiveHidden("SM2", "START");
        assertThat(isStopped(SITI_HIDDEN)).isFalse();
        receiveShown("SM3", "STOP");
        assertThat(isStopped(SITI_HIDDEN)).isTrue();
        assertThat(isStopped(SITI_WHATSAPP)).isTrue();
    }

    @Test
    void a_window_that_is_closed_to_the_id_is_closed_to_the_number() {
        receiveShown("SM1", "halo");
        webhooks.report(
                null,
                new Form(
                        Map.of(
                                "MessageSid", "SM7",
                                "MessageStatus", "undelivered",
                                "To", "whatsapp:" + SITIS_ID,
                                "ErrorCode", "63016")));
        assertThat(contacts.find(SITI_WHATSAPP).orElseThrow().heardAt())
                .isEqualTo(NINE.minus(Contact.TOO_LONG));
    }

    @Test
    void of_whatever_number_something_is_kept_it_is_forgotten_in_time_save_that_it_said_stop() {
        Address adi = new Address("sms", "+6281100000009");
        contacts.closed(SITI_WHATSAPP, NINE);
        contacts.stopped(SITI_SMS, "SM1", NINE);
        contacts.started(SITI_SMS, "SM2");
        contacts.started(adi, "SM3");
        contacts.stopped(adi, "SM4", NINE);

        assertThat(contacts.forget(NINE)).isEqualTo(2);
        assertThat(contacts.find(SITI_WHATSAPP)).isEmpty();
        assertThat(contacts.find(SITI_SMS)).isEmpty();
        assertThat(contacts.find(adi).orElseThrow().stoppedAt()).isEqualTo(NINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp:+6281200000101", "+6281200000101"})
    void a_stop_and_a_start_that_are_brought_again_later_change_nothing(String from) {
        receive("SM1", from, "STOP");
        receive("SM2", from, "START");
        receive("SM1", from, "STOP");
        assertThat(hasStopped(from)).isFalse();
        receive("SM3", from, "STOP");
        receive("SM2", from, "START");
        receive("SM1", from, "STOP");
        assertThat(hasStopped(from)).isTrue();
        receive("SM4", from, "START");
        assertThat(hasStopped(from)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp:+6281200000101", "+6281200000101"})
    void a_start_that_was_the_first_word_undoes_no_later_stop_when_it_is_brought_again(
            String from) {
        receive("SM1", from, "START");
        receive("SM2", from, "STOP");
        receive("SM1", from, "START");
        assertThat(hasStopped(from)).isTrue();
    }

    @Test
    void of_a_stop_and_a_start_that_come_together_neither_is_forgotten() {
        for (int round = 0; round < ROUNDS; round++) {
            String stop = "stop" + round;
            String start = "start" + round;
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(
                                    () -> contacts.stopped(SITI_SMS, stop, NINE)),
                            CompletableFuture.runAsync(() -> contacts.started(SITI_SMS, start)))
                    .join();
            assertThat(contacts.find(SITI_SMS).orElseThrow().decidedBy()).contains(stop, start);
        }
    }

    @Test
    void no_more_decisions_are_remembered_than_there_can_be_use_for() {
        for (int i = 0; i <= Contact.DECISIONS; i++) {
            contacts.stopped(SITI_SMS, "SM" + i, NINE);
        }
        assertThat(contacts.find(SITI_SMS).orElseThrow().decidedBy())
                .hasSize(Contact.DECISIONS)
                .contains("SM" + Contact.DECISIONS)
                .doesNotContain("SM0");
    }

    private boolean hasStopped(String from) {
        Address address = from.startsWith("whatsapp:") ? SITI_WHATSAPP : SITI_SMS;
        return isStopped(address);
    }

    @Test
    void whose_writing_was_not_dated_is_forgotten_in_time_too() {
        mongo.getCollection("twilioContacts")
                .insertOne(new Document("_id", SITI_WHATSAPP.toString()).append("userId", "ID.1"));
        contacts.heard(SITI_SMS, null, NINE.minusSeconds(1));
        assertThat(contacts.forget(NINE.minusSeconds(1))).isZero();

        assertThat(contacts.heardAtLatest(NINE)).isEqualTo(1);
        assertThat(contacts.heardAtLatest(NINE.plusSeconds(9))).isZero();
        assertThat(contacts.forget(NINE)).isEqualTo(1);
        assertThat(contacts.findByUserId("ID.1")).contains(SITI_WHATSAPP);
        assertThat(contacts.forget(NINE.plusSeconds(1))).isEqualTo(1);
        assertThat(contacts.find(SITI_WHATSAPP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID.1", "US.ENT.11815799212886844830", "BR.1502576394655843", "ID.aB3"})
    void ids_of_whatsapp_are_answered(String id) {
        receive("SM1", "whatsapp:" + id, "halo");
        assertThat(sender("whatsapp:SM1")).isEqualTo(new Address("whatsapp", id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ID.1", "whatsapp:id.1", "whatsapp:ID.", "whatsapp:ID.1\n2", "whatsapp:ID1"})
    void what_only_looks_like_one_is_not(String from) {
        receive("SM1", from, "halo");
        assertThat(inbox).isEmpty();
    }

    // --- what became of a message

    private void isSending() {
        accounts.insert(Account.of(SITI_WHATSAPP, "t1", Language.ID));
        outbox.add(
                new OutgoingMessage(OFFER, SITI_WHATSAPP, "tawaran", List.of(), "B1:1"),
                Matter.OFFER,
                NINE);
        outbox.begin(SITI_WHATSAPP, NINE);
    }

    private void isTaken() {
        isSending();
        outbox.report(new DeliveryReport.Taken(OFFER, NINE, "SM7"));
    }

    private void reports(String status, String code) {
        Map<String, String> form =
                new HashMap<>(Map.of("MessageSid", "SM7", "MessageStatus", status));
        if (!code.isEmpty()) {
            form.put("ErrorCode", code);
        }
        webhooks.report(OFFER, new Form(form));
    }

    private String state() {
        Document entry = Objects.requireNonNull(mongo.getCollection("outbox").find().first());
        return String.valueOf(entry.get("delivery", Document.class).get("state"));
    }

    @Test
    void a_message_goes_from_taken_over_delivered_to_read() {
        isTaken();
        reports("delivered", "");
        assertThat(state()).isEqualTo("DELIVERED");
        reports("read", "");
        assertThat(state()).isEqualTo("READ");
    }

    @Test
    void reports_out_of_order_and_again_take_nothing_back() {
        isTaken();
        for (String status :
                List.of("read", "delivered", "sent", "queued", "failed", "read", "undelivered")) {
            reports(status, status.equals("failed") ? "63024" : "");
        }
        assertThat(state()).isEqualTo("READ");
        assertThat(offerNews).containsExactly("taken B1:1");
        assertThat(accounts.find(SITI_WHATSAPP).orElseThrow().goneAt()).isNull();
    }

    @Test
    void an_offer_that_cannot_be_delivered_moves_along_at_once() {
        isTaken();
        reports("undelivered", "63032");
        assertThat(state()).isEqualTo("FAILED");
        assertThat(offerNews).containsExactly("taken B1:1", "undeliverable B1:1");
        assertThat(accounts.find(SITI_WHATSAPP).orElseThrow().goneAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"63016, 0", "63018, 30"})
    void what_may_yet_arrive_goes_once_more_and_only_then_moves_along(String code, long seconds) {
        contacts.heard(SITI_WHATSAPP, null, NINE);
        isTaken();
        reports("undelivered", code);
        reports("undelivered", code);
        assertThat(outbox.findNextDue()).contains(NINE.plusSeconds(seconds));
        assertThat(outbox.begin(SITI_WHATSAPP, NINE.plusSeconds(seconds)).orElseThrow().message())
                .extracting(OutgoingMessage::id, OutgoingMessage::text, OutgoingMessage::offer)
                .containsExactly(OFFER + "@again", "tawaran", "B1:1");
        assertThat(offerNews).containsExactly("taken B1:1");
        outbox.report(new DeliveryReport.Taken(OFFER + "@again", NINE, "SM8"));
        webhooks.report(
                OFFER + "@again",
                new Form(
                        Map.of("MessageSid", "SM8", "MessageStatus", "failed", "ErrorCode", code)));
        assertThat(offerNews).endsWith("undeliverable B1:1");
        assertThat(outbox.findNextDue()).isEmpty();
    }

    @Test
    void where_a_late_report_says_that_the_window_is_closed_it_is_until_they_write_again() {
        contacts.heard(SITI_WHATSAPP, null, NINE);
        isTaken();
        webhooks.report(
                OFFER,
                new Form(
                        Map.of(
                                "MessageSid",
                                "SM7",
                                "MessageStatus",
                                "failed",
                                "ErrorCode",
                                "63016",
                                "To",
                                "whatsapp:" + SITI_WHATSAPP.id())));
        assertThat(contacts.find(SITI_WHATSAPP).orElseThrow().heardAt())
                .isEqualTo(NINE.minus(Contact.TOO_LONG));
        contacts.heard(SITI_WHATSAPP, null, NINE.plusSeconds(60));
        assertThat(contacts.find(SITI_WHATSAPP).orElseThrow().heardAt())
                .isEqualTo(NINE.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({"63003", "63024", "63015"})
    void an_address_that_nobody_is_reached_at_is_given_up(String code) {
        isTaken();
        reports("failed", code);
        assertThat(accounts.find(SITI_WHATSAPP).orElseThrow().goneAt()).isEqualTo(NINE);
    }

    @Test
    void somebody_who_wants_nothing_more_is_not_told_elsewhere_on_the_same_number() {
        accounts.insert(Account.of(SITI_SMS, "t1", Language.ID));
        isTaken();
        reports("failed", "21610");
        assertThat(accounts.find(SITI_WHATSAPP).orElseThrow().goneAt()).isNull();
        assertThat(outbox.findNextDue()).isEmpty();
        assertThat(offerNews).endsWith("undeliverable B1:1");
    }

    @Test
    void a_failure_reported_again_gives_nobody_up_who_wrote_since() {
        isTaken();
        reports("failed", "63024");
        accounts.heard(SITI_WHATSAPP, NINE.plusSeconds(60));
        now = NINE.plusSeconds(120);
        reports("failed", "63024");
        assertThat(accounts.find(SITI_WHATSAPP).orElseThrow().goneAt()).isNull();
        assertThat(offerNews).containsExactly("taken B1:1", "undeliverable B1:1");
    }

    @Test
    void a_report_that_overtakes_twilios_own_answer_counts() {
        isSending();
        reports("sent", "");
        outbox.report(new DeliveryReport.Taken(OFFER, NINE, "SM7"));
        assertThat(state()).isEqualTo("TAKEN");
        assertThat(offerNews).containsExactly("taken B1:1");
    }

    @Test
    void a_report_settles_what_was_uncertain() {
        isSending();
        outbox.report(new DeliveryReport.Uncertain(OFFER, NINE, NINE, "timed out"));
        reports("delivered", "");
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void a_report_without_our_id_is_known_by_twilios() {
        isTaken();
        webhooks.report(null, new Form(Map.of("MessageSid", "SM7", "MessageStatus", "delivered")));
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void reports_of_other_messages_and_unknown_statuses_change_nothing() {
        isTaken();
        webhooks.report(null, new Form(Map.of("MessageSid", "SM8", "MessageStatus", "failed")));
        webhooks.report(
                "fact:2/t9", new Form(Map.of("MessageSid", "SM8", "MessageStatus", "failed")));
        reports("receiving", "");
        assertThat(state()).isEqualTo("TAKEN");
    }

    @Test
    void contents_are_kept_by_name() {
        MongoContentSids sids = new MongoContentSids(mongo);
        sids.save("guru_kabar_id", "HX1");
        sids.save("guru_kabar_id", "HX2");
        assertThat(sids.find("guru_kabar_id")).contains("HX2");
        sids.forget("guru_kabar_id");
        assertThat(sids.find("guru_kabar_id")).isEmpty();
    }

    private final class Offers implements OfferDelivery {

        @Override
        public boolean isOpen(AskRef offer) {
            return true;
        }

        @Override
        public void taken(AskRef offer, Instant at) {
            offerNews.add("taken " + offer);
        }

        @Override
        public void perhaps(AskRef offer, Instant at) {
            offerNews.add("perhaps " + offer);
        }

        @Override
        public void uncertain(AskRef offer) {
            offerNews.add("uncertain " + offer);
        }

        @Override
        public void undeliverable(AskRef offer) {
            offerNews.add("undeliverable " + offer);
        }
    }
}
