package id.guruonline.config.faults;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.guruonline.config.faults.channel.Doors;
import id.guruonline.config.faults.channel.Line;
import id.guruonline.config.faults.channel.Records;
import id.guruonline.config.faults.channel.Records.Heard;
import id.guruonline.config.faults.channel.Records.Shown;
import id.guruonline.config.faults.channel.Telegram;
import id.guruonline.config.faults.channel.Twilio;
import id.guruonline.config.faults.channel.Whims;
import id.guruonline.config.faults.check.Checker;
import id.guruonline.config.faults.check.Evidence;
import id.guruonline.config.faults.check.Violation;
import id.guruonline.config.faults.check.Violation.Kind;
import id.guruonline.config.faults.machine.Disk;
import id.guruonline.config.faults.machine.Engine;
import id.guruonline.config.faults.machine.FakeClock;
import id.guruonline.config.faults.machine.Program;
import id.guruonline.config.faults.machine.Service;
import id.guruonline.config.faults.people.Cast;
import id.guruonline.config.faults.people.Cast.Inhabitant;
import id.guruonline.config.faults.people.Town;
import id.guruonline.config.faults.people.Wishes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One run from an empty database to rest: the service in one or several instances, people who talk,
 * troubles as planned, then quiet, and everything is looked through.
 */
final class Act {

    private static final Duration WISH_EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** As long as something moves on a slow machine it is waited for, but not longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    /** What is still so after so many looks, in which nothing else changed, stays so. */
    private static final int LOOKS_ALIKE = 3;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    /** So much work for each processor tells nothing about how fast anything is. */
    private static final int BUSY = 3;

    private static final int LEAST_ORDERS = 5;
    private static final String PLACED = "sudah kami terima";
    private static final String ACCEPTED = "pelajaran ini milik Anda";
    private static final String STARS = "bintang untuk pelajaran";
    private static final int MOST_LESSONS_WAITED_FOR = 12;
    private static final Duration LESSON_WAITED_FOR = Duration.ofSeconds(20);
    private static final String PUBLIC_URL = "http://127.0.0.1:1/faults";

    /** Short enough, and limits high enough, that time runs out within a run, and nobody sleeps. */
    private static final List<String> QUICK =
            List.of(
                    "--guru.offers.urgencies[0].over=PT24H",
                    "--guru.offers.urgencies[0].waves=1,2",
                    "--guru.offers.urgencies[0].answer-time=PT8S",
                    "--guru.offers.urgencies[0].waits-for-morning=false",
                    "--guru.offers.urgencies[0].exclusive=true",
                    "--guru.offers.urgencies[1].over=PT0S",
                    "--guru.offers.urgencies[1].waves=2,4",
                    "--guru.offers.urgencies[1].answer-time=PT8S",
                    "--guru.offers.urgencies[1].waits-for-morning=false",
                    "--guru.offers.urgencies[1].exclusive=true",
                    "--guru.offers.quiet-from=00:00",
                    "--guru.offers.quiet-to=00:00",
                    "--guru.offers.backstop=PT1M",
                    "--guru.offers.watch-every=PT15S",
                    "--guru.matching.offers-a-day=1000000",
                    "--guru.matching.offers-an-hour=1000000",
                    "--guru.ratings.open=PT15M",
                    "--guru.limits.paid-messages-per-day=1000000");

    private final long seed;
    private final Plan plan;
    private final int instances;
    private final Program program;
    private final Path folder;
    private final Records records = new Records();
    private final List<Violation> violations = new ArrayList<>();

    /**
     * @param folder takes database and logs
     */
    Act(long seed, Plan plan, int instances, Program program, Path folder) {
        this.seed = seed;
        this.plan = plan;
        this.instances = instances;
        this.program = program;
        this.folder = folder;
    }

    /** Plays it. */
    Outcome play() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        FakeClock clock = FakeClock.in(folder);
        ZoneId zone = morning();
        Whims whims = new Whims(new Random(seed));
        AtomicReference<@Nullable Town> town = new AtomicReference<>();
        List<Service> services = new ArrayList<>();
        Doors doors = new Doors(() -> services.stream().map(Service::port).toList());
        try (Disk disk = Disk.at(folder.resolve("database"));
                Engine database = engine();
                Line telegram =
                        new Telegram(
                                instances > 1,
                                doors,
                                records,
                                whims,
                                shown -> see(town.get(), shown));
                Line twilio =
                        new Twilio(
                                PUBLIC_URL,
                                doors,
                                records,
                                whims,
                                shown -> see(town.get(), shown))) {
            Cast cast = Cast.of(seed, List.of("telegram", "whatsapp", "sms"));
            database.start();
            database.prepare();
            List<String> settings = settings(zone, cast, List.of(telegram, twilio));
            IntStream.rangeClosed(1, instances)
                    .mapToObj(n -> Service.of(n, program, database.uri(), settings, clock, folder))
                    .forEach(services::add);
            services.forEach(Service::start);
            services.forEach(Service::awaitUp);
            link(database.uri(), cast);
            Fate fate = new Fate(database, disk, services, clock, whims, () -> countSaid(ACCEPTED));
            Town people =
                    new Town(
                            seed,
                            cast,
                            Map.of("telegram", telegram, "whatsapp", twilio, "sms", twilio),
                            clock,
                            zone);
            town.set(people);
            Thread watch = Thread.ofVirtual().start(() -> watch(fate));
            try (people) {
                people.open();
                talk(people, fate, clock);
                settle(people, services, database.uri(), clock);
            } finally {
                watch.interrupt();
                watch.join();
            }
            return outcome(fate, disk, database, whims, services, clock);
        } finally {
            services.forEach(Service::close);
        }
    }

    private static void watch(Fate fate) {
        try {
            fate.watch();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void see(@Nullable Town town, Shown shown) {
        if (town != null) {
            town.see(shown);
        }
    }

    private Engine engine() {
        String elsewhere = System.getenv("MONGODB_URI");
        if (elsewhere != null && !elsewhere.isEmpty()) {
            return Engine.elsewhere(elsewhere);
        }
        String other = System.getProperty("faults.engine", "");
        return other.isEmpty() ? Engine.embedded(folder) : Engine.of(other, "secantus", folder);
    }

    /** Where it is about six in the morning: the school day lies ahead. */
    private static ZoneId morning() {
        int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
        int ahead = Math.floorMod(6 - hour + 11, 24) - 11;
        return ZoneId.of("Etc/GMT%+d".formatted(-ahead));
    }

    private List<String> settings(ZoneId zone, Cast cast, List<Line> lines) throws IOException {
        Path world = Files.writeString(folder.resolve("world.json"), cast.world());
        List<String> settings = new ArrayList<>(QUICK);
        settings.add("--guru.world=" + world.toAbsolutePath());
        settings.add("--guru.time-zone=" + zone.getId());
        settings.add("--guru.public-url=" + PUBLIC_URL);
        lines.forEach(line -> settings.addAll(line.settings()));
        return settings;
    }

    /** Chats whose people proved long ago who they are. */
    private static void link(String uri, Cast cast) {
        try (MongoClient client = MongoClients.create(uri)) {
            database(client, uri)
                    .getCollection("accounts")
                    .insertMany(
                            cast.people().stream()
                                    .filter(Inhabitant::isChat)
                                    .map(Act::account)
                                    .toList());
        }
    }

    private static MongoDatabase database(MongoClient client, String uri) {
        String name = new ConnectionString(uri).getDatabase();
        return client.getDatabase(Objects.requireNonNull(name));
    }

    private static Document account(Inhabitant person) {
        String channel = person.channel();
        String id = person.address().substring(channel.length() + 1);
        return new Document("_id", person.address())
                .append("address", new Document("channel", channel).append("_id", id))
                .append("personId", person.id())
                .append("language", "ID");
    }

    private void talk(Town town, Fate fate, FakeClock clock) throws InterruptedException {
        Thread ordering = Thread.ofVirtual().start(() -> order(town));
        try (fate) {
            fate.run(plan);
            awaitSomeOrders();
            awaitSomeStars(clock);
        } finally {
            ordering.interrupt();
            ordering.join();
        }
    }

    /** Where nothing was ordered, nothing was tried: a slow machine gets more time. */
    private void awaitSomeOrders() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (countSaid(PLACED) < LEAST_ORDERS && System.nanoTime() < end) {
            pause(LOOK_EVERY);
        }
        if (countSaid(PLACED) < LEAST_ORDERS) {
            violations.add(new Violation(Kind.PROCESS, "town", "hardly anything was ordered"));
        }
    }

    /** Where no pupil gave stars yet, the clock goes on until a lesson has ended and one has. */
    private void awaitSomeStars(FakeClock clock) {
        if (!clock.jumps()) {
            return;
        }
        for (int lesson = 0; lesson < MOST_LESSONS_WAITED_FOR; lesson++) {
            long end = System.nanoTime() + LESSON_WAITED_FOR.toNanos();
            while (System.nanoTime() < end) {
                if (countSaid(STARS) > 0) {
                    return;
                }
                pause(LOOK_EVERY);
            }
            clock.jump(Wishes.APART);
        }
        violations.add(new Violation(Kind.PROCESS, "town", "nobody gave stars"));
    }

    private long countSaid(String words) {
        return records.shown().stream().filter(s -> s.text().contains(words)).count();
    }

    private static void order(Town town) {
        while (!Thread.currentThread().isInterrupted()) {
            town.wish();
            pause(WISH_EVERY);
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing goes wrong any more, everybody says something once more, and is answered. */
    private void settle(Town town, List<Service> services, String uri, FakeClock clock) {
        for (Service service : services) {
            service.awaitUp();
        }
        town.rest();
        town.greet();
        Patience said = new Patience();
        while (!town.awaitSaid(LOOK_EVERY)) {
            if (!said.goesOn(records.heard().size())) {
                violations.add(
                        new Violation(
                                Kind.PROCESS, "town", "somebody is not acknowledged for minutes"));
                break;
            }
        }
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = database(client, uri);
            Patience rest = new Patience();
            int still = 0;
            while (still < 3) {
                pause(LOOK_EVERY);
                List<Long> left = left(database, clock.now());
                still = left.stream().allMatch(n -> n == 0) ? still + 1 : 0;
                if (!rest.goesOn(left)) {
                    break;
                }
            }
        }
    }

    /** Waits as long as something moves, and not for ever. */
    private static final class Patience {

        private final long end = System.nanoTime() + LONGEST.toNanos();
        private long moved = System.nanoTime();
        private @Nullable Object last;

        /** Whether to wait on, now that it looks like this. */
        boolean goesOn(Object look) {
            long now = System.nanoTime();
            if (!look.equals(last)) {
                last = look;
                moved = now;
            }
            return now - moved < PATIENCE.toNanos() && now < end;
        }
    }

    /** How many inputs, messages and orders still wait to be handled, sent and looked at. */
    private static List<Long> left(MongoDatabase database, Instant now) {
        return List.of(
                database.getCollection("inbox").countDocuments(Filters.eq("state", "WAITING")),
                database.getCollection("outbox")
                        .countDocuments(Filters.in("delivery.state", "WAITING", "SENDING")),
                database.getCollection("orders")
                        .countDocuments(
                                Filters.or(
                                        Filters.exists("facts.0"),
                                        Filters.lt("dueAt", Date.from(now.minusSeconds(2))))));
    }

    /** What is wrong and stays so however long it is waited for. */
    private List<Violation> lasting(String uri, FakeClock clock) {
        List<Violation> found = Checker.check(look(uri, clock));
        int alike = 1;
        while (!found.isEmpty() && alike < LOOKS_ALIKE) {
            pause(BETWEEN_LOOKS);
            List<Violation> now = Checker.check(look(uri, clock));
            List<Violation> still =
                    found.stream().filter(one -> now.stream().anyMatch(one::isSame)).toList();
            alike = still.size() == found.size() ? alike + 1 : 1;
            found = still;
        }
        return found;
    }

    private Outcome outcome(
            Fate fate,
            Disk disk,
            Engine database,
            Whims whims,
            List<Service> services,
            FakeClock clock)
            throws IOException {
        violations.addAll(lasting(database.uri(), clock));
        Evidence evidence = look(database.uri(), clock);
        if (!violations.isEmpty()) {
            evidence.keep(folder);
        }
        for (Service service : services) {
            Duration atMost = isBusy() ? PATIENCE : STOPPING;
            Duration took = service.machine().stop(atMost);
            if (took.compareTo(atMost) >= 0) {
                violations.add(
                        new Violation(
                                Kind.PROCESS,
                                service.machine().name(),
                                "did not stop in " + atMost));
            }
        }
        violations.addAll(fate.violations());
        if (fate.counts().containsKey("ended by itself")) {
            violations.add(new Violation(Kind.PROCESS, "service", "ended by itself"));
        }
        Map<String, Number> figures = new HashMap<>(fate.counts());
        figures.put("inputs", evidence.heard().size());
        figures.put("messages", evidence.shown().size());
        figures.put("doubles", Checker.doubles(evidence));
        figures.put("given up", Checker.givenUp(evidence));
        figures.put("too late", Checker.tooLate(evidence));
        figures.put("orders", evidence.count("orders"));
        figures.put("lessons taught", Checker.taught(evidence));
        figures.put("lessons closed", Checker.closed(evidence));
        figures.put("stars", evidence.count("ratings"));
        List<Duration> waits = waits(evidence);
        if (!waits.isEmpty()) {
            figures.put("answer p99 ms", waits.get(waits.size() * 99 / 100).toMillis());
            figures.put("latest answer ms", waits.getLast().toMillis());
        }
        whims.counts().forEach((whim, count) -> figures.put("channel " + whim, count));
        return new Outcome(
                instances,
                clock.jumps(),
                disk.isBounded(),
                database.failsAtWill(),
                Map.copyOf(figures),
                List.copyOf(violations));
    }

    private static boolean isBusy() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > BUSY * machine.getAvailableProcessors();
    }

    private Evidence look(String uri, FakeClock clock) {
        return Evidence.read(uri, records.heard(), records.shown(), clock.now());
    }

    /** From acknowledgement to the next word, the shortest first. */
    private static List<Duration> waits(Evidence evidence) {
        Map<String, List<Instant>> shown = new HashMap<>();
        evidence.shown()
                .forEach(s ->
                        shown.computeIfAbsent(s.address(), _ -> new ArrayList<>()).add(s.at()));
        List<Duration> waits = new ArrayList<>();
        for (Heard heard : evidence.heard()) {
            List<Instant> told = Objects.requireNonNullElse(shown.get(heard.address()), List.of());
            told.stream()
                    .filter(at -> at.isAfter(heard.acknowledgedAt().minusSeconds(1)))
                    .findFirst()
                    .ifPresent(at -> waits.add(Duration.between(heard.acknowledgedAt(), at)));
        }
        waits.sort(Duration::compareTo);
        return waits;
    }

    /**
     * What came of it.
     *
     * @param jumped whether the clock could jump at all
     * @param filled whether the disk could be filled at all
     * @param failed whether the database could be made to fail at all
     */
    record Outcome(
            int instances,
            boolean jumped,
            boolean filled,
            boolean failed,
            Map<String, Number> figures,
            List<Violation> violations) {}
}
