package id.guruonline.conversation.turn;

import id.guruonline.scheduler.work.instance.Owners;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Keeps a lane for a moment once all that waited in it is handled: who writes again soon finds it
 * taken. Only while no other instance is there, for that one could not have the lane meanwhile. A
 * lane that is kept still is this instance's in the database: should it die, it is found to be gone
 * as with any lane. Thread-safe; a lane is claimed and given back by one thread at a time.
 */
public final class KeptLanes {

    /** Whoever takes longer to write again does not make much of a crowd. */
    static final Duration KEPT = Duration.ofSeconds(5);

    /** So many are kept at the same time. */
    static final int MOST = 2_000;

    private final Lanes lanes;
    private final Owners owners;
    private final LongSupplier nanoTime;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * @param lanes where they are had
     * @param owners tell whether other instances are there
     * @param nanoTime as {@link System#nanoTime()}
     */
    public KeptLanes(Lanes lanes, Owners owners, LongSupplier nanoTime) {
        this.lanes = lanes;
        this.owners = owners;
        this.nanoTime = nanoTime;
    }

    private record Kept(Lease lease, long since) {}

    /** As {@link Lanes#claim}; what is kept is had without asking. */
    Optional<Lease> claim(String lane, String owner) {
        Kept own = kept.remove(lane);
        return own != null && own.lease().owner().equals(owner) && owners.isAlone()
                ? Optional.of(own.lease())
                : lanes.claim(lane, owner);
    }

    /** Gives the lane back, now or a little later. */
    void giveBack(Lease lease) {
        if (stopped || kept.size() >= MOST || !owners.isAlone()) {
            lanes.release(lease);
        } else {
            kept.put(lease.lane(), new Kept(lease, nanoTime.getAsLong()));
        }
    }

    /** Gives the lane back at once: what happened under the lease is not known. */
    void giveUp(Lease lease) {
        lanes.release(lease);
    }

    /** Gives back what was kept long enough; all of it once another instance is there. */
    void giveBackOld() {
        boolean all = stopped || !owners.isAlone();
        long now = nanoTime.getAsLong();
        release(
                kept.values().stream()
                        .filter(each -> all || now - each.since() >= KEPT.toNanos())
                        .toList());
    }

    /** Remembers none: they were of another database. */
    void forget() {
        kept.clear();
    }

    /** From now on none is kept, and those that are go back. */
    void stop() {
        stopped = true;
        giveBackOld();
    }

    /**
     * Gives back those of these lanes that are kept, so that the database tells in which of them
     * somebody is at work.
     */
    public void letGo(List<String> those) {
        List<Kept> found = new ArrayList<>();
        those.forEach(lane -> Optional.ofNullable(kept.get(lane)).ifPresent(found::add));
        release(found);
    }

    private void release(List<Kept> those) {
        List<Lease> leases =
                those.stream()
                        .filter(each -> kept.remove(each.lease().lane(), each))
                        .map(Kept::lease)
                        .toList();
        if (!leases.isEmpty()) {
            lanes.releaseAll(leases);
        }
    }
}
