package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Latencies;
import id.guruonline.bench.stand.Regency;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Telegram;
import id.guruonline.bench.stand.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** 2,000 messages of 500 teachers within ten seconds, as fast as Telegram may be sent to. */
public final class Burst implements Part {

    private static final int CHATS = 500;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        int messages = bench.count(400, 2_000);
        Section section = new Section(messages + " messages in " + TIME.toSeconds() + " s");
        try (Town town = new Town(bench, "burst")) {
            Service service =
                    town.start(
                            "--guru.telegram.messages-per-second=2000",
                            "--guru.telegram.messages-per-chat-per-second=100");
            Jadwal.ask(town.telegram(), service.webhook(), 8, bench.turn());
            town.telegram().drain();
            AtomicBoolean over = new AtomicBoolean();
            Latencies health = new Latencies();
            Thread watch = Thread.ofVirtual().start(() -> watch(service, health, over));
            Instant begun = Instant.now();
            bring(town.telegram(), service, messages);
            int replies = awaitReplies(town.telegram(), messages, begun, section);
            over.set(true);
            watch.join();
            section.add("health, slowest", "service", health.millis(100), "ms");
            section.add("health, p50", "service", health.millis(50), "ms");
            section.note(
                    "%d messages, %d replies; %d times the webhook said that it cannot be saved now"
                            .formatted(messages, replies, town.telegram().again()));
        }
        return section;
    }

    private static void watch(Service service, Latencies health, AtomicBoolean over) {
        while (!over.get()) {
            health.add(service.healthLatency());
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void bring(Telegram telegram, Service service, int messages)
            throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        List<Future<Long>> brought = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                long at = begun + TIME.toNanos() * i / messages;
                LockSupport.parkNanos(at - System.nanoTime());
                long chat = Regency.teacherChat(i % CHATS);
                brought.add(
                        threads.submit(() -> {
                            telegram.say(service.webhook(), chat, "jadwal");
                            return chat;
                        }));
            }
        }
        for (Future<Long> chat : brought) {
            chat.get();
        }
    }

    /** How many came, each question having a reply of its own; notes when the last did. */
    private static int awaitReplies(Telegram telegram, int messages, Instant begun, Section section)
            throws InterruptedException {
        int replies = 0;
        Instant last = begun;
        Instant end = begun.plus(PATIENCE);
        while (replies < messages && Instant.now().isBefore(end)) {
            for (Telegram.Shown shown : telegram.drain()) {
                replies++;
                last = shown.at();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        section.add(
                "last reply after", "service", Duration.between(begun, last).toMillis() / 1e3, "s");
        return replies;
    }
}
