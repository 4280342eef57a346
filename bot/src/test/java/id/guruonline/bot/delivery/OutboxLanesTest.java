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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An offer among thousands of star questions, by the clock of a channel of 30 messages a second.
 */
class OutboxLanesTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final int STARS = 12_000;
    private static final int OFFERS = 100;
    private static final Duration BETWEEN_TWO = Duration.ofSeconds(1).dividedBy(30);

    private final Waiting waiting = new Waiting();
    private final Slow channel = new Slow();
    private final OutboxSender sender =
            new OutboxSender(
                    waiting,
                    List.of(channel),
                    SendSettings.USUAL,
                    () -> NINE,
                    System::nanoTime,
                    new Failures(_ -> false, System::nanoTime));

    @Test
    @Timeout(120)
    void an_offer_leaves_within_a_second_though_twelve_thousand_star_questions_wait() {
        for (int i = 0; i < STARS; i++) {
            waiting.add(OutboxLane.STARS, "pupil" + i);
        }
        while (channel.countSent() < STARS + OFFERS) {
            // Each look takes up some more; what others are at is left to them.
            sender.runOnce();
        }

        List<Duration> waits = channel.waits.stream().sorted().toList();
        assertThat(waits).hasSize(OFFERS);
        assertThat(waits.get(OFFERS * 99 / 100 - 1)).isLessThan(Duration.ofSeconds(1));
        assertThat(channel.countSent()).isEqualTo(STARS + OFFERS);
    }

    /**
     * Takes 30 messages a second by its own clock, and counts. Every now and then an offer comes.
     */
    private final class Slow implements Channel {

        private final WeightedTurns turns = new WeightedTurns();
        private final List<Duration> waits = new ArrayList<>();
        private Duration now = Duration.ZERO;
        private Duration offeredAt = Duration.ZERO;
        private CountDownLatch offerIsHere = new CountDownLatch(0);
        private int turnsGiven;
        private int offered;
        private int sent;

        @Override
        public ChannelTraits traits() {
            return new ChannelTraits(
                    "slow",
                    ChannelTraits.Price.FREE,
                    ChannelTraits.Ids.CHAT,
                    new ChannelTraits.Limits(160, 0, 20),
                    Set.of(),
                    JoinLink.NONE);
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public Optional<Duration> awaitTurn(Address to, OutboxLane lane) {
            try {
                if (lane == OutboxLane.OFFER) {
                    current().countDown();
                }
                assertThat(turns.take(lane, Duration.ofMinutes(1), () -> turn(lane))).isPresent();
                return Optional.empty();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private synchronized CountDownLatch current() {
            return offerIsHere;
        }

        /** Looking for an offer takes no time against a thirtieth of a second. */
        private boolean turn(OutboxLane lane) throws InterruptedException {
            assertThat(current().await(20, TimeUnit.SECONDS)).isTrue();
            return count(lane);
        }

        private synchronized boolean count(OutboxLane lane) {
            now = now.plus(BETWEEN_TWO);
            turnsGiven++;
            if (lane == OutboxLane.OFFER) {
                waits.add(now.minus(offeredAt));
            }
            if (turnsGiven % (STARS / OFFERS) == 1 && offered < OFFERS) {
                offeredAt = now;
                offerIsHere = new CountDownLatch(1);
                waiting.add(OutboxLane.OFFER, "teacher" + offered++);
                Thread.startVirtualThread(sender::runOnce);
            }
            return true;
        }

        private synchronized int countSent() {
            return sent;
        }

        @Override
        public Duration longestAttempt() {
            return Duration.ofSeconds(1);
        }

        @Override
        public synchronized SendOutcome send(OutgoingMessage message) {
            sent++;
            return new SendOutcome.Sent(message.id());
        }

        @Override
        public Optional<SendOutcome> lookUp(
                OutgoingMessage message, Instant since, Instant lostAt) {
            return Optional.empty();
        }
    }

    /** One message for each who waits. */
    private static final class Waiting implements Outbox {

        private final Map<OutboxLane, Set<Address>> lanes =
                Map.of(
                        OutboxLane.OFFER,
                        new LinkedHashSet<>(),
                        OutboxLane.STARS,
                        new LinkedHashSet<>());

        private Set<Address> lane(OutboxLane lane) {
            return lanes.getOrDefault(lane, Set.of());
        }

        synchronized void add(OutboxLane lane, String id) {
            lane(lane).add(new Address("slow", id));
        }

        @Override
        public synchronized Map<OutboxLane, List<Address>> listDue(Instant now, int limit) {
            return Map.of(
                    OutboxLane.OFFER,
                    lane(OutboxLane.OFFER).stream().limit(limit).toList(),
                    OutboxLane.STARS,
                    lane(OutboxLane.STARS).stream().limit(limit).toList());
        }

        @Override
        public Optional<Instant> findNextDue() {
            return Optional.empty();
        }

        @Override
        public synchronized Optional<Next> findNext(Address to, Instant now) {
            return lanes.entrySet().stream()
                    .filter(lane -> lane.getValue().contains(to))
                    .<Next>map(lane -> new One(to, lane.getKey()))
                    .findFirst();
        }

        private final class One implements Next {

            private final Address to;
            private final OutboxLane lane;

            One(Address to, OutboxLane lane) {
                this.to = to;
                this.lane = lane;
            }

            @Override
            public OutboxLane lane() {
                return lane;
            }

            @Override
            public Instant addedAt() {
                return NINE;
            }

            @Override
            public boolean isLookedUp() {
                return false;
            }

            @Override
            public Optional<Attempt> begin(Instant now) {
                synchronized (Waiting.this) {
                    return Waiting.this.lane(lane).remove(to)
                            ? Optional.of(
                                    new Attempt(
                                            new OutgoingMessage(to.id(), to, "?", List.of(), null),
                                            1,
                                            now,
                                            now,
                                            null,
                                            false))
                            : Optional.empty();
                }
            }
        }

        @Override
        public void putOff(Address to, Instant now, Instant until) {
            throw new AssertionError("everybody has their turn");
        }

        @Override
        public void report(DeliveryReport report) {
            assertThat(report).isInstanceOf(DeliveryReport.Taken.class);
        }
    }
}
