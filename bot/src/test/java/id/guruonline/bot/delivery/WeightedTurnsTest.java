package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.OutboxLane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedTurnsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final WeightedTurns turns = new WeightedTurns();
    private final List<OutboxLane> taken = Collections.synchronizedList(new ArrayList<>());

    @Test
    void each_lane_gets_turns_by_its_weight_and_none_starves() throws InterruptedException {
        List<OutboxLane> crowd =
                IntStream.range(0, 40)
                        .boxed()
                        .flatMap(_ -> List.of(OutboxLane.values()).stream())
                        .toList();
        takeAll(crowd);

        List<OutboxLane> first = taken.subList(0, 31);
        for (OutboxLane lane : OutboxLane.values()) {
            assertThat(Collections.frequency(first, lane))
                    .as("%s", lane)
                    .isBetween(lane.weight() - 1, lane.weight() + 1);
        }
        assertThat(taken).hasSize(crowd.size());
    }

    @Test
    void whoever_is_urgent_hardly_waits_behind_a_crowd() throws InterruptedException {
        List<OutboxLane> crowd = new ArrayList<>(Collections.nCopies(100, OutboxLane.STARS));
        crowd.add(OutboxLane.OFFER);
        takeAll(crowd);

        assertThat(taken.indexOf(OutboxLane.OFFER)).isLessThanOrEqualTo(1);
    }

    @Test
    void a_lane_that_was_idle_has_no_turns_saved_up() throws InterruptedException {
        takeAll(Collections.nCopies(100, OutboxLane.STARS));
        taken.clear();
        List<OutboxLane> both = new ArrayList<>(Collections.nCopies(40, OutboxLane.OFFER));
        both.addAll(Collections.nCopies(40, OutboxLane.STARS));
        takeAll(both);

        assertThat(taken.subList(0, 18)).contains(OutboxLane.STARS);
    }

    @Test
    void whoever_waits_too_long_goes_and_leaves_the_turn_to_others() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread first =
                Thread.startVirtualThread(() ->
                        take(
                                OutboxLane.NEWS,
                                () -> {
                                    begun.countDown();
                                    end.await();
                                    return true;
                                }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(turns.take(OutboxLane.REPLY, Duration.ofMillis(1), () -> true)).isEmpty();
        end.countDown();
        first.join();

        assertThat(turns.take(OutboxLane.STARS, LONG, () -> true)).contains(true);
    }

    /** All wait while somebody has the turn, and then take theirs one after another. */
    private void takeAll(List<OutboxLane> lanes) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread blocker =
                Thread.startVirtualThread(() ->
                        take(
                                OutboxLane.NEWS,
                                () -> {
                                    begun.countDown();
                                    all.await();
                                    return true;
                                }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        List<Thread> threads =
                lanes.stream()
                        .map(lane ->
                                Thread.startVirtualThread(() -> take(lane, () -> taken.add(lane))))
                        .toList();
        while (turns.waiting() < lanes.size()) {
            Thread.onSpinWait();
        }
        all.countDown();
        blocker.join();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void take(OutboxLane lane, WeightedTurns.Step<Boolean> step) {
        try {
            assertThat(turns.take(lane, LONG, step)).contains(true);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
