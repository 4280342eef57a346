package id.guruonline.config.faults.channel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** How a channel is disposed: well, until it is given a mood. Thread-safe. */
public final class Whims {

    private final Random random;
    private final Map<Whim, Integer> counts = new EnumMap<>(Whim.class);
    private Whim mood = Whim.TAKE;
    private int percent;

    /** As that chance has it. */
    public Whims(Random random) {
        this.random = random;
    }

    /** From now on, that many of a hundred messages meet this. */
    public synchronized void mood(Whim newMood, int newPercent) {
        mood = newMood;
        percent = newPercent;
    }

    /** Everything goes well again. */
    public void calm() {
        mood(Whim.TAKE, 0);
    }

    synchronized Whim next() {
        Whim next = random.nextInt(100) < percent ? mood : Whim.TAKE;
        counts.merge(next, 1, Integer::sum);
        return next;
    }

    /** Whether something that may happen by chance happens now. */
    synchronized boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    /** How often each was met. */
    public synchronized Map<Whim, Integer> counts() {
        return Map.copyOf(counts);
    }
}
