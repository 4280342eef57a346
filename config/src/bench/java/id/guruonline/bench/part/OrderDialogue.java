package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Crowd;
import id.guruonline.bench.stand.Database;
import id.guruonline.bench.stand.Plain;
import id.guruonline.bench.stand.Regency;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Telegram;
import id.guruonline.bench.stand.Town;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An operator orders in five messages, each after the reply to the one before. Nobody seeks a
 * teacher for it: that is measured elsewhere, and the plain bot has none.
 */
public final class OrderDialogue implements Part {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.of("id"));
    private static final List<String> HOURS =
            List.of("jam 7.30 sampai 8.40", "jam 9.30 sampai 10.40", "jam 11.15 sampai 12.25");
    private static final int DAYS = 8;

    /** How many dialogues each operator had. */
    private final Map<Integer, Integer> had = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "dialogue";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Section section = new Section("An order in five messages");
        Contest contest = new Contest();
        List<Integer> crowds = List.of(8, 64);
        long[] wanted = new long[1];
        try (Town town = new Town(bench, "dialogue");
                Plain bot = Plain.bot(bench, town.telegram())) {
            Service service = town.start("--guru.works=receive,turns,send");
            wanted[0] += order(town, service.webhook(), 64, bench).latencies().count();
            order(town, bot.address(), 64, bench);
            for (int round = 0; round < bench.rounds(); round++) {
                for (int chats : crowds) {
                    Crowd.Outcome own = order(town, service.webhook(), chats, bench);
                    wanted[0] += own.latencies().count();
                    add(contest, "service", chats, own);
                    add(contest, Jadwal.PLAIN, chats, order(town, bot.address(), chats, bench));
                }
            }
            Database.in(
                    town.uri(),
                    database -> {
                        long placed = database.getCollection("orders").countDocuments();
                        section.note(
                                "of %d dialogues %d became orders".formatted(wanted[0], placed));
                        if (placed != wanted[0]) {
                            throw new IllegalStateException("orders are missing: " + placed);
                        }
                    });
        }
        contest.into(section);
        crowds.forEach(chats -> section.ratio(chats + " chats", "service", Jadwal.PLAIN));
        return section;
    }

    private static void add(Contest contest, String who, int chats, Crowd.Outcome outcome) {
        contest.add(chats + " chats", who, outcome.perSecond(), "dialogues a second");
        contest.add(chats + " chats, p50", who, outcome.latencies().millis(50), "ms a dialogue");
    }

    private Crowd.Outcome order(Town town, URI webhook, int chats, Bench bench) throws Exception {
        return order(town.telegram(), town.regency(), webhook, chats, bench.turn());
    }

    /** So many operators order over and over. */
    Crowd.Outcome order(Telegram telegram, Regency regency, URI webhook, int chats, Duration time)
            throws Exception {
        telegram.drain();
        return Crowd.work(
                chats,
                time,
                (who, _) -> {
                    for (String text : texts(regency, who)) {
                        telegram.say(webhook, Regency.operatorChat(who), text);
                        telegram.awaitShown(Regency.operatorChat(who));
                    }
                });
    }

    /** The next order of that operator, of a class, a day and an hour of its own. */
    List<String> texts(Regency regency, int operator) {
        int n = had.merge(operator, 1, Integer::sum) - 1;
        String className = Regency.CLASSES.get(n % Regency.CLASSES.size());
        int slot = n / Regency.CLASSES.size();
        if (slot >= DAYS * HOURS.size()) {
            throw new IllegalStateException(
                    "every class of the school has all its lessons ordered");
        }
        return List.of(
                "butuh guru matematika",
                className,
                regency.schoolDay(slot % DAYS).format(DAY),
                HOURS.get(slot / DAYS),
                "kirim");
    }
}
