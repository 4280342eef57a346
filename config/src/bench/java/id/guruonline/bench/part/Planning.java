package id.guruonline.bench.part;

import com.sun.management.ThreadMXBean;
import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.stand.Child;
import id.guruonline.bench.stand.Regency;
import id.guruonline.scheduler.matching.Asked;
import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.matching.Request;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.worldfile.World;
import id.guruonline.scheduler.testing.TestRules;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Orders of the same moment planned together among 2,000 teachers, in a process of its own: no
 * database, only who may be asked, who first, and how they are shared out.
 */
public final class Planning implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FOUND = "PLANNED ";

    @Override
    public String name() {
        return "planning";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("Orders planned together among 2,000 teachers");
        Path folder = bench.folder("planning");
        Regency regency = Regency.in(folder);
        List<Integer> sizes =
                bench.quick() ? List.of(1, 60, 1_000) : List.of(1, 60, 100, 400, 1_000);
        for (int orders : sizes) {
            plan(section, folder, regency, orders);
        }
        return section;
    }

    private static void plan(Section section, Path folder, Regency regency, int orders)
            throws InterruptedException {
        String what = orders + " orders";
        try (Child child =
                Child.main(
                        folder.resolve(orders + ".log"),
                        Map.of(),
                        "-Xmx1g",
                        Planning.class,
                        regency.file().toString(),
                        regency.zone().getId(),
                        String.valueOf(orders))) {
            if (!child.awaitEnd(PATIENCE)) {
                section.note(what + ": not done within " + PATIENCE.toSeconds() + " s");
                return;
            }
            List<String> found =
                    child.printed().lines().filter(line -> line.startsWith(FOUND)).toList();
            if (found.isEmpty()) {
                section.note(what + ": failed, " + child.printed().lines().findFirst().orElse(""));
                return;
            }
            String[] numbers = found.getFirst().substring(FOUND.length()).split(" ", -1);
            section.add(what, "time", Double.parseDouble(numbers[0]), "ms");
            section.add(what, "allocated", Double.parseDouble(numbers[1]), "MB");
            section.note(what + ": " + numbers[2] + " got a teacher");
        }
    }

    /** {@code Planning <world> <zone> <orders>}: plans a few times and prints the quickest. */
    static void main(String[] args) {
        Regency regency = new Regency(Path.of(args[0]), java.time.ZoneId.of(args[1]));
        int orders = Integer.parseInt(args[2]);
        World world = regency.people();
        Directory directory = new Directory(1, world.schools(), world.persons(), Map.of());
        Instant now = Instant.now();
        List<Request> requests =
                IntStream.range(0, orders)
                        .mapToObj(i ->
                                new Request(
                                        DueOffers.order(regency, i, now),
                                        1,
                                        true,
                                        0,
                                        Instant.EPOCH,
                                        false,
                                        0))
                        .toList();
        Matching matching = new Matching(TestRules.matching(), TestRules.timetable(regency.zone()));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long enough = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        double best = Double.MAX_VALUE;
        double megabytes = 0;
        long given = 0;
        do {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long begun = System.nanoTime();
            var plan = matching.plan(requests, directory, (_, _) -> Map.of(), Asked.NOTHING, now);
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
            megabytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / 1e6;
            given =
                    requests.stream()
                            .filter(request -> !plan.get(request.order().id()).chosen().isEmpty())
                            .count();
        } while (System.nanoTime() < enough);
        System.out.println(FOUND + best + " " + megabytes + " " + given);
    }
}
