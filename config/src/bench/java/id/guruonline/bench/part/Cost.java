package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Crowd;
import id.guruonline.bench.stand.Child;
import id.guruonline.bench.stand.Plain;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Telegram;
import id.guruonline.bench.stand.Town;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How much of a processor a message takes, of the service and of its database: what holds on a
 * machine that others keep busy, where rates say nothing.
 */
public final class Cost implements Part {

    private static final int CHATS = 64;

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("Processor time a message, " + CHATS + " chats");
        Contest contest = new Contest();
        OrderDialogue dialogue = new OrderDialogue();
        try (Town acking = new Town(bench, "cost-ack");
                Town town = new Town(bench, "cost");
                Plain endpoint = Plain.endpoint(bench);
                Plain bot = Plain.bot(bench, town.telegram())) {
            Service acks = acking.start("--guru.works=receive");
            Service service = town.start("--guru.works=receive,turns,send");
            Telegram telegram = town.telegram();
            List<Work> works =
                    List.of(
                            new Work(
                                    "acknowledged",
                                    "service",
                                    acks.process(),
                                    time -> Ack.bring(acking.telegram(), acks.webhook(), time)),
                            new Work(
                                    "acknowledged",
                                    "bare Boot endpoint",
                                    endpoint.process(),
                                    time -> Ack.bring(telegram, endpoint.address(), time)),
                            new Work(
                                    "\"jadwal\"",
                                    "service",
                                    service.process(),
                                    time -> ask(telegram, service.webhook(), time)),
                            new Work(
                                    "\"jadwal\"",
                                    Jadwal.PLAIN,
                                    bot.process(),
                                    time -> ask(telegram, bot.address(), time)),
                            new Work(
                                    "an order in five messages",
                                    "service",
                                    service.process(),
                                    time -> order(dialogue, town, service.webhook(), time)),
                            new Work(
                                    "an order in five messages",
                                    Jadwal.PLAIN,
                                    bot.process(),
                                    time -> order(dialogue, town, bot.address(), time)));
            for (Work work : works) {
                work.deed().inThat(bench.turn().multipliedBy(2));
            }
            for (int round = 0; round < bench.rounds(); round++) {
                for (Work work : works) {
                    measure(work, contest, bench);
                }
            }
        }
        contest.into(section);
        return section;
    }

    private static void measure(Work work, Contest contest, Bench bench) throws Exception {
        Duration own = work.process().cpu();
        Duration databases = bench.database().cpu();
        long done = work.deed().inThat(bench.turn()).latencies().count();
        add(contest, work, "itself", work.process().cpu().minus(own), done);
        add(contest, work, "the database", bench.database().cpu().minus(databases), done);
    }

    private static void add(Contest contest, Work work, String of, Duration took, long done) {
        contest.add(work.what() + ", " + of, work.who(), took.toNanos() / 1e6 / done, "ms");
    }

    private static Crowd.Outcome ask(Telegram telegram, URI webhook, Duration time)
            throws Exception {
        return Jadwal.ask(telegram, webhook, CHATS, time);
    }

    private static Crowd.Outcome order(
            OrderDialogue dialogue, Town town, URI webhook, Duration time) throws Exception {
        return dialogue.order(town.telegram(), town.regency(), webhook, CHATS, time);
    }

    /**
     * Something that is done over and over.
     *
     * @param process of who does it
     */
    private record Work(String what, String who, Child process, Deed deed) {}

    @FunctionalInterface
    private interface Deed {

        Crowd.Outcome inThat(Duration time) throws Exception;
    }
}
