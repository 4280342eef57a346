package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.stand.CommandProxy;
import id.guruonline.bench.stand.Regency;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Telegram;
import id.guruonline.bench.stand.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How many commands the database gets for a piece of work: counted between the service and the
 * database, less what it gets while nothing happens.
 */
public final class Commands implements Part {

    private static final String WHO = "service";
    private static final String UNIT = "commands";
    private static final int MOST_KINDS = 14;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("Commands of the database");
        try (CommandProxy proxy = new CommandProxy(bench.database().host());
                Town town =
                        new Town(
                                bench,
                                "commands",
                                proxy.through(bench.database().uri("commands")))) {
            Service service = town.start();
            Counting counting = new Counting(proxy, section);
            TimeUnit.SECONDS.sleep(bench.count(5, 10));
            counting.idle(Duration.ofSeconds(bench.count(5, 20)));
            questions(town, service, counting, bench.count(10, 50));
            orders(town, service, counting, bench.count(5, 20));
            crowd(town, service, counting, bench);
        }
        try (CommandProxy proxy = new CommandProxy(bench.database().host())) {
            offers(bench, proxy, section, bench.count(50, 200));
        }
        return section;
    }

    private static void questions(Town town, Service service, Counting counting, int times)
            throws InterruptedException {
        Telegram telegram = town.telegram();
        ask(telegram, service);
        counting.begin();
        for (int i = 0; i < times; i++) {
            ask(telegram, service);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        counting.end("a plain question, alone", times);
    }

    private static void ask(Telegram telegram, Service service) throws InterruptedException {
        telegram.say(service.webhook(), Regency.teacherChat(1), "jadwal");
        telegram.awaitShown(Regency.teacherChat(1));
    }

    private static void crowd(Town town, Service service, Counting counting, Bench bench)
            throws Exception {
        counting.begin();
        int asked =
                Jadwal.ask(town.telegram(), service.webhook(), 64, bench.turn())
                        .latencies()
                        .count();
        counting.end("a plain question, 64 chats", asked);
    }

    /** Only the last message, which sends the order; its search for a teacher is part of it. */
    private static void orders(Town town, Service service, Counting counting, int times)
            throws InterruptedException {
        OrderDialogue dialogue = new OrderDialogue();
        Telegram telegram = town.telegram();
        for (int i = 0; i < times; i++) {
            List<String> texts = dialogue.texts(town.regency(), i);
            for (String text : texts.subList(0, texts.size() - 1)) {
                say(telegram, service, i, text);
            }
        }
        TimeUnit.SECONDS.sleep(2);
        counting.begin();
        for (int i = 0; i < times; i++) {
            say(telegram, service, i, "kirim");
        }
        TimeUnit.SECONDS.sleep(4);
        counting.end("an order sent, until its first offer is out", times);
    }

    private static void say(Telegram telegram, Service service, int operator, String text)
            throws InterruptedException {
        telegram.say(service.webhook(), Regency.operatorChat(operator), text);
        telegram.awaitShown(Regency.operatorChat(operator));
    }

    private static void offers(Bench bench, CommandProxy proxy, Section section, int offers)
            throws Exception {
        String uri = bench.database().uri("moved");
        try (Town town = new Town(bench, "moved", proxy.through(uri))) {
            town.start("--guru.works=receive").close();
            Instant due = Instant.now().plusSeconds(bench.count(45, 60));
            DueOffers.lay(uri, town.regency(), offers, due);
            town.start();
            Counting counting = new Counting(proxy, section);
            counting.idle(Duration.ofSeconds(5));
            counting.begin();
            DueOffers.awaitMoved(uri, offers, due.plusSeconds(120));
            TimeUnit.SECONDS.sleep(2);
            counting.end("an offer moved along, of " + offers + " at once", offers);
        }
    }

    /** Counts, and takes off what there would have been anyway. */
    private static final class Counting {

        private final CommandProxy proxy;
        private final Section section;
        private double idleASecond;
        private long begunAt;

        Counting(CommandProxy proxy, Section section) {
            this.proxy = proxy;
            this.section = section;
        }

        void idle(Duration time) throws InterruptedException {
            begin();
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            idleASecond = sum(proxy.take()) / seconds();
            section.note("while nothing happens: %.1f commands a second".formatted(idleASecond));
        }

        void begin() {
            proxy.take();
            begunAt = System.nanoTime();
        }

        void end(String what, int times) {
            Map<String, Long> taken = new TreeMap<>(proxy.take());
            double own = sum(taken) - idleASecond * seconds();
            section.add(what, WHO, own / times, UNIT);
            List<String> kinds = new ArrayList<>();
            taken.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                    .limit(MOST_KINDS)
                    .forEach(kind ->
                            kinds.add(
                                    "%s %.1f"
                                            .formatted(
                                                    kind.getKey(),
                                                    kind.getValue() / (double) times)));
            section.note(
                    what
                            + ", by kind (with those of the background): "
                            + kinds.stream().collect(Collectors.joining(", ")));
        }

        private double seconds() {
            return (System.nanoTime() - begunAt) / 1e9;
        }

        private static double sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
