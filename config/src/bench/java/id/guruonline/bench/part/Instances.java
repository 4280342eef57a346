package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Crowd;
import id.guruonline.bench.stand.Regency;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Telegram;
import id.guruonline.bench.stand.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One instance of the service, and several on one database. */
public final class Instances implements Part {

    private static final int CHATS = 64;

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("\"jadwal\" with several instances, " + CHATS + " chats");
        Contest contest = new Contest();
        try (Town town = new Town(bench, "instances")) {
            List<Service> running = new ArrayList<>();
            for (int count = 1; count <= bench.count(2, 4); count *= 2) {
                while (running.size() < count) {
                    running.add(town.start());
                }
                ask(town.telegram(), running, bench.turn());
                for (int round = 0; round < bench.rounds(); round++) {
                    contest.add(
                            "rate",
                            count + " running",
                            ask(town.telegram(), running, bench.turn()).perSecond(),
                            "a second");
                }
            }
        }
        contest.into(section);
        section.ratio("rate", "2 running", "1 running");
        section.note(
                "all instances, the database and whoever asks share "
                        + Runtime.getRuntime().availableProcessors()
                        + " processors");
        return section;
    }

    private static Crowd.Outcome ask(Telegram telegram, List<Service> running, Duration time)
            throws Exception {
        telegram.drain();
        return Crowd.work(
                CHATS,
                time,
                (who, _) -> {
                    long chat = Regency.teacherChat(who);
                    telegram.say(running.get(who % running.size()).webhook(), chat, "jadwal");
                    telegram.awaitShown(chat);
                });
    }
}
