package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Latencies;
import id.guruonline.bench.peer.JobRunners;
import id.guruonline.bench.stand.Telegram.Shown;
import id.guruonline.bench.stand.Town;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Offers whose time is up in the same second, moved along: the next teacher of each is found and
 * asked. Beside it job runners do a job for each that closes a row and inserts the next one.
 */
public final class Due implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "due";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        int offers = Integer.getInteger("bench.due", bench.count(300, 1_000));
        Section section = new Section(offers + " offers due in one second, how late");
        service(bench, section, offers);
        peers(section, offers);
        return section;
    }

    private static void service(Bench bench, Section section, int offers) throws Exception {
        try (Town town = new Town(bench, "due")) {
            town.start("--guru.works=receive").close();
            Instant due = Instant.now().plusSeconds(40 + offers / 20);
            DueOffers.lay(town.uri(), town.regency(), offers, due);
            town.start();
            town.telegram().drain();
            if (Instant.now().isAfter(due)) {
                section.note("the service was not up before the moment: all counts from then on");
            }
            List<Instant> made = DueOffers.awaitMoved(town.uri(), offers, due.plus(PATIENCE));
            TimeUnit.SECONDS.sleep(bench.count(2, 5));
            add(section, "service, next offer saved", made, due, offers);
            add(
                    section,
                    "service, next offer sent",
                    town.telegram().drain().stream()
                            .filter(Due::isOffer)
                            .map(Shown::at)
                            .toList(),
                    due,
                    offers);
        }
    }

    /** Whoever had the offer before is told too, with buttons as well. */
    private static boolean isOffer(Shown shown) {
        return shown.hasButtons() && shown.text().startsWith("Ada tawaran");
    }

    private static void add(
            Section section, String who, List<Instant> done, Instant due, int offers) {
        List<Duration> late = done.stream().map(at -> Duration.between(due, at)).toList();
        addLate(section, who, late, offers);
    }

    private static void addLate(Section section, String who, List<Duration> late, int offers) {
        Latencies latencies = new Latencies();
        late.forEach(latencies::add);
        section.add("p50", who, latencies.millis(50) / 1_000, "s");
        section.add("p99", who, latencies.millis(99) / 1_000, "s");
        section.add("last", who, latencies.millis(100) / 1_000, "s");
        if (late.size() != offers) {
            section.note(who + ": " + late.size() + " of " + offers + " until the wait was over");
        }
    }

    /** One way to run jobs. */
    @FunctionalInterface
    private interface Runner {
        List<Duration> run(int jobs) throws Exception;
    }

    private static void peers(Section section, int jobs) {
        List<String> names = List.of("db-scheduler", "JobRunr", "Quartz JDBC");
        try (JobRunners runners = JobRunners.start()) {
            List<Runner> all =
                    new ArrayList<>(
                            List.of(runners::dbScheduler, runners::jobRunr, runners::quartz));
            for (int i = 0; i < all.size(); i++) {
                try {
                    addLate(section, names.get(i), all.get(i).run(jobs), jobs);
                } catch (Exception e) {
                    section.note(names.get(i) + " could not be measured: " + e);
                }
            }
        } catch (IOException | RuntimeException e) {
            section.note("PostgreSQL does not start here, so no job runner was measured: " + e);
        }
    }
}
