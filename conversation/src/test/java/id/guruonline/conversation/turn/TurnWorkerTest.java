package id.guruonline.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.limit.Limited;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Manner;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.store.MongoDialogues;
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.store.MongoShownButtons;
import id.guruonline.conversation.store.Purge;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.store.SetAside;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class TurnWorkerTest {

    private final ChatRoom room = new ChatRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_message_is_answered_and_the_dialogue_remembers_it() {
        room.receive("m1", "ana", "halo");
        room.receive("m2", "ana", "apa kabar");

        assertThat(room.worker("w").runOnce()).isEqualTo(2);

        assertThat(room.told("ana"))
                .containsExactly(
                        "Ana said halo",
                        "before: nothing",
                        "Ana said apa kabar",
                        "before: Ana said halo");
        assertThat(room.entry("m1").state()).isEqualTo(InboxState.DONE);
        assertThat(room.entry("m1").outcome()).isEqualTo("Repeat");
        assertThat(room.worker("w").findNextDue()).isEmpty();
    }

    @Test
    void what_quotes_a_message_of_ours_in_that_chat_comes_with_it_and_with_its_buttons() {
        show("offer", "ana", "c1");
        show("other", "budi", "c2");

        answer("m1", "c1");
        answer("m2", "c2");
        room.worker("w").runOnce();

        assertThat(room.told("ana"))
                .contains("Ana said ya to offer with 1", "Ana said ya")
                .doesNotContain("Ana said ya to other with 1");
    }

    @Test
    void what_was_passed_on_is_known_to_be_somebody_elses_words() {
        Address ana = SomeChannels.at(SomeChannels.PHONES, "ana");
        room.receive("m1", ana, new Content.Text("ya"), new Manner(null, true));
        room.worker("w").runOnce();

        assertThat(room.told("ana")).contains("Ana said ya in another's words");
    }

    private void show(String id, String person, String channelId) {
        Address to = SomeChannels.at(SomeChannels.PHONES, person);
        OutboxQueue outbox = room.outbox(room.mongo());
        outbox.add(
                new OutgoingMessage(id, to, "bisa?", List.of(new Button("Terima", "accept")), null),
                Matter.NEWS,
                room.clock.instant());
        outbox.begin(to, room.clock.instant());
        outbox.report(new DeliveryReport.Taken(id, room.clock.instant(), channelId));
    }

    private void answer(String id, String quoted) {
        Address ana = SomeChannels.at(SomeChannels.PHONES, "ana");
        room.receive(id, ana, new Content.Text("ya"), new Manner(quoted, false));
    }

    @Test
    void who_writes_too_much_is_told_once_and_heard_again_a_little_later() {
        room.limitMessages(3, 20);
        for (int i = 1; i <= 6; i++) {
            room.receive("m" + i, "ana", "halo " + i);
        }
        room.receive("n1", "budi", "halo");
        assertThat(room.worker("w").runOnce()).isEqualTo(7);

        assertThat(room.told("ana"))
                .filteredOn(text -> !text.startsWith("before"))
                .containsExactly(
                        "Ana said halo 1",
                        "Ana said halo 2",
                        "Ana said halo 3",
                        "too many",
                        "",
                        "");
        assertThat(room.told("budi")).contains("Budi said halo");
        assertThat(room.entry("m6").content()).isEqualTo(new Content.Text("halo 6"));
        assertThat(room.entry("m6").state()).isEqualTo(InboxState.DONE);
        assertThat(room.limited).hasSize(3).containsOnly(Limited.MESSAGE);

        room.clock.advance(Duration.ofSeconds(3));
        room.receive("m7", "ana", "masih ada?");
        room.receive("m8", "ana", "halo lagi");
        room.worker("another").runOnce();
        assertThat(room.told("ana")).contains("Ana said masih ada?").doesNotContain("too many");
        assertThat(room.limited).hasSize(4);
    }

    @Test
    void who_floods_in_anothers_name_shuts_them_out_nowhere_but_there() {
        Address forged = SomeChannels.at(SomeChannels.OTHER_NUMBERS, "+6281200000101");
        room.accounts(room.mongo()).link(forged, "ana", room.clock.instant());
        room.limitMessages(3, 20);
        for (int i = 1; i <= 6; i++) {
            room.receive("s" + i, forged, new Content.Text("palsu " + i));
        }
        room.receive("m1", "ana", "saya sendiri");
        room.worker("w").runOnce();
        room.receive("s7", forged, new Content.Text("palsu lagi"));
        room.receive("m2", "ana", "saya lagi");
        room.worker("another").runOnce();

        assertThat(room.told("ana"))
                .contains("Ana said saya sendiri", "Ana said saya lagi")
                .doesNotContain("too many");
        assertThat(room.limited).hasSize(4).containsOnly(Limited.MESSAGE);
    }

    @Test
    void a_tap_on_a_button_that_was_never_shown_there_is_a_tap_on_nothing() {
        Address ana = SomeChannels.at(SomeChannels.PHONES, "ana");
        Button button = new Button("Batal", "leave_surely:B1");
        room.outbox(room.mongo())
                .addReply(
                        new OutgoingMessage("o1", ana, "Batal?", List.of(button), null),
                        room.clock.instant());
        room.receive("m1", ana, new Content.Tap("leave_surely:B1"));
        room.receive("m2", ana, new Content.Tap("leave_surely:B2"));
        Address budi = SomeChannels.at(SomeChannels.PHONES, "budi");
        room.receive("m3", budi, new Content.Tap("leave_surely:B1"));
        room.worker("w").runOnce();

        assertThat(Parrot.effects(room.mongo()))
                .extracting(effect -> effect.getString("text"))
                .containsExactlyInAnyOrder(
                        "Ana said tap leave_surely:B1", "Ana said tap ", "Budi said tap ");
    }

    @Test
    void a_strange_number_of_another_country_is_not_answered_and_a_known_one_is() {
        Address abroad = SomeChannels.at(SomeChannels.NUMBERS, "+2348000000001");
        Address here = SomeChannels.at(SomeChannels.NUMBERS, "+6281299999999");
        room.receive("m1", abroad, new Content.Text("halo"));
        room.receive("m2", here, new Content.Text("halo"));
        room.worker("w").runOnce();

        assertThat(room.entry("m1").state()).isEqualTo(InboxState.DONE);
        assertThat(room.limited).containsExactly(Limited.COUNTRY);
        assertThat(Parrot.effects(room.mongo()))
                .extracting(effect -> effect.getString("text"))
                .containsExactlyInAnyOrder("", "a stranger said halo");
    }

    @Test
    void who_does_not_show_the_number_is_answered_whatever_the_country() {
        room.receive(
                "m1",
                SomeChannels.at(SomeChannels.NUMBERS, "ID.13491208655302741918"),
                new Content.Text("halo"));
        room.worker("w").runOnce();

        assertThat(room.limited).isEmpty();
        assertThat(Parrot.effects(room.mongo()))
                .extracting(effect -> effect.getString("text"))
                .containsExactly("a stranger said halo");
    }

    @Test
    void a_message_delivered_twice_is_handled_once() {
        assertThat(room.receive("m1", "ana", "halo")).isTrue();
        assertThat(room.receive("m1", "ana", "halo")).isFalse();
        room.worker("w").runOnce();
        assertThat(room.receive("m1", "ana", "halo")).isFalse();
        room.worker("w").runOnce();

        assertThat(room.told("ana")).hasSize(2);
    }

    @Test
    void messages_of_one_millisecond_keep_their_order_whoever_works() throws InterruptedException {
        Map<String, List<String>> heard = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
        AtomicInteger most = new AtomicInteger();
        room.whileActing(text -> {
            String name = text.substring(0, text.indexOf(' '));
            AtomicInteger now = atOnce.computeIfAbsent(name, _ -> new AtomicInteger());
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            heard.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>()).add(text);
            now.decrementAndGet();
        });
        List<String> persons = List.of("ana", "budi", "citra");
        for (int i = 0; i < 20; i++) {
            for (String person : persons) {
                room.receive(person + i, person, "message " + i);
            }
        }

        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TurnWorker worker = room.worker("w" + i);
            threads.add(Thread.startVirtualThread(() -> workAllOff(worker)));
            threads.add(Thread.startVirtualThread(() -> workAllOff(worker)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(most).hasValue(1);
        assertThat(heard).containsOnlyKeys("Ana", "Budi", "Citra");
        heard.forEach((name, texts) ->
                assertThat(texts)
                        .containsExactlyElementsOf(
                                IntStream.range(0, 20)
                                        .mapToObj(i -> name + " said message " + i)
                                        .toList()));
    }

    @Test
    void different_persons_are_handled_at_the_same_time() {
        CountDownLatch both = new CountDownLatch(2);
        room.whileActing(_ -> {
            both.countDown();
            await(both);
        });
        room.receive("m1", "ana", "halo");
        room.receive("m2", "budi", "halo");

        assertThat(room.worker("w").runOnce()).isEqualTo(2);
    }

    @Test
    void a_turn_that_breaks_off_before_any_write_is_finished_with_one_effect() {
        breaksOffAtEveryWrite(WriteGate::closingBefore);
    }

    @Test
    void a_turn_that_breaks_off_after_any_write_is_finished_with_one_effect() {
        breaksOffAtEveryWrite(WriteGate::closingAfter);
    }

    private void breaksOffAtEveryWrite(LongFunction<WriteGate> gate) {
        int writes = 0;
        boolean brokeOff = true;
        while (brokeOff) {
            writes++;
            String id = "m" + writes;
            room.receive(id, "ana", "halo " + writes);
            room.worker("dead", room.database.through(gate.apply(writes))).runOnce();
            brokeOff = room.entry(id).state() == InboxState.WAITING;

            room.lanes(room.mongo()).releaseAll("dead");
            room.worker("alive").runOnce();

            assertThat(room.entry(id).state()).isEqualTo(InboxState.DONE);
            assertThat(room.entry(id).failures()).isZero();
            String before = writes == 1 ? "nothing" : "Ana said halo " + (writes - 1);
            assertThat(room.told("ana"))
                    .containsExactly("Ana said halo " + writes, "before: " + before);
            assertThat(writes).isLessThan(30);
        }
        assertThat(writes).isGreaterThan(6);
        assertThat(Parrot.effects(room.mongo()))
                .hasSize(writes)
                .allSatisfy(effect -> assertThat(decisions(effect)).hasSize(1));
    }

    @Test
    void who_writes_again_to_one_that_is_alone_is_answered_once_wherever_it_breaks_off() {
        for (int writes = 1; writes <= 20; writes++) {
            String first = "first" + writes;
            String second = "second" + writes;
            room.neighbours.alone = true;
            TurnWorker dead =
                    room.worker("dead", room.database.through(WriteGate.closingBefore(writes)));
            room.receive(first, "ana", first);
            dead.runOnce();
            room.receive(second, "ana", second);
            runUnlessBroken(dead);
            room.neighbours.alone = false;
            room.lanes(room.mongo()).releaseAll("dead");
            room.worker("alive").runOnce();

            assertThat(room.entry(first).state()).isEqualTo(InboxState.DONE);
            assertThat(room.entry(second).state()).isEqualTo(InboxState.DONE);
            assertThat(room.told("ana"))
                    .containsSequence("Ana said " + second, "before: Ana said " + first)
                    .doesNotHaveDuplicates();
        }
        assertThat(Parrot.effects(room.mongo())).hasSize(40);
    }

    private static void runUnlessBroken(TurnWorker worker) {
        try {
            worker.runOnce();
        } catch (UncategorizedMongoDbException e) {
            assertThat(e).hasMessageContaining("is closed");
        }
    }

    @Test
    void a_lane_of_a_worker_that_is_gone_is_taken_over_and_no_other_whatever_the_clock_says() {
        room.lanes(room.mongo()).claim("person:ana", "quiet");
        room.receive("m1", "ana", "halo");

        room.realTime.advance(Duration.ofHours(7));
        assertThat(room.worker("alive").runOnce()).isZero();
        room.neighbours.gone.add("quiet");
        assertThat(room.worker("alive").runOnce()).isEqualTo(1);
    }

    @Test
    void a_worker_takes_up_its_own_lane_at_once_that_it_could_not_give_back() {
        room.receive("m1", "ana", "halo");
        room.worker("w", room.database.through(WriteGate.closingBefore(3))).runOnce();
        assertThat(room.entry("m1").state()).isEqualTo(InboxState.WAITING);

        assertThat(room.worker("other").runOnce()).isZero();
        assertThat(room.worker("w").runOnce()).isEqualTo(1);
    }

    @Test
    void of_the_lanes_those_of_the_named_owners_are_given_back_and_no_others() {
        MongoLanes lanes = room.lanes(room.mongo());
        List.of("dea", "dead", "dead/2", "deae")
                .forEach(owner -> lanes.claim("of " + owner, owner));
        lanes.releaseAll("dead");

        assertThat(List.of("dea", "dead", "dead/2", "deae"))
                .filteredOn(owner -> lanes.claim("of " + owner, "w").isPresent())
                .containsExactly("dead", "dead/2");
        lanes.releaseAll("");
        assertThat(lanes.claim("of dea", "w")).isPresent();
    }

    @Test
    void a_lane_that_was_taken_for_a_term_as_long_ago_is_free() {
        room.mongo()
                .insert(
                        new Document("_id", "person:ana")
                                .append("owner", "of long ago")
                                .append("until", room.realTime.instant().plusSeconds(60))
                                .append("fence", 5L),
                        "lanes");

        assertThat(room.lanes(room.mongo()).claim("person:ana", "w"))
                .hasValueSatisfying(lease -> assertThat(lease.fence()).isGreaterThan(5));
    }

    @Test
    void a_worker_that_lost_its_lane_changes_nothing_more() {
        room.receive("m1", "ana", "halo");
        room.receive("m2", "ana", "dua");
        AtomicInteger acts = new AtomicInteger();
        room.whileActing(_ -> {
            if (acts.incrementAndGet() == 1) {
                room.neighbours.gone.add("slow");
                room.worker("quick").runOnce();
            }
        });

        assertThat(room.worker("slow").runOnce()).isZero();

        assertThat(room.told("ana"))
                .containsExactly(
                        "Ana said halo",
                        "before: nothing",
                        "Ana said dua",
                        "before: Ana said halo");
        assertThat(new MongoDialogues(room.mongo()).find(new Lease("person:ana", "anybody", 0)))
                .map(DialogueStore.Saved::turnId)
                .contains("m2");
    }

    @Test
    void a_turn_that_fails_three_times_is_parked_and_the_next_one_proceeds() {
        room.whileActing(text -> {
            if (text.endsWith("racun")) {
                throw new IllegalStateException("cannot");
            }
        });
        room.receive("m1", "budi", "racun");
        room.receive("m2", "budi", "halo");
        TurnWorker worker = room.worker("w");

        worker.runOnce();
        assertThat(worker.hasDue(room.clock.instant())).isFalse();
        assertThat(worker.findNextDue()).contains(ChatRoom.NINE.plusSeconds(10));
        assertThat(room.inbox(room.mongo()).findOldestWaiting()).isEmpty();
        room.clock.advance(Duration.ofSeconds(10));
        assertThat(room.inbox(room.mongo()).findOldestWaiting()).contains(room.clock.instant());
        worker.runOnce();
        assertThat(room.entry("m1").failures()).isEqualTo(2);
        assertThat(worker.runOnce()).isZero();
        room.clock.advance(Duration.ofMinutes(1));
        assertThat(worker.runOnce()).isEqualTo(2);

        assertThat(room.entry("m1").state()).isEqualTo(InboxState.PARKED);
        assertThat(room.entry("m1").outcome()).isEqualTo("IllegalStateException");
        assertThat(room.told("ana")).containsExactly("InputParked");
        assertThat(room.told("budi"))
                .containsExactly("Parked", "Budi said halo", "before: nothing", "InputParked");
    }

    @Test
    void a_message_that_comes_while_another_waits_its_turn_waits_behind_it() {
        room.whileActing(_ -> {
            throw new IllegalStateException("cannot");
        });
        room.receive("m1", "budi", "racun");
        TurnWorker worker = room.worker("w");
        worker.runOnce();
        room.receive("m2", "budi", "halo");

        assertThat(worker.hasDue(room.clock.instant())).isTrue();
        worker.runOnce();
        assertThat(worker.hasDue(room.clock.instant())).isFalse();
        assertThat(room.entry("m2").failures()).isZero();
    }

    @Test
    void a_flood_of_one_person_hides_nobody() {
        for (int i = 0; i < 12; i++) {
            room.receive("m" + i, "budi", "banjir");
        }
        room.clock.advance(Duration.ofSeconds(1));
        room.receive("n1", "ana", "halo");

        assertThat(room.inbox(room.mongo()).listDueLanes(room.clock.instant(), 5))
                .containsExactly("person:budi", "person:ana");
    }

    @Test
    void messages_of_long_ago_are_forgotten_but_none_that_is_parked_or_waits() {
        room.whileActing(text -> {
            if (text.endsWith("racun")) {
                throw new IllegalStateException("cannot");
            }
        });
        room.receive("done", "ana", "halo");
        room.receive("parked", "budi", "racun");
        TurnWorker worker = room.worker("w");
        for (int i = 0; i < 3; i++) {
            worker.runOnce();
            room.clock.advance(Duration.ofMinutes(1));
        }
        room.told("ana");
        room.receive("waits", "ana", "halo");
        room.clock.advance(Duration.ofDays(30));
        MongoInbox inbox = room.inbox(room.mongo());
        Duration kept = Duration.ofDays(30);
        MongoOutbox outbox = new MongoOutbox(room.mongo());
        new Purge(
                        List.of(
                                new Purge.Term(kept, inbox::forget),
                                new Purge.Term(kept, outbox::forget)),
                        room.clock)
                .runOnce();

        assertThat(room.mongo().findAll(InboxEntry.class, "inbox"))
                .extracting(InboxEntry::id)
                .containsExactlyInAnyOrder("parked", "waits");
        assertThat(room.told("budi")).contains("Parked");
        assertThat(room.receive("done", "ana", "halo")).isTrue();
    }

    @Test
    void an_overflowing_stack_counts_as_a_failure() {
        room.whileActing(_ -> {
            throw new StackOverflowError();
        });
        room.receive("m1", "budi", "racun");
        room.worker("w").runOnce();

        assertThat(room.entry("m1").failures()).isEqualTo(1);
    }

    @Test
    void an_outage_does_not_count() {
        AtomicInteger acts = new AtomicInteger();
        room.whileActing(_ -> {
            if (acts.incrementAndGet() <= 5) {
                throw new MongoSocketReadException("gone", new ServerAddress());
            }
        });
        room.receive("m1", "ana", "halo");
        TurnWorker worker = room.worker("w");
        for (int i = 0; i < 5; i++) {
            assertThat(worker.runOnce()).isZero();
        }

        assertThat(worker.runOnce()).isEqualTo(1);
        assertThat(room.entry("m1").failures()).isZero();
        assertThat(room.told("ana")).hasSize(2);
    }

    @Test
    void a_typed_number_taps_the_button_of_the_newest_message_with_buttons() {
        show("o1", new Button("Lama", "old:1"), new Button("Usang", "old:2"));
        show("o2", new Button("Ya, kirim", "send:9"), new Button("Batal", "drop:9"));
        show("o3");
        say("m1", "2");
        say("m2", "ya kirim");
        say("m3", "3");
        room.worker("w").runOnce();

        assertThat(said("m1")).isEqualTo("Dewi said tap drop:9");
        assertThat(said("m2")).isEqualTo("Dewi said tap send:9");
        assertThat(said("m3")).isEqualTo("Dewi said 3");
    }

    @Test
    void a_typed_number_does_not_tap_what_came_after_it() {
        say("m1", "1");
        room.clock.advance(Duration.ofMillis(1));
        show("o1", new Button("Ya", "yes:1"));
        room.worker("w").runOnce();

        assertThat(said("m1")).isEqualTo("Dewi said 1");
    }

    @Test
    void what_was_shown_by_a_clock_that_is_ahead_was_shown_before_its_answer_came() {
        for (Duration ahead : List.of(Duration.ofSeconds(1), Duration.ofHours(1))) {
            room.clock.advance(ahead);
            show("o" + ahead, new Button("Ya", "yes:" + ahead.toSeconds()));
            room.clock.advance(ahead.negated());
            say("m" + ahead, "1");
            assertThat(room.worker("w").runOnce()).isEqualTo(1);

            assertThat(said("m" + ahead)).isEqualTo("Dewi said tap yes:" + ahead.toSeconds());
            room.told("dewi");
        }
    }

    @Test
    void after_the_clock_was_set_back_a_typed_number_answers_what_was_shown_last() {
        room.clock.advance(Duration.ofHours(1));
        show("old", new Button("Lama", "old:1"));
        room.clock.advance(Duration.ofHours(-1));
        say("m1", "1");
        TurnWorker worker = room.worker("w");
        worker.runOnce();
        room.told("dewi");
        room.clock.advance(Duration.ofSeconds(1));
        show("new", new Button("Baru", "new:1"));
        show("word");
        room.clock.advance(Duration.ofSeconds(1));
        say("m2", "1");
        worker.runOnce();

        assertThat(said("m1")).isEqualTo("Dewi said tap old:1");
        assertThat(said("m2")).isEqualTo("Dewi said tap new:1");
    }

    @Test
    void a_turn_that_was_put_off_before_the_clock_was_set_back_waits_no_hour() {
        room.clock.advance(Duration.ofHours(1));
        say("m1", "halo");
        room.whileActing(_ -> {
            throw new IllegalStateException("fails once");
        });
        TurnWorker worker = room.worker("w");
        assertThat(worker.runOnce()).isZero();
        room.whileActing(_ -> {});
        assertThat(worker.runOnce()).isZero();
        room.clock.advance(Duration.ofHours(-1));

        assertThat(worker.runOnce()).isEqualTo(1);
    }

    @Test
    void an_answer_to_what_is_just_being_sent_waits_until_that_is_known() {
        aQuestionIsBeingSent();
        say("m1", "1");
        say("m2", "halo");
        TurnWorker worker = room.worker("w");

        assertThat(worker.runOnce()).isZero();
        room.outbox(room.mongo()).report(new DeliveryReport.Taken("o1", room.clock.instant(), "c"));
        assertThat(worker.runOnce()).isEqualTo(2);

        assertThat(said("m1")).isEqualTo("Dewi said tap yes:1");
    }

    @Test
    void an_answer_in_words_waits_for_a_channel_that_is_long_in_saying_that_it_took_the_question() {
        aQuestionIsBeingSent();
        room.clock.advance(Duration.ofSeconds(4));
        say("m1", "boleh juga");
        TurnWorker worker = room.worker("w");

        assertThat(worker.runOnce()).isZero();
        room.clock.advance(Duration.ofSeconds(4));
        room.outbox(room.mongo()).report(new DeliveryReport.Taken("o1", room.clock.instant(), "c"));

        assertThat(newest("m1")).isEqualTo("yes:1");
        assertThat(worker.runOnce()).isEqualTo(1);
    }

    @Test
    void a_stranger_is_answered_and_what_follows_the_proof_is_the_persons() {
        Address phone = SomeChannels.at(SomeChannels.CHATS, "77");
        room.receive("m1", phone, new Content.Text("halo"));
        room.receive("m2", phone, new Content.Text("ini saya"));
        room.receive("m3", phone, new Content.Text("pesan"));
        room.whileActing(text -> {
            if (text.endsWith("ini saya")) {
                room.accounts(room.mongo()).link(phone, "ana", ChatRoom.NINE);
            }
        });
        TurnWorker worker = room.worker("w");
        worker.runOnce();
        worker.runOnce();

        assertThat(said("m2")).isEqualTo("a stranger said ini saya");
        assertThat(said("m3")).isEqualTo("Ana said pesan");
        assertThat(room.entry("m3").lane()).isEqualTo("person:ana");
        assertThat(room.accounts(room.mongo()).findReachable("ana"))
                .map(account -> account.address())
                .contains(phone);
    }

    @Test
    void with_an_address_go_its_own_messages_to_another_person_s_lane_and_no_others() {
        Address phone = SomeChannels.at(SomeChannels.CHATS, "77");
        room.accounts(room.mongo()).link(phone, "ana", ChatRoom.NINE);
        room.receive("m1", phone, new Content.Text("pindah"));
        room.receive("m2", phone, new Content.Text("halo"));
        room.receive("m3", "ana", "halo");
        room.inbox(room.mongo()).move(phone, "person:ana", "person:budi");
        assertThat(room.entry("m3").lane()).isEqualTo("person:ana");
        assertThat(room.entry("m2").lane()).isEqualTo("person:budi");

        room.whileActing(text -> {
            if (text.endsWith("pindah")) {
                room.accounts(room.mongo()).link(phone, "budi", ChatRoom.NINE);
            }
        });
        TurnWorker worker = room.worker("w");
        int ended = 0;
        for (int i = 0; i < 5; i++) {
            ended += worker.runOnce();
        }
        assertThat(ended).isEqualTo(3);
        assertThat(said("m1")).isEqualTo("Ana said pindah");
        assertThat(said("m2")).isEqualTo("Budi said halo");
        assertThat(said("m3")).isEqualTo("Ana said halo");
    }

    @Test
    void nothing_overtakes_what_cannot_be_read_and_other_lanes_go_on() {
        room.receive("m1", "ana", "ya");
        room.receive("m2", "ana", "batal");
        room.receive("n1", "budi", "halo");
        Document whole =
                Objects.requireNonNull(room.mongo().findById("m1", Document.class, "inbox"));
        setInInbox("m1", "content", new Document("_type", "Content.OfAnotherVersion"));

        TurnWorker worker = room.worker("w");
        assertThat(worker.runOnce()).isEqualTo(1);
        assertThat(worker.runOnce()).isZero();
        assertThat(said("m2")).isEqualTo("nothing");
        assertThat(room.entry("m2").notBefore()).isAfter(room.clock.instant());

        setInInbox("m1", "content", Objects.requireNonNull(whole.get("content")));
        room.clock.advance(SetAside.REST);
        assertThat(room.worker("w").runOnce()).isEqualTo(2);
        assertThat(room.told("ana").getFirst()).isEqualTo("Ana said ya");
    }

    private void setInInbox(String id, String field, Object value) {
        Query which = query(where("_id").is(id));
        room.mongo().updateFirst(which, Update.update(field, value), "inbox");
    }

    @Test
    void what_was_shown_before_that_was_numbered_is_the_newest_until_something_else_is_shown() {
        show("a", new Button("Satu", "one"));
        show("b", new Button("Dua", "two"));
        for (String old : List.of("a", "b")) {
            room.mongo()
                    .updateFirst(
                            query(where("_id").is(old)),
                            new Update().unset("delivery.shown").unset("withButtons"),
                            "outbox");
        }
        say("m1", "dua");
        assertThat(newest("m1")).isEqualTo("two");
        show("c", new Button("Tiga", "three"));
        say("m2", "tiga");
        assertThat(newest("m2")).isEqualTo("three");
        assertThat(newest("m1")).isEqualTo("two");
    }

    /** To Dewi, who may say yes. */
    private void aQuestionIsBeingSent() {
        Address dewi = address("dewi");
        room.outbox(room.mongo())
                .add(
                        new OutgoingMessage(
                                "o1", dewi, "?", List.of(new Button("Ya", "yes:1")), null),
                        Matter.NEWS,
                        room.clock.instant());
        room.outbox(room.mongo()).begin(dewi, room.clock.instant());
    }

    private String newest(String id) {
        return new MongoShownButtons(room.mongo())
                .before(room.entry(id))
                .newest()
                .getFirst()
                .data();
    }

    private void say(String id, String text) {
        room.receive(id, "dewi", text);
    }

    private void show(String id, Button... buttons) {
        Address dewi = address("dewi");
        room.outbox(room.mongo())
                .add(
                        new OutgoingMessage(id, dewi, "?", List.of(buttons), null),
                        Matter.NEWS,
                        room.clock.instant());
        assertThat(room.told("dewi")).containsExactly("?");
    }

    private String said(String id) {
        return Parrot.effects(room.mongo()).stream()
                .filter(effect -> effect.getString("_id").equals(id))
                .map(effect -> effect.getString("text"))
                .findFirst()
                .orElse("nothing");
    }

    private static List<Integer> decisions(Document effect) {
        return effect.getList("decisions", Integer.class);
    }

    private static Address address(String personId) {
        return SomeChannels.at(SomeChannels.PHONES, personId);
    }

    private void workAllOff(TurnWorker worker) {
        while (worker.hasDue(room.clock.instant())) {
            worker.runOnce();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_on_its_way_by_itself_is_told_once() {
        news("n1");
        room.receive("a", "ana", "the same as n1");
        room.worker("w").runOnce();
        assertThat(room.told("ana")).containsExactly("news");
    }

    @Test
    void what_comes_by_itself_after_the_reply_is_told_once() {
        room.receive("a", "ana", "the same as n1");
        room.worker("w").runOnce();
        news("n1");
        assertThat(room.told("ana")).containsExactly("Ana said the same as n1");
    }

    @Test
    void who_writes_after_seeing_the_news_gets_a_reply_of_their_own() {
        news("n1");
        assertThat(room.told("ana")).containsExactly("news");
        room.clock.advance(Duration.ofSeconds(1));
        room.receive("a", "ana", "the same as n1");
        room.worker("w").runOnce();
        assertThat(room.told("ana")).containsExactly("Ana said the same as n1");
    }

    private void news(String id) {
        Address to = SomeChannels.at(SomeChannels.PHONES, "ana");
        room.outbox(room.mongo())
                .add(
                        new OutgoingMessage(id, to, "news", List.of(), null),
                        Matter.NEWS,
                        room.clock.instant());
    }
}
