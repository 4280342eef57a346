package id.guruonline.scheduler.store.embedded.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
     * Makes what is missing, and takes the file away from others where it was there before.
     *
     * @throws UncheckedIOException if the folder or the file cannot be made
     */
    public static DataFolder make(Path folder) {
        DataFolder made = new DataFolder(folder);
        try {
            Files.createDirectories(folder, made.attributes(FOLDER_FOR_OWNER));
            made.forOwnerOnly(made.file());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + folder, e);
        }
        return made;
    }

    /** Whether somebody kept a database there. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** The database's one file. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** Made before anything is written to it, so that at no time others can open it. */
    private void forOwnerOnly(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, attributes(FOR_OWNER));
        } else if (posix) {
            takeFromOthers(file);
        }
    }

    private static void takeFromOthers(Path file) {
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
