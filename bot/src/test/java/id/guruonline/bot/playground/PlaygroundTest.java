package id.guruonline.bot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.playground.PhoneMessage.From;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class PlaygroundTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Button YES = new Button("Ya, saya bisa", "accept:B1:1");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final MongoTemplate mongo = MongoMapping.template(client, "guru", List.of());
    private final Phones phones = new Phones(mongo, () -> NINE);
    private final PlaygroundChannel channel = new PlaygroundChannel(phones, false);
    private final Map<String, IncomingMessage> received = new LinkedHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final PlaygroundPhones hands =
            new PlaygroundPhones(
                    phones,
                    message -> received.putIfAbsent(message.id(), message) == null,
                    () -> "new" + ids.incrementAndGet());

    PlaygroundTest() {
        new MongoSchema(mongo, Phones.INDEXES).create();
    }

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void what_somebody_types_is_on_the_phone_and_in_the_inbox() {
        hands.say("t1", "halo", null);

        assertThat(hands.messages("t1", 0))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.seq()).isEqualTo(1);
                    assertThat(shown.from()).isEqualTo(From.PERSON);
                    assertThat(shown.text()).isEqualTo("halo");
                    assertThat(shown.at()).isEqualTo(NINE);
                });
        assertThat(received.values())
                .containsExactly(
                        new IncomingMessage(
                                "playground:t1/new1",
                                new Address("playground", "t1"),
                                new Content.Text("halo"),
                                NINE));
    }

    @Test
    void a_message_id_repeated_by_the_same_person_has_no_second_effect() {
        hands.say("t1", "halo", "m1");
        hands.say("t1", "halo lagi", "m1");
        hands.say("t2", "halo", "m1");

        assertThat(texts("t1")).containsExactly("halo");
        assertThat(texts("t2")).containsExactly("halo");
        assertThat(received).hasSize(2);
    }

    @Test
    void a_tap_shows_the_label_of_the_button_and_sends_its_data() {
        channel.send(offer("o1"));
        hands.tap("t1", "accept:B1:1", "m1");
        hands.tap("t1", "never:shown", "m2");

        assertThat(texts("t1")).containsExactly("Ada pesanan", "Ya, saya bisa", "never:shown");
        assertThat(received.values())
                .extracting(IncomingMessage::content)
                .containsExactly(new Content.Tap("accept:B1:1"), new Content.Tap("never:shown"));
    }

    @Test
    void sending_a_message_twice_shows_it_once_and_looking_it_up_tells() {
        assertThat(channel.lookUp(offer("o1"), NINE, NINE))
                .get()
                .isInstanceOf(SendOutcome.TryLater.class);
        SendOutcome sent = channel.send(offer("o1"));

        assertThat(channel.send(offer("o1"))).isEqualTo(sent);
        assertThat(channel.lookUp(offer("o1"), NINE, NINE)).isEqualTo(Optional.of(sent));
        assertThat(hands.messages("t1", 0))
                .singleElement()
                .satisfies(shown -> assertThat(shown.buttons()).containsExactly(YES));
    }

    @Test
    void places_on_a_phone_have_no_gap_and_no_double_however_many_write()
            throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String id = "o" + i;
            for (int twice = 0; twice < 2; twice++) {
                threads.add(Thread.startVirtualThread(() -> channel.send(offer(id))));
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(hands.messages("t1", 0))
                .extracting(PhoneMessage::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(hands.messages("t1", 7)).hasSize(3);
        assertThat(hands.messages("t2", 0)).isEmpty();
    }

    @Test
    void whoever_listens_hears_each_message_once_until_they_stop() {
        List<String> heard = new ArrayList<>();
        try (var _ = phones.listen(message -> heard.add(message.text()))) {
            hands.say("t1", "satu", "m1");
            hands.say("t1", "satu", "m1");
        }
        hands.say("t1", "dua", "m2");

        assertThat(heard).containsExactly("satu");
    }

    @Test
    void a_text_that_is_too_long_is_cut_without_splitting_a_character() {
        hands.say("t1", "x".repeat(4095) + "😀" + "y", "m1");

        assertThat(texts("t1")).containsExactly("x".repeat(4095));
    }

    @Test
    void ids_that_are_none_are_refused() {
        for (String id : List.of("", "a b", "../x", "x".repeat(65), "a/b")) {
            assertThatThrownBy(() -> hands.say(id, "halo", "m1"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> hands.say("t1", "halo", id))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> hands.messages(id, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> hands.tap("t1", "", "m1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hands.tap("t1", "x".repeat(65), "m1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(received).isEmpty();
    }

    private List<String> texts(String person) {
        return hands.messages(person, 0).stream().map(PhoneMessage::text).toList();
    }

    private static OutgoingMessage offer(String id) {
        return new OutgoingMessage(
                id, new Address("playground", "t1"), "Ada pesanan", List.of(YES), null);
    }
}
