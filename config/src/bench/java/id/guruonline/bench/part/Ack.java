package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Crowd;
import id.guruonline.bench.stand.Plain;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Telegram;
import id.guruonline.bench.stand.Town;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** How many messages are saved and acknowledged, while nothing else is done with them. */
public final class Ack implements Part {

    private static final int AT_ONCE = 64;

    @Override
    public String name() {
        return "ack";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("Saved and acknowledged, " + AT_ONCE + " at once");
        Contest contest = new Contest();
        try (Town town = new Town(bench, "ack");
                Plain endpoint = Plain.endpoint(bench)) {
            Service service = town.start("--guru.works=receive");
            List<Contestant> contestants =
                    List.of(
                            new Contestant("service", service.webhook()),
                            new Contestant("bare Boot endpoint", endpoint.address()));
            for (Contestant one : contestants) {
                bring(town.telegram(), one.address(), bench.turn());
            }
            for (int round = 0; round < bench.rounds(); round++) {
                for (Contestant one : contestants) {
                    Crowd.Outcome outcome = bring(town.telegram(), one.address(), bench.turn());
                    contest.add("rate", one.name(), outcome.perSecond(), "a second");
                    contest.add("p50", one.name(), outcome.latencies().millis(50), "ms");
                    contest.add("p99", one.name(), outcome.latencies().millis(99), "ms");
                }
            }
        }
        contest.into(section);
        section.ratio("rate", "service", "bare Boot endpoint");
        section.ratio("p99", "service", "bare Boot endpoint");
        return section;
    }

    private record Contestant(String name, URI address) {}

    /** New people bring one message after another; what cannot be taken now is brought again. */
    static Crowd.Outcome bring(Telegram telegram, URI address, Duration time) throws Exception {
        return Crowd.work(
                AT_ONCE,
                time,
                (who, again) -> {
                    long chat = 5_000_000L + who * 100_000L + again;
                    telegram.bringUntilTaken(address, telegram.update(chat, "jadwal"));
                });
    }
}
