package id.guruonline.scheduler.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets several do something at the same moment. */
public final class Race {

    private Race() {}

    /** What each of them got, by its number from 0. */
    public static <T> List<T> of(int racers, IntFunction<Callable<T>> racer) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    IntStream.range(0, racers)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        return racer.apply(i).call();
                                    }))
                            .toList();
            start.countDown();
            return running.stream().map(Race::resultOf).toList();
        }
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a racer fell", e);
        }
    }
}
