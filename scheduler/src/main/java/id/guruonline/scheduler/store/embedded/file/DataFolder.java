package id.guruonline.scheduler.store.embedded.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an embedded database. What pupils and teachers said is nobody else's on this
 * machine: a folder that is made and every file in it of ours are for their owner only.
 */
public final class DataFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private static final String FILE = "guru-online.mv.db";
    private static final String ADDRESS = "guru-online.address";
    private static final String HALF_COPIED = FILE + ".part";
    private static final Set<PosixFilePermission> FOR_OWNER =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_FOR_OWNER =
            PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final boolean posix;

    private DataFolder(Path folder) {
        this.folder = folder;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Makes it where it is missing; one that is there stays as it is.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public static DataFolder make(Path folder) {
        DataFolder made = new DataFolder(folder);
        try {
            Files.createDirectories(folder, made.attributes(FOLDER_FOR_OWNER));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + folder, e);
        }
        return made;
    }

    /** Whether a database is kept there. */
    public static boolean holdsDatabase(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * The database's one file: made where it is missing, taken from others where it was theirs to
     * read.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public Path file() {
        return forOwnerOnly(folder.resolve(FILE));
    }

    /**
     * An empty file for a copy of a database, to be {@link #complete completed}.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    Path halfCopied() {
        Path file = folder.resolve(HALF_COPIED);
        delete(file);
        return forOwnerOnly(file);
    }

    /**
     * Makes a whole copy this folder's database.
     *
     * @throws UncheckedIOException if there is one by now
     */
    void complete(Path copy) {
        try {
            Files.move(copy, folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot complete the copy in " + folder, e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    /**
     * Leaves word for the owner's other processes how the running database is reached. Where that
     * cannot be, the database runs all the same.
     */
    public void publish(String connectionString) {
        Path address = folder.resolve(ADDRESS);
        try {
            delete(address);
            Files.writeString(forOwnerOnly(address), connectionString);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn(
                    "{} cannot be written, so no backup can be asked for: {}",
                    address,
                    e.toString());
        }
    }

    /** Takes that word back. */
    public void withdraw() {
        delete(folder.resolve(ADDRESS));
    }

    /** How the database that runs on a folder is reached; none where none left word. */
    public static Optional<String> published(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(ADDRESS)));
        } catch (IOException e) {
            LOG.debug("No address in {}", folder, e);
            return Optional.empty();
        }
    }

    /** Made before anything is written to it, so that at no time others can open it. */
    private Path forOwnerOnly(Path file) {
        if (Files.exists(file)) {
            takeFromOthers(file);
            return file;
        }
        try {
            return Files.createFile(file, attributes(FOR_OWNER));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + file, e);
        }
    }

    private void takeFromOthers(Path file) {
        if (!posix) {
            return;
        }
        try {
            Files.setPosixFilePermissions(file, FOR_OWNER);
        } catch (IOException e) {
            LOG.warn("{} may be open to other users of this machine: {}", file, e.toString());
        }
    }

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
