package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.stand.Child;
import id.guruonline.bench.stand.Plain;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Town;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** From the command to healthy, and what it costs to do nothing. */
public final class Start implements Part {

    private static final double MB = 1e6;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("Start, memory, and doing nothing");
        Contest contest = new Contest();
        Duration rest = Duration.ofSeconds(bench.count(10, 60));
        for (int round = 0; round < bench.rounds(); round++) {
            try (Town town = new Town(bench, "start" + round)) {
                // The first start on an empty database loads its people.
                town.start().close();
                try (Service service = town.start()) {
                    add(contest, "service", service.started(), service.process(), rest);
                }
            }
            try (Plain empty = Plain.empty(bench)) {
                add(contest, "empty Boot app", empty.started(), empty.process(), rest);
            }
        }
        contest.into(section);
        section.ratio("start", "service", "empty Boot app");
        section.ratio("resident", "service", "empty Boot app");
        section.note(
                "the service starts from its jar, the empty app from a class path of the same"
                        + " libraries; both -Xmx512m, no cache of classes");
        return section;
    }

    private static void add(
            Contest contest, String who, Duration started, Child process, Duration rest)
            throws InterruptedException {
        contest.add("start", who, started.toMillis() / 1e3, "s");
        TimeUnit.SECONDS.sleep(2);
        Duration before = process.cpu();
        long begun = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(rest.toMillis());
        double busy = process.cpu().minus(before).toNanos() / (double) (System.nanoTime() - begun);
        contest.add("idle", who, busy * 100, "% of a core");
        contest.add("resident", who, process.residentBytes() / MB, "MB");
    }
}
