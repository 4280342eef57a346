package id.guruonline.conversation.turn;

import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.work.Crew;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import id.guruonline.scheduler.work.ReadOnce;
import id.guruonline.scheduler.work.Wordless;
import id.guruonline.scheduler.work.Work;
import id.guruonline.scheduler.work.instance.Owners;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Handles what came in: one person's messages one after another in their order, different persons'
 * at the same time. A message is claimed, never taken out: whatever happens to this worker, the
 * message is handled in the end, by this one or another.
 */
public final class TurnWorker implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(TurnWorker.class);
    private static final int LANES_A_LOOK = 256;

    /** More are left to the next look. */
    private static final int MOST_PUT_OFF = 10_000;

    /** So many messages of one lane are handled in a row, then others may have the place. */
    private static final int IN_A_ROW = 20;

    private final String owner;
    private final TurnStore turns;
    private final KeptLanes lanes;
    private final Owners owners;
    private final Turn turn;
    private final TurnSettings settings;
    private final InstantSource clock;
    private final Failures failures;
    private final HandOver<String> handed;
    private final Crew<String> crew;

    /** Lanes whose message waits until it is known what became of one to that address. */
    private final Map<Address, String> putOff = new ConcurrentHashMap<>();

    /**
     * @param owner this worker's name, unique among all instances on the database
     * @param owners tell whether other instances are there
     * @param clock the service's clock
     * @param failures know an outage, which is not the turn's own fault and does not count
     * @param handed given lanes in which something may be handled now
     */
    public TurnWorker(
            String owner,
            TurnStore turns,
            KeptLanes lanes,
            Owners owners,
            Turn turn,
            TurnSettings settings,
            InstantSource clock,
            Failures failures,
            HandOver<String> handed) {
        this.owner = owner;
        this.turns = turns;
        this.lanes = lanes;
        this.owners = owners;
        this.turn = turn;
        this.settings = settings;
        this.clock = clock;
        this.failures = failures;
        this.handed = handed;
        this.crew = new Crew<>("turn", settings.atOnce(), 1, failures);
    }

    /**
     * Handles what is due, save what is being handled already; returns how many messages came to
     * their end.
     */
    @Override
    public int runOnce() {
        return runOnce(() -> {});
    }

    @Override
    public int runOnce(Runnable takenUp) {
        lanes.giveBackOld();
        List<String> due = turns.listDueLanes(clock.instant(), LANES_A_LOOK);
        return crew.work(List.of(due), this::work, takenUp);
    }

    /** Handles what waits in a lane; returns at once where somebody is at it. */
    public void take(String lane) {
        crew.work(lane, 0, this::work);
    }

    /** It is known by now what became of the message that was on its way to that address. */
    public void reported(Address to) {
        String lane = putOff.remove(to);
        if (lane != null) {
            handed.give(lane);
        }
    }

    @Override
    public void forget() {
        lanes.forget();
        turns.forget();
        turn.forget();
    }

    @Override
    public void stop() {
        crew.stop();
        lanes.stop();
    }

    @Override
    public boolean hasDue(Instant now) {
        return findNextDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    @Override
    public Optional<Instant> findNextDue() {
        return turns.findNextDue();
    }

    /** How many messages of the lane came to their end. */
    private int work(String lane) {
        Optional<Lease> claimed = lanes.claim(lane, owner);
        if (claimed.isEmpty()) {
            return 0;
        }
        Lease lease = claimed.get();
        boolean well = false;
        try {
            Handled handled = handleWaiting(lease);
            well = handled.well();
            return handled.count();
        } finally {
            if (well) {
                lanes.giveBack(lease);
            } else {
                lanes.giveUp(lease);
            }
        }
    }

    /**
     * What comes in here meanwhile is handed over, and looked at once this is done; what comes in
     * at another instance is not, while this one has the lane.
     */
    private Handled handleWaiting(Lease lease) {
        int ended = 0;
        List<InboxEntry> waiting = turns.listWaiting(lease.lane(), IN_A_ROW);
        while (!waiting.isEmpty() && ended < IN_A_ROW) {
            for (InboxEntry entry : waiting) {
                if (crew.isStopped() || !handleNext(entry, lease)) {
                    return new Handled(ended, false);
                }
                ended++;
            }
            waiting = owners.isAlone() ? List.of() : turns.listWaiting(lease.lane(), IN_A_ROW);
        }
        return new Handled(ended, true);
    }

    /**
     * What became of a lane's messages.
     *
     * @param count how many came to their end
     * @param well whether none was put off, and nobody else was at one
     */
    private record Handled(int count, boolean well) {}

    /** Whether the message came to its end, so that the next one may be handled. */
    private boolean handleNext(InboxEntry entry, Lease lease) {
        if (entry.notBefore().isAfter(clock.instant())) {
            turns.holdBack(lease.lane(), entry.notBefore());
            return false;
        }
        try (var _ = MDC.putCloseable("turn", entry.id())) {
            return ReadOnce.during(() -> handle(entry, lease));
        }
    }

    private boolean handle(InboxEntry entry, Lease lease) {
        try {
            String lane = turn.laneOf(entry);
            if (!lane.equals(lease.lane())) {
                turns.move(entry.from(), lease.lane(), lane);
                handed.give(lane);
                return false;
            }
            turn.run(entry, lease);
            putOff.remove(entry.from());
            return true;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return recover(entry, lease, e);
        }
    }

    /** Whether the message came to its end all the same. */
    private boolean recover(InboxEntry entry, Lease lease, Throwable t) {
        if (t instanceof Turn.NotYet || t instanceof LostClaim) {
            LOG.debug("put off: {}", t.getMessage());
            if (t instanceof Turn.NotYet && putOff.size() < MOST_PUT_OFF) {
                putOff.put(entry.from(), lease.lane());
            }
            return false;
        }
        if (failures.isOutage(t)) {
            failures.tell("a turn", t);
            return false;
        }
        int failures = entry.failures() + 1;
        LOG.error("failed for the {}. time", failures, Wordless.of(t));
        if (failures <= settings.waits().size()) {
            Instant next = clock.instant().plus(settings.waits().get(failures - 1));
            turns.postpone(entry, lease, failures, next);
            turns.holdBack(lease.lane(), next);
            return false;
        }
        park(entry, lease, t);
        return true;
    }

    private void park(InboxEntry entry, Lease lease, Throwable why) {
        try {
            turn.tellParked(entry);
        } catch (RuntimeException e) {
            if (failures.isOutage(e)) {
                throw e;
            }
            LOG.error("parked, and nobody could be told", Wordless.of(e));
        }
        turns.finish(entry, lease, InboxState.PARKED, why.getClass().getSimpleName());
    }
}
