package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import id.guruonline.scheduler.store.embedded.command.CommandFields;
import id.guruonline.scheduler.store.embedded.command.Refusals;
import id.guruonline.scheduler.work.Fatal;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Copies taken of a database in use, on threads of their own. The command {@code {backup: 1, to:
 * folder}} begins one and is sent again until it says that it is done.
 */
final class Backups {

    static final String COMMAND = "backup";
    static final String TO = "to";
    static final String DONE = "done";
    static final String BYTES = "bytes";

    private static final int OPERATION_FAILED = 96;

    private final Copying copying;
    private final Map<Path, Future<Long>> begun = new ConcurrentHashMap<>();

    Backups(Copying copying) {
        this.copying = copying;
    }

    /** Copies the database as it is by then. */
    @FunctionalInterface
    interface Copying {

        /** Returns how many bytes the copy in that folder has. */
        long copyTo(Path folder);
    }

    /** Begins a copy, or tells how far the one to this folder is. */
    Document answer(Document command) {
        Path to = Path.of(CommandFields.get(command, TO, String.class));
        Future<Long> copy = begun.computeIfAbsent(to, this::begin);
        if (!copy.isDone()) {
            return done(false, 0);
        }
        begun.remove(to, copy);
        return copy.state() == Future.State.SUCCESS
                ? done(true, copy.resultNow())
                : Refusals.reply(
                        OPERATION_FAILED, "OperationFailed", copy.exceptionNow().toString());
    }

    private static Document done(boolean done, long bytes) {
        Document reply = new Document(DONE, done).append(BYTES, bytes);
        Utils.markOkay(reply);
        return reply;
    }

    private Future<Long> begin(Path to) {
        FutureTask<Long> copy = new FutureTask<>(Fatal.heeded(() -> copying.copyTo(to)));
        Thread.ofPlatform().daemon().name("embedded-backup").start(copy);
        return copy;
    }
}
