package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.work.Gathering.Ask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GatheringTest {

    private static final int MOST = 5;

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch onItsWay = new CountDownLatch(1);
    private final CompletableFuture<Void> arrived = new CompletableFuture<>();

    @Test
    void one_that_comes_alone_goes_alone() {
        assertThat(doubling().ask(2)).isEqualTo(4);
        assertThat(sizes).containsExactly(1);
    }

    @Test
    void those_that_come_while_one_is_on_its_way_go_together_and_each_has_its_own_answer()
            throws Exception {
        Gathering<Integer, Integer> gathering = held();
        CompletableFuture<Integer> first = asking(gathering, 0);
        onItsWay.await();
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, 3).mapToObj(n -> asking(gathering, n)).toList();
        awaitGathered(gathering, 3);
        arrived.complete(null);
        assertThat(first.get()).isZero();
        assertThat(others.stream().map(CompletableFuture::join)).containsExactly(2, 4, 6);
        assertThat(sizes).containsExactly(1, 3);
    }

    @Test
    void no_more_go_together_than_may() throws Exception {
        Gathering<Integer, Integer> gathering = held();
        CompletableFuture<Integer> first = asking(gathering, 0);
        onItsWay.await();
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, MOST + 2).mapToObj(n -> asking(gathering, n)).toList();
        awaitGathered(gathering, MOST + 2);
        arrived.complete(null);
        assertThat(first.get()).isZero();
        others.forEach(CompletableFuture::join);
        assertThat(sizes).containsExactly(1, MOST, 2);
    }

    @Test
    void one_that_fails_fails_alone() throws Exception {
        Gathering<Integer, Integer> gathering = held();
        CompletableFuture<Integer> first = asking(gathering, 0);
        onItsWay.await();
        CompletableFuture<Integer> odd = asking(gathering, -1);
        CompletableFuture<Integer> other = asking(gathering, 1);
        awaitGathered(gathering, 2);
        arrived.complete(null);
        assertThat(first.get()).isZero();
        assertThat(other.get()).isEqualTo(2);
        assertThatThrownBy(odd::get).hasRootCauseMessage("odd one");
    }

    @Test
    void where_all_fail_each_is_told_why() {
        Gathering<Integer, Integer> gathering =
                new Gathering<>(
                        1,
                        MOST,
                        _ -> {
                            throw new IllegalArgumentException("away");
                        });
        assertThatThrownBy(() -> gathering.ask(1)).hasMessage("away");
        assertThatThrownBy(() -> gathering.ask(2)).hasMessage("away");
    }

    @Test
    void one_that_nobody_answers_fails() {
        assertThatThrownBy(() -> new Gathering<Integer, Integer>(1, MOST, _ -> {}).ask(1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void in_a_crowd_everybody_is_answered() {
        Gathering<Integer, Integer> gathering = doubling();
        List<CompletableFuture<Integer>> all =
                IntStream.range(0, 2_000).mapToObj(n -> asking(gathering, n)).toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.range(0, 2_000).mapToObj(n -> 2 * n).toList());
    }

    private Gathering<Integer, Integer> doubling() {
        return new Gathering<>(2, MOST, this::answer);
    }

    /** The first waits on its way. */
    private Gathering<Integer, Integer> held() {
        return new Gathering<>(
                1,
                MOST,
                asks -> {
                    if (onItsWay.getCount() > 0) {
                        onItsWay.countDown();
                        arrived.join();
                    }
                    answer(asks);
                });
    }

    private void answer(List<Ask<Integer, Integer>> asks) {
        sizes.add(asks.size());
        for (Ask<Integer, Integer> ask : asks) {
            if (ask.what() < 0) {
                ask.fail(new IllegalArgumentException("odd one"));
            } else {
                ask.answer(2 * ask.what());
            }
        }
    }

    private CompletableFuture<Integer> asking(Gathering<Integer, Integer> gathering, int n) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        answer.complete(gathering.ask(n));
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer;
    }

    private static void awaitGathered(Gathering<Integer, Integer> gathering, int many) {
        while (gathering.size() < many) {
            Thread.onSpinWait();
        }
    }
}
