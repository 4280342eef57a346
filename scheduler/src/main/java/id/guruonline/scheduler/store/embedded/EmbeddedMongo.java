package id.guruonline.scheduler.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The embedded database: a server that MongoDB drivers connect to, in this process.
 *
 * <p>It is for one process on one machine. Everything acknowledged survives a kill of the process,
 * and on a disk that honours flushes a power cut too. Closing it is graceful; closing twice is
 * harmless.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String FILE_NAME = "guru-online.mv.db";
    private static final int WORKERS = 16;
    private static final int GATED_WORKERS = 4;
    private static final int CACHE_MEGABYTES = 64;
    private static final int KEYS_PER_PAGE = 32;
    private static final int PAGE_BYTES = 4096;

    private final EmbeddedBackend backend;
    private final Entrance mainEntrance;
    private final Queue<Entrance> gatedEntrances = new ConcurrentLinkedQueue<>();

    private EmbeddedMongo(MVStore store) {
        try {
            backend = new EmbeddedBackend(store);
            mainEntrance = new Entrance(backend, WORKERS);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    /** Starts an empty database that is gone when closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(settings().open());
    }

    /**
     * Starts the database kept in a folder, which is made if missing, then for its owner only.
     *
     * @throws IllegalStateException if another process, or another instance in this one, has the
     *     folder open
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static EmbeddedMongo inFolder(Path folder) {
        try {
            Files.createDirectories(folder, forOwnerOnly(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + folder, e);
        }
        return new EmbeddedMongo(openFile(folder.resolve(FILE_NAME)));
    }

    /**
     * What pupils and teachers said is nobody else's on this machine; a folder that is there stays.
     */
    private static FileAttribute<?>[] forOwnerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static MVStore openFile(Path file) {
        try {
            return settings().fileName(file.toString()).open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException(
                        "The data folder %s is in use by another running service; stop that one, or set GURU_DATA to another folder"
                                .formatted(file.getParent()),
                        e);
            }
            throw e;
        }
    }

    private static MVStore.Builder settings() {
        // Commits are ours alone: one of the store's own could fall between a document and its
        // index entry.
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .keysPerPage(KEYS_PER_PAGE)
                .pageSplitSize(PAGE_BYTES);
    }

    /** For a MongoDB driver: {@code mongodb://127.0.0.1:<port>}. */
    public String connectionString() {
        return mainEntrance.connectionString();
    }

    /**
     * Opens a further address on the same documents, watched by a gate: the seam for tests that
     * stop a service in the middle of its writes. The address that {@link #connectionString()}
     * names is not affected.
     */
    public Entrance openEntrance(WriteGate gate) {
        Entrance entrance = new Entrance(new GatedBackend(backend, gate), GATED_WORKERS);
        gatedEntrances.add(entrance);
        return entrance;
    }

    /** Lets running commands finish, commits, and closes the file. */
    @Override
    public void close() {
        gatedEntrances.forEach(Entrance::close);
        mainEntrance.close();
    }
}
