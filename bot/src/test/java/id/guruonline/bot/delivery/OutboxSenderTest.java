package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.JoinLink;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.scheduler.work.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant EARLIER = NINE.minusSeconds(40);
    private static final Instant LOST = NINE.minusSeconds(20);
    private static final Address SITI = new Address("pigeon", "siti");
    private static final Address ADI = new Address("pigeon", "adi");

    private final Pile pile = new Pile();
    private final Pigeons pigeons = new Pigeons();
    private final AtomicLong nanos = new AtomicLong();
    private final OutboxSender sender =
            new OutboxSender(
                    pile,
                    List.of(pigeons),
                    SendSettings.USUAL,
                    () -> NINE,
                    nanos::get,
                    new Failures(IllegalStateException.class::isInstance, System::nanoTime));

    @Test
    void what_the_channel_took_counts_from_when_it_was_handed_over() {
        pile.add("a", SITI, 1, false);
        pigeons.answer = _ -> new SendOutcome.Sent("p1");

        assertThat(sender.runOnce()).isEqualTo(1);
        assertThat(pile.reports).containsExactly(new DeliveryReport.Taken("a", NINE, "p1"));
    }

    @Test
    void a_busy_channel_is_left_alone_as_long_as_it_asks() {
        pile.add("a", SITI, 1, false);
        pigeons.answer = _ -> new SendOutcome.TryLater(Duration.ofSeconds(17), "flood");
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.TryLater("a", NINE, NINE.plusSeconds(17), "flood"));
        assertThat(pile.putOff).containsExactly(NINE.plusSeconds(17));
    }

    @Test
    void waits_grow_where_the_channel_names_none() {
        pile.add("a", SITI, 1, false);
        pile.add("b", SITI, 3, false);
        pile.add("c", SITI, 9, false);
        pigeons.answer = _ -> new SendOutcome.TryLater(null, "busy");
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.TryLater("a", NINE, NINE.plusSeconds(2), "busy"),
                        new DeliveryReport.TryLater("b", NINE, NINE.plusSeconds(60), "busy"),
                        new DeliveryReport.TryLater("c", NINE, NINE.plusSeconds(900), "busy"));
    }

    @Test
    void a_message_that_the_channel_did_not_take_for_a_day_is_given_up() {
        pile.addedAt = NINE.minus(Duration.ofHours(24));
        pile.add("a", SITI, 70, false);
        pile.addedAt = NINE.minus(Duration.ofHours(24)).plusMillis(1);
        pile.add("b", SITI, 70, false);
        pigeons.answer = _ -> new SendOutcome.TryLater(null, "busy");
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.Failed("a", NINE, "given up after 70 attempts: busy"),
                        new DeliveryReport.TryLater("b", NINE, NINE.plusSeconds(900), "busy"));
    }

    @Test
    void nothing_is_given_up_by_a_clock_that_is_set_ahead_before_it_was_tried_for_long() {
        pile.addedAt = NINE.minus(Duration.ofHours(30));
        pile.add("a", SITI, 9, false);
        pigeons.answer = _ -> new SendOutcome.TryLater(null, "busy");
        sender.runOnce();

        assertThat(pile.reports).hasOnlyElementsOfType(DeliveryReport.TryLater.class);
    }

    @Test
    void who_waits_for_a_turn_is_put_off_before_an_attempt_is_on_record() {
        pile.add("a", SITI, 1, false);
        pigeons.turn = Optional.of(Duration.ofSeconds(15));
        sender.runOnce();

        assertThat(pile.begun).isEmpty();
        assertThat(pile.putOff).containsExactly(NINE.plusSeconds(15));
    }

    @Test
    void what_waits_for_a_channel_that_is_away_is_put_off_for_a_day() {
        pile.addedAt = NINE.minus(Duration.ofHours(24)).plusMillis(1);
        pile.add("a", SITI, 1, false);
        pigeons.isThere = false;
        sender.runOnce();

        assertThat(pile.begun).isEmpty();
        assertThat(pile.putOff).containsExactly(NINE.plusSeconds(2));
    }

    @Test
    void what_waited_for_a_day_is_tried_at_its_turn_though_its_channel_is_away_and_given_up() {
        pile.addedAt = NINE.minus(Duration.ofHours(25));
        pile.add("a", SITI, 9, false);
        pile.add("b", SITI, 10, false);
        pigeons.isThere = false;
        pigeons.answer = _ -> new SendOutcome.TryLater(null, "away");
        sender.runOnce();

        assertThat(pigeons.turns).hasValue(2);
        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.TryLater("a", NINE, NINE.plusSeconds(900), "away"),
                        new DeliveryReport.Failed("b", NINE, "given up after 10 attempts: away"));
    }

    @Test
    void nobody_waits_for_a_turn_that_nothing_is_to_be_sent_in() {
        pile.add("a", SITI, 1, false);
        pigeons.answer = _ -> new SendOutcome.Sent("p1");
        sender.runOnce();

        assertThat(pigeons.turns).hasValue(1);
    }

    @Test
    void what_is_not_known_yet_stays_under_way_and_is_asked_for_later() {
        pile.add("a", SITI, 1, false);
        pile.add("b", ADI, 10, true);
        SendOutcome lost = new SendOutcome.NotKnownYet(Duration.ofSeconds(10), "lost");
        pigeons.answer = _ -> lost;
        pigeons.known = Optional.of(lost);
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactlyInAnyOrder(
                        new DeliveryReport.NotKnownYet("a", NINE, Duration.ofSeconds(10), "lost"),
                        new DeliveryReport.NotKnownYet("b", NINE, Duration.ofSeconds(10), "lost"));
    }

    @Test
    void a_recipient_who_wants_nothing_is_left_alone() {
        pile.add("a", SITI, 1, false);
        pigeons.answer = _ -> new SendOutcome.Unwanted("asked for peace");
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactly(new DeliveryReport.Unwanted("a", NINE, "asked for peace"));
    }

    @Test
    void a_refused_message_fails_and_the_next_one_leaves() {
        pile.add("a", SITI, 1, false);
        pile.add("b", SITI, 1, false);
        pigeons.answer =
                message ->
                        message.id().equals("a")
                                ? new SendOutcome.Refused("too heavy")
                                : new SendOutcome.Sent("p2");
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.Failed("a", NINE, "too heavy"),
                        new DeliveryReport.Taken("b", NINE, "p2"));
    }

    @Test
    void a_recipient_who_is_gone_is_unreachable() {
        pile.add("a", SITI, 1, false);
        pigeons.answer = _ -> new SendOutcome.Gone("moved");
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactly(new DeliveryReport.Unreachable("a", NINE, "moved"));
    }

    @Test
    void an_uncertain_sending_counts_from_the_attempt_and_is_soon_sent_again() {
        pile.add("a", SITI, 1, false);
        pile.add("b", ADI, 2, false);
        pigeons.answer = _ -> new SendOutcome.Uncertain("timed out");
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactlyInAnyOrder(
                        new DeliveryReport.Uncertain("a", NINE, NINE.plusSeconds(2), "timed out"),
                        new DeliveryReport.Uncertain("b", NINE, NINE.plusSeconds(20), "timed out"));
    }

    @Test
    void an_attempt_that_broke_off_is_looked_up_and_not_sent_again() {
        pile.add("a", SITI, 2, true);
        pigeons.known = Optional.of(new SendOutcome.Sent("p1"));
        sender.runOnce();

        assertThat(pigeons.flown).isEmpty();
        assertThat(pile.reports).containsExactly(new DeliveryReport.Taken("a", EARLIER, "p1"));
    }

    @Test
    void where_the_channel_cannot_tell_a_broken_off_attempt_is_uncertain() {
        pile.add("a", SITI, 2, true);
        sender.runOnce();

        assertThat(pigeons.flown).isEmpty();
        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.Uncertain(
                                "a",
                                EARLIER,
                                NINE.plusSeconds(20),
                                "broken off, and the channel cannot tell"));
    }

    @Test
    void a_channel_that_throws_is_soon_asked_what_became_of_it_and_serves_others() {
        pile.add("a", SITI, 1, false);
        pile.add("b", ADI, 1, false);
        pigeons.answer =
                message -> {
                    if (message.to().equals(SITI)) {
                        throw new IllegalStateException("lost in the woods");
                    }
                    return new SendOutcome.Sent("p1");
                };
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactlyInAnyOrder(
                        new DeliveryReport.NotKnownYet(
                                "a", NINE, Duration.ofSeconds(2), "IllegalStateException"),
                        new DeliveryReport.Taken("b", NINE, "p1"));
    }

    @Test
    void what_became_of_an_attempt_is_kept_while_the_database_does_not_answer() {
        pile.add("a", SITI, 1, false);
        pile.add("next", SITI, 1, false);
        pigeons.answer = _ -> new SendOutcome.Sent("p1");
        pile.down = true;
        sender.runOnce();
        assertThat(pigeons.flown).containsExactly("a");
        assertThat(pile.reports).isEmpty();
        pile.down = false;

        sender.runOnce();
        assertThat(pigeons.flown).containsExactly("a", "next");
        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.Taken("a", NINE, "p1"),
                        new DeliveryReport.Taken("next", NINE, "p1"));
        sender.runOnce();
        assertThat(pile.reports).hasSize(2);
    }

    @Test
    void what_was_kept_and_cannot_be_saved_by_its_own_fault_holds_up_nothing_else() {
        pile.add("a", SITI, 1, false);
        pigeons.answer = _ -> new SendOutcome.Sent("p1");
        pile.down = true;
        sender.runOnce();
        pile.down = false;
        pile.unsavable = "a";
        pile.add("next", SITI, 1, false);

        sender.runOnce();
        assertThat(pigeons.flown).containsExactly("a", "next");
        assertThat(pile.reports).containsExactly(new DeliveryReport.Taken("next", NINE, "p1"));
    }

    @Test
    void a_message_for_a_channel_that_is_not_there_waits_for_it() {
        pile.add("a", new Address("smoke", "siti"), 1, false);
        sender.runOnce();

        assertThat(pile.reports)
                .containsExactly(
                        new DeliveryReport.TryLater(
                                "a", NINE, NINE.plusSeconds(2), "no channel smoke"));
    }

    @Test
    void recipients_are_served_at_the_same_time_and_each_in_order() {
        CountDownLatch both = new CountDownLatch(2);
        pile.add("a1", SITI, 1, false);
        pile.add("b1", ADI, 1, false);
        pile.add("a2", SITI, 1, false);
        pigeons.answer =
                message -> {
                    if (message.id().endsWith("1")) {
                        both.countDown();
                        await(both);
                    }
                    return new SendOutcome.Sent("p");
                };

        assertThat(sender.runOnce()).isEqualTo(3);
        assertThat(pigeons.flown).containsSubsequence("a1", "a2");
    }

    @Test
    void an_answer_leaves_before_news_to_more_people_than_are_served_at_once() {
        CountDownLatch answered = new CountDownLatch(1);
        int many = 2 * SendSettings.USUAL.atOnce();
        for (int i = 0; i < many; i++) {
            pile.add("news" + i, new Address("pigeon", "pupil" + i), 1, false);
        }
        pile.add("earlier news", SITI, 1, false);
        pile.add("answer", SITI, 1, false);
        pile.waiting.add(SITI);
        pigeons.answer =
                message -> {
                    if (message.id().equals("answer")) {
                        answered.countDown();
                    } else if (!message.to().equals(SITI)) {
                        await(answered);
                    }
                    return new SendOutcome.Sent("p");
                };

        assertThat(sender.runOnce()).isEqualTo(many + 2);
        assertThat(pigeons.flown).containsSubsequence("earlier news", "answer");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void while_nothing_that_is_sent_gets_through_one_at_a_time_tries_and_the_others_wait() {
        failFive();
        pile.add("spared", ADI, 1, false);
        sender.runOnce();
        assertThat(pigeons.flown).doesNotContain("spared");
        assertThat(pile.begun).doesNotContain("spared");

        nanos.addAndGet(Breaker.FIRST_REST.toNanos());
        pigeons.answer = _ -> new SendOutcome.Sent("p1");
        sender.runOnce();
        assertThat(pigeons.flown).contains("spared");
        pile.add("next", ADI, 1, false);
        sender.runOnce();
        assertThat(pigeons.flown).contains("next");
    }

    @Test
    void whoever_is_only_looked_up_waits_for_no_rest_and_takes_nobodys_try() {
        failFive();
        for (int i = 0; i < 9; i++) {
            pile.add("lost" + i, new Address("pigeon", "lost" + i), 1, true);
        }
        sender.runOnce();
        assertThat(pile.reports)
                .filteredOn(report -> report.messageId().startsWith("lost"))
                .hasSize(9);

        nanos.addAndGet(Breaker.FIRST_REST.toNanos());
        pigeons.answer = _ -> new SendOutcome.Sent("p1");
        pile.add("new", ADI, 1, false);
        sender.runOnce();
        assertThat(pigeons.flown).contains("new");
    }

    private void failFive() {
        pigeons.answer = _ -> new SendOutcome.Uncertain("502");
        for (int i = 0; i < Breaker.FEW; i++) {
            pile.add("failing" + i, SITI, 1, false);
        }
        sender.runOnce();
        assertThat(pigeons.flown).hasSize(Breaker.FEW);
    }

    /** Carries as it is told to. */
    private static final class Pigeons implements Channel {

        private static final ChannelTraits TRAITS =
                new ChannelTraits(
                        "pigeon",
                        ChannelTraits.Price.FREE,
                        ChannelTraits.Ids.CHAT,
                        new ChannelTraits.Limits(160, 0, 20),
                        Set.of(),
                        JoinLink.NONE);

        private final List<String> flown = new CopyOnWriteArrayList<>();
        private Function<OutgoingMessage, SendOutcome> answer =
                _ -> new SendOutcome.Refused("asleep");
        private final AtomicInteger turns = new AtomicInteger();
        private Optional<SendOutcome> known = Optional.empty();
        private Optional<Duration> turn = Optional.empty();
        private boolean isThere = true;

        @Override
        public boolean answers() {
            return isThere;
        }

        @Override
        public Optional<Duration> awaitTurn(Address to, OutboxLane lane) {
            turns.incrementAndGet();
            return turn;
        }

        @Override
        public ChannelTraits traits() {
            return TRAITS;
        }

        @Override
        public Duration longestAttempt() {
            return Duration.ofSeconds(1);
        }

        @Override
        public SendOutcome send(OutgoingMessage message) {
            flown.add(message.id());
            return answer.apply(message);
        }

        @Override
        public Optional<SendOutcome> lookUp(
                OutgoingMessage message, Instant since, Instant lostAt) {
            assertThat(since).isEqualTo(EARLIER);
            assertThat(lostAt).isEqualTo(LOST);
            return known;
        }
    }

    /** An outbox that hands out what it was given, once. */
    private static final class Pile implements Outbox {

        private final Map<Address, Queue<Attempt>> attempts = new ConcurrentHashMap<>();
        private final List<Address> waiting = new CopyOnWriteArrayList<>();
        private final List<DeliveryReport> reports = new CopyOnWriteArrayList<>();
        private final List<String> begun = new CopyOnWriteArrayList<>();
        private final List<Instant> putOff = new CopyOnWriteArrayList<>();
        private Instant addedAt = EARLIER;
        private boolean down;
        private String unsavable = "";

        void add(String id, Address to, int number, boolean repeated) {
            OutgoingMessage message = new OutgoingMessage(id, to, "?", List.of(), null);
            attempts.computeIfAbsent(to, _ -> new ArrayDeque<>())
                    .add(
                            repeated
                                    ? new Attempt(message, number, addedAt, EARLIER, LOST, false)
                                    : new Attempt(message, number, addedAt, NINE, null, false));
        }

        @Override
        public Map<OutboxLane, List<Address>> listDue(Instant now, int limit) {
            return Map.of(
                    OutboxLane.REPLY,
                    List.copyOf(waiting),
                    OutboxLane.NEWS,
                    List.copyOf(attempts.keySet()));
        }

        @Override
        public Optional<Instant> findNextDue() {
            return attempts.isEmpty() ? Optional.empty() : Optional.of(NINE);
        }

        @Override
        public Optional<Next> findNext(Address to, Instant now) {
            return attempts.getOrDefault(to, new ArrayDeque<>()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new InNews(to));
        }

        private final class InNews implements Next {

            private final Address to;

            InNews(Address to) {
                this.to = to;
            }

            @Override
            public OutboxLane lane() {
                return OutboxLane.NEWS;
            }

            @Override
            public Instant addedAt() {
                return addedAt;
            }

            @Override
            public boolean isLookedUp() {
                Queue<Attempt> waiting = attempts.getOrDefault(to, new ArrayDeque<>());
                return !waiting.isEmpty() && waiting.element().lostAt() != null;
            }

            @Override
            public Optional<Attempt> begin(Instant now) {
                @Nullable Queue<Attempt> waiting = attempts.get(to);
                Optional<Attempt> next =
                        waiting == null ? Optional.empty() : Optional.ofNullable(waiting.poll());
                next.ifPresent(attempt -> begun.add(attempt.message().id()));
                return next;
            }
        }

        @Override
        public void putOff(Address to, Instant now, Instant until) {
            putOff.add(until);
        }

        @Override
        public void report(DeliveryReport report) {
            if (down) {
                throw new IllegalStateException("down");
            }
            if (report.messageId().equals(unsavable)) {
                throw new IllegalArgumentException("cannot be saved");
            }
            reports.add(report);
        }
    }
}
