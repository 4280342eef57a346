package id.guruonline.scheduler.store.embedded.file;

import id.guruonline.scheduler.work.Fatal;
import id.guruonline.scheduler.work.Wordless;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file from growing: every commit appends, so what is outdated is rewritten and freed in
 * small portions.
 */
public final class Compaction {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    private static final int SECONDS_BETWEEN_PASSES = 2;
    private static final int FILL_PERCENT = 60;
    private static final int BYTES_A_PASS = 4 << 20;
    private static final int STOP_SECONDS = 30;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService pacemaker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("embedded-compaction").factory());
    private long writesSeen;
    private boolean moreToDo;

    /** Of that store, between its commits. */
    public Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
    }

    /** Looks from now on every few seconds. */
    public void start() {
        var _ =
                pacemaker.scheduleWithFixedDelay(
                        () -> pass(this::compact),
                        SECONDS_BETWEEN_PASSES,
                        SECONDS_BETWEEN_PASSES,
                        TimeUnit.SECONDS);
    }

    /** Waits for a running pass; interrupting it would close the file under everybody. */
    public void stop() {
        pacemaker.shutdown();
        try {
            if (!pacemaker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Compaction did not end within {} s", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong, the next pass comes: what an executor's task throws is its last. */
    static void pass(Runnable compaction) {
        try {
            compaction.run();
        } catch (RuntimeException | Error e) {
            Fatal.check(e);
            LOG.warn(
                    "Compaction of the embedded database failed, to be tried again",
                    Wordless.of(e));
        }
    }

    private void compact() {
        long writes = commits.writes();
        if ((writes == writesSeen && !moreToDo) || store.isClosed()) {
            return;
        }
        writesSeen = writes;
        moreToDo = commits.betweenWrites(() -> store.compact(FILL_PERCENT, BYTES_A_PASS));
    }
}
