package id.guruonline.scheduler.store.embedded;

import id.guruonline.scheduler.store.embedded.file.DataFolder;
import id.guruonline.scheduler.store.embedded.file.StoreFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database: a server that MongoDB drivers connect to, in this process.
 *
 * <p>It is for one process on one machine. Everything acknowledged survives a kill of the process,
 * and on a disk that honours flushes a power cut too. While its disk is full, writes are refused
 * (code 14031) and reading goes on. Closing it is graceful; closing twice is harmless.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int WORKERS = 16;
    private static final int GATED_WORKERS = 4;

    private final MendingBackend backend;
    private final Secret secret = Secret.random();
    private final Backups backups;
    private final Entrance mainEntrance;
    private final Queue<Entrance> gatedEntrances = new ConcurrentLinkedQueue<>();
    private final Runnable withdrawal;

    private EmbeddedMongo(MendingBackend backend) {
        this(backend, null, null);
    }

    /**
     * @param folder where its owner's other processes find the address; null for nowhere
     * @param openPort null for an entrance that only who knows the secret may use
     */
    private EmbeddedMongo(
            MendingBackend backend, @Nullable DataFolder folder, @Nullable Integer openPort) {
        this.backend = backend;
        this.backups = new Backups(to -> backend.database().copyTo(to));
        this.withdrawal = folder == null ? () -> {} : folder::withdraw;
        try {
            mainEntrance =
                    openPort == null
                            ? Entrance.guarded(backend, secret, backups, WORKERS)
                            : Entrance.open(backend, openPort, WORKERS);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
        if (folder != null) {
            folder.publish(connectionString());
        }
    }

    /** Whether an embedded database is kept in a folder, running or not. */
    public static boolean isIn(Path folder) {
        return DataFolder.holdsDatabase(folder);
    }

    /** Starts an empty database that is gone when closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(memory());
    }

    /**
     * Starts the database kept in a folder, which is made if missing. Folder and file are for their
     * owner only; a folder that was there stays as it was.
     *
     * @throws IllegalStateException if another process, or another instance in this one, has the
     *     folder open
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static EmbeddedMongo inFolder(Path path) {
        DataFolder folder = DataFolder.make(path);
        return new EmbeddedMongo(file(folder), folder, null);
    }

    /**
     * Starts it as a server for every process of this machine.
     *
     * @param folder null for one in memory
     * @param port on 127.0.0.1; 0 for any that is free
     */
    static EmbeddedMongo forEverybody(@Nullable Path folder, int port) {
        return new EmbeddedMongo(
                folder == null ? memory() : file(DataFolder.make(folder)), null, port);
    }

    /** As {@link #inFolder} does, on a file system and by a clock of a test's. */
    static EmbeddedMongo inFile(StoreFile file, LongSupplier nanoTime) {
        return new EmbeddedMongo(mending(file, nanoTime));
    }

    private static MendingBackend memory() {
        return new MendingBackend(
                StoreFile::inMemory, new Standstill(() -> true, System::nanoTime));
    }

    private static MendingBackend file(DataFolder folder) {
        return mending(new StoreFile(folder.file().toString()), System::nanoTime);
    }

    private static MendingBackend mending(StoreFile file, LongSupplier nanoTime) {
        return new MendingBackend(file::open, new Standstill(file::hasRoom, nanoTime));
    }

    /**
     * For a MongoDB driver of this process. It holds a secret that lets in whoever knows it, so it
     * is never logged.
     */
    public String connectionString() {
        return mainEntrance.connectionString();
    }

    /** Why writes are refused at present, in words; none while they are taken. */
    public Optional<String> whyNoWrites() {
        return backend.whyNoWrites();
    }

    /** Writes all there is to a folder, see {@link Backup}. */
    long copyTo(Path folder) {
        return backend.database().copyTo(folder);
    }

    /**
     * Opens a further address on the same documents, watched by a gate: the seam for tests that
     * stop a service in the middle of its writes. The address that {@link #connectionString()}
     * names is not affected.
     */
    public Entrance openEntrance(WriteGate gate) {
        Entrance entrance =
                Entrance.guarded(new GatedBackend(backend, gate), secret, backups, GATED_WORKERS);
        gatedEntrances.add(entrance);
        return entrance;
    }

    /** Lets running commands finish, commits, and closes the file. */
    @Override
    public void close() {
        gatedEntrances.forEach(Entrance::close);
        withdrawal.run();
        mainEntrance.close();
    }
}
