package id.guruonline.config.faults;

import id.guruonline.config.faults.Trouble.DatabaseHangs;
import id.guruonline.config.faults.Trouble.DatabaseKilled;
import id.guruonline.config.faults.Trouble.DatabaseStopped;
import id.guruonline.config.faults.Trouble.DiskFull;
import id.guruonline.config.faults.Trouble.Jump;
import id.guruonline.config.faults.Trouble.Kill;
import id.guruonline.config.faults.Trouble.Mood;
import id.guruonline.config.faults.Trouble.Sleep;
import id.guruonline.config.faults.Trouble.WritesFail;
import id.guruonline.config.faults.channel.Whim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * What goes wrong, and when at the earliest: on a slow machine all takes longer, kills wait for
 * instances and jumps of the clock for lessons. The same for the same seed, length, number of
 * instances, of kills and of outages a minute.
 *
 * @param steps in the order of their time
 */
record Plan(List<Step> steps) {

    private static final List<Duration> JUMPS =
            List.of(
                    Duration.ofMinutes(90),
                    Duration.ofHours(1),
                    Duration.ofSeconds(100),
                    Duration.ofMinutes(10),
                    Duration.ofHours(2));
    private static final Duration FURTHEST = Duration.ofHours(15);

    /** From the morning past the end of the first lessons, and always past the end of some. */
    private static final Duration PAST_LESSONS = Duration.ofHours(3);

    private static final int PAST_LESSONS_EVERY = 3;

    /** What MongoDB says when it is no primary, is stopping, is too slow or has a conflict. */
    private static final List<Integer> CODES =
            List.of(6, 7, 89, 91, 112, 189, 262, 365, 9001, 10107, 11600, 11602, 13435, 13436);

    /** A write concern that was not met in time. */
    private static final int NOT_SPREAD = 64;

    /**
     * One trouble.
     *
     * @param after since the beginning
     */
    record Step(Duration after, Trouble trouble) {}

    /**
     * Draws them.
     *
     * @param kills how many instances are killed a minute, where they are up again so soon
     * @param outages how often a minute the database is away, hangs or is full
     */
    static Plan of(long seed, Duration length, int instances, int kills, double outages) {
        List<Step> steps = new ArrayList<>();
        add(
                steps,
                length,
                4,
                60.0 / kills,
                new Random(seed),
                chance -> new Kill(chance.nextInt(instances), seconds(chance, 0, 5)));
        add(steps, length, 11, 60.0 / outages, new Random(seed + 1), Plan::database);
        add(steps, length, 3, 4, new Random(seed + 5), Plan::writesFail);
        add(steps, length, 5, 9, new Random(seed + 2), Plan::mood);
        add(steps, length, 35, 80, new Random(seed + 6), Plan::nothingSent);
        Jumping jumping = new Jumping();
        add(steps, length, 8, 11, new Random(seed + 3), jumping::next);
        if (instances > 1) {
            add(
                    steps,
                    length,
                    15,
                    30,
                    new Random(seed + 4),
                    chance -> new Sleep(chance.nextInt(instances), seconds(chance, 3, 15)));
        }
        steps.sort(Comparator.comparing(Step::after));
        return new Plan(List.copyOf(steps));
    }

    private static void add(
            List<Step> steps,
            Duration length,
            int firstAfter,
            double every,
            Random chance,
            Function<Random, Trouble> next) {
        Duration at = Duration.ofSeconds(firstAfter);
        while (at.compareTo(length) < 0) {
            steps.add(new Step(at, next.apply(chance)));
            at = at.plusMillis((long) (every * (500 + chance.nextInt(1_000))));
        }
    }

    private static Trouble database(Random chance) {
        return switch (chance.nextInt(5)) {
            case 0 -> new DatabaseStopped(seconds(chance, 0, 3));
            case 1 -> new DatabaseHangs(seconds(chance, 1, 6));
            case 2 -> new DiskFull(seconds(chance, 1, 4));
            default -> new DatabaseKilled(seconds(chance, 0, 3));
        };
    }

    private static Trouble writesFail(Random chance) {
        boolean afterwards = chance.nextBoolean();
        int which = chance.nextInt(CODES.size() + (afterwards ? 1 : 0));
        int code = which < CODES.size() ? CODES.get(which) : NOT_SPREAD;
        return new WritesFail(code, afterwards, 1 + chance.nextInt(30), seconds(chance, 1, 3));
    }

    private static Trouble mood(Random chance) {
        return new Mood(bad(chance), 20 + chance.nextInt(50), seconds(chance, 2, 6));
    }

    /** Longer than the service may try one message: what is sent goes wrong, and nothing else. */
    private static Trouble nothingSent(Random chance) {
        return new Mood(bad(chance), 100, seconds(chance, 20, 40));
    }

    private static Whim bad(Random chance) {
        Whim[] whims = Whim.values();
        return whims[1 + chance.nextInt(whims.length - 1)];
    }

    private static Duration seconds(Random chance, int from, int to) {
        return Duration.ofMillis(from * 1_000L + chance.nextInt((to - from) * 1_000));
    }

    /** Both ways, never too far from the right time. */
    private static final class Jumping {

        private Duration ahead = Duration.ZERO;
        private int jumps;

        Trouble next(Random chance) {
            boolean pastLessons = jumps++ % PAST_LESSONS_EVERY == 1;
            Duration by = pastLessons ? PAST_LESSONS : JUMPS.get(chance.nextInt(JUMPS.size()));
            boolean goBack = !pastLessons && chance.nextInt(3) == 0 && ahead.compareTo(by) >= 0;
            boolean back = goBack || ahead.plus(by).compareTo(FURTHEST) > 0;
            Duration jump = back ? by.negated() : by;
            ahead = ahead.plus(jump);
            return new Jump(jump);
        }
    }
}
