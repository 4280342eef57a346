package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Crowd;
import id.guruonline.bench.stand.Plain;
import id.guruonline.bench.stand.Regency;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Telegram;
import id.guruonline.bench.stand.Town;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A teacher asks "jadwal" and waits for the reply. */
public final class Jadwal implements Part {

    static final String PLAIN = "telegrambots";

    @Override
    public String name() {
        return "jadwal";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("\"jadwal\" in to reply out");
        Contest contest = new Contest();
        List<Integer> crowds = List.of(1, 8, 64);
        try (Town town = new Town(bench, "jadwal");
                Plain bot = Plain.bot(bench, town.telegram())) {
            Service service = town.start("--guru.works=receive,turns,send");
            ask(town.telegram(), service.webhook(), 64, bench.turn());
            ask(town.telegram(), bot.address(), 64, bench.turn());
            for (int round = 0; round < bench.rounds(); round++) {
                for (int chats : crowds) {
                    add(contest, "service", chats, ask(town, service.webhook(), chats, bench));
                    add(contest, PLAIN, chats, ask(town, bot.address(), chats, bench));
                }
            }
        }
        contest.into(section);
        crowds.forEach(chats -> section.ratio(chats + " chats", "service", PLAIN));
        return section;
    }

    private static void add(Contest contest, String who, int chats, Crowd.Outcome outcome) {
        contest.add(chats + " chats", who, outcome.perSecond(), "a second");
        contest.add(chats + " chats, p50", who, outcome.latencies().millis(50), "ms");
        contest.add(chats + " chats, p99", who, outcome.latencies().millis(99), "ms");
    }

    private static Crowd.Outcome ask(Town town, URI webhook, int chats, Bench bench)
            throws Exception {
        return ask(town.telegram(), webhook, chats, bench.turn());
    }

    /** So many teachers ask over and over. */
    static Crowd.Outcome ask(Telegram telegram, URI webhook, int chats, Duration time)
            throws Exception {
        telegram.drain();
        return Crowd.work(
                chats,
                time,
                (who, _) -> {
                    long chat = Regency.teacherChat(who);
                    telegram.say(webhook, chat, "jadwal");
                    telegram.awaitShown(chat);
                });
    }
}
