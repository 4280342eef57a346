package id.guruonline.config.faults.people;

import id.guruonline.config.faults.channel.Line;
import id.guruonline.config.faults.channel.Records.Choice;
import id.guruonline.config.faults.channel.Records.Shown;
import id.guruonline.config.faults.machine.FakeClock;
import id.guruonline.config.faults.people.Cast.Inhabitant;
import id.guruonline.config.faults.people.Cast.Part;
import id.guruonline.config.faults.people.Wishes.Wish;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The people: operators order what their schools lack, and everybody answers what they are asked,
 * or does not. What somebody does about a message hangs on the seed and on that message alone, not
 * on when it came.
 */
public final class Town implements AutoCloseable {

    private static final Duration AHEAD = Duration.ofMinutes(20);

    private final long seed;
    private final Map<String, Inhabitant> people;
    private final Map<String, Line> lines;
    private final FakeClock clock;
    private final ZoneId zone;
    private final LocalDate firstDay;
    private final Iterator<Wish> wishes;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, ReentrantLock> hands = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean quiet;

    /**
     * @param lines by the names of their channels
     */
    public Town(long seed, Cast cast, Map<String, Line> lines, FakeClock clock, ZoneId zone) {
        this.seed = seed;
        this.people = cast.byAddress();
        this.lines = Map.copyOf(lines);
        this.clock = clock;
        this.zone = zone;
        this.firstDay = LocalDate.ofInstant(clock.now(), zone);
        this.wishes = Wishes.of(seed).iterator();
    }

    /** Somebody sees a message. */
    public void see(Shown message) {
        Inhabitant person = people.get(message.address());
        if (person == null || quiet) {
            return;
        }
        boolean copy = !seen.add(message.address() + "\n" + message.text());
        Random chance = new Random(seed ^ person.id().hashCode() * 31L ^ message.text().hashCode());
        if (copy && chance.nextBoolean()) {
            return;
        }
        switch (person.part()) {
            case OPERATOR -> operate(person, message, chance);
            case TEACHER -> teach(person, message, chance);
            case PUPIL -> rate(person, message, chance);
        }
    }

    private void operate(Inhabitant operator, Shown message, Random chance) {
        int mood = chance.nextInt(100);
        Optional<Choice> send = find(message, "Kirim");
        Optional<Choice> here = find(message, "Hadir");
        if (send.isPresent()) {
            tap(operator, message, send.get(), chance);
        } else if (here.isPresent() && mood < 80) {
            Choice late = find(message, "Terlambat").orElse(here.get());
            tap(operator, message, mood < 60 ? here.get() : late, chance);
        } else if (asksForTheDay(message)) {
            say(operator, "batal", pause(chance));
        }
    }

    /** The clock went past the lesson before it was ordered: those that wait behind it go on. */
    private static boolean asksForTheDay(Shown message) {
        return message.keys().stream().anyMatch(key -> key.data().startsWith("date:"));
    }

    private void teach(Inhabitant teacher, Shown message, Random chance) {
        int mood = chance.nextInt(100);
        Optional<Choice> accept = find(message, "Terima").or(() -> find(message, "Terima semua"));
        Optional<Choice> leave = find(message, "Sudah");
        Optional<Choice> arrive = find(message, "Sudah sampai");
        if (accept.isPresent() && mood < 75) {
            Choice key = mood < 60 ? accept.get() : find(message, "Tolak").orElse(accept.get());
            tap(teacher, message, key, chance);
            if (mood % 7 == 0) {
                tap(teacher, message, key, chance);
            }
        } else if (accept.isPresent() && mood < 88) {
            say(teacher, mood < 84 ? "ya" : "tidak", pause(chance));
        } else if (leave.isPresent() && mood < 70) {
            tap(teacher, message, leave.get(), chance);
        } else if (arrive.isPresent() && mood < 50) {
            tap(teacher, message, arrive.get(), chance);
        }
    }

    private void rate(Inhabitant pupil, Shown message, Random chance) {
        if (message.keys().size() == 5 && chance.nextInt(100) < 80) {
            tap(pupil, message, message.keys().get(chance.nextInt(5)), chance);
        }
    }

    private static Optional<Choice> find(Shown message, String label) {
        return message.keys().stream().filter(key -> key.label().equals(label)).findFirst();
    }

    /** The next lesson that lacks a teacher is ordered; nothing where none is left. */
    public void wish() {
        while (wishes.hasNext()) {
            Wish wish = wishes.next();
            if (clock.now().plus(AHEAD).isBefore(wish.start(firstDay, zone))) {
                say(operator(wish), wish.words(firstDay), Duration.ZERO);
                return;
            }
        }
    }

    private Inhabitant operator(Wish wish) {
        return people.values().stream()
                .filter(person -> person.plays(Part.OPERATOR))
                .filter(person -> person.school().equals(Cast.npsn(wish.school())))
                .findFirst()
                .orElseThrow();
    }

    /** Whom nobody may write to before they wrote themselves, write; returns once all have. */
    public void open() {
        people.values().stream()
                .filter(person -> !person.isChat())
                .forEach(person -> line(person).say(person.address(), "halo"));
    }

    private static Duration spread(Inhabitant person) {
        return Duration.ofMillis(Math.floorMod(person.id().hashCode(), 4_000));
    }

    /** Everybody who is known writes something that only wants an answer. */
    public void greet() {
        for (Inhabitant person : people.values()) {
            String words =
                    switch (person.part()) {
                        case OPERATOR -> "status";
                        case TEACHER -> "jadwal";
                        case PUPIL -> "halo";
                    };
            say(person, words, spread(person));
        }
    }

    /** Nobody answers anything any more. */
    public void rest() {
        quiet = true;
    }

    private void tap(Inhabitant person, Shown message, Choice key, Random chance) {
        later(person, pause(chance), () -> line(person).tap(person.address(), message, key));
    }

    private void say(Inhabitant person, String words, Duration pause) {
        later(person, pause, () -> line(person).say(person.address(), words));
    }

    private Line line(Inhabitant person) {
        return Objects.requireNonNull(lines.get(person.channel()));
    }

    /** Most answer soon, some after their time is up. */
    private static Duration pause(Random chance) {
        return Duration.ofMillis(chance.nextInt(100) < 90 ? 300 + chance.nextInt(2_500) : 9_000);
    }

    /** One hand a person: one thing after the other. */
    private void later(Inhabitant person, Duration pause, Runnable deed) {
        threads.execute(() -> {
            ReentrantLock hand = hands.computeIfAbsent(person.id(), _ -> new ReentrantLock());
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
            hand.lock();
            try {
                deed.run();
            } finally {
                hand.unlock();
            }
        });
    }

    /** Waits until nobody is about to say anything; whether that came in time. */
    public boolean awaitSaid(Duration atMost) {
        threads.shutdown();
        try {
            return threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        quiet = true;
        threads.shutdownNow();
    }
}
