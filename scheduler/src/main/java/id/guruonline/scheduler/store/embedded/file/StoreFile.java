package id.guruonline.scheduler.store.embedded.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that a database is kept in, and how it is opened. */
public final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    private static final int CACHE_MEGABYTES = 64;
    private static final int KEYS_PER_PAGE = 32;
    private static final int PAGE_BYTES = 4096;
    private static final String PROBE = ".probe";
    private static final int PROBE_BYTES = 1 << 20;

    private final String name;

    /**
     * @param name as H2 names files: a path, or one with the name of a file system of ours before
     *     it
     */
    public StoreFile(String name) {
        this.name = name;
    }

    /** A store that is nowhere but in memory. */
    public static MVStore inMemory() {
        return settings().open();
    }

    /**
     * Opens it, for this process alone.
     *
     * @throws IllegalStateException if somebody has it open
     * @throws MVStoreException if it cannot be read
     */
    public MVStore open() {
        try {
            return settings().fileName(name).open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException(
                        "The data folder %s is in use by another running service; stop that one, or set GURU_DATA to another folder"
                                .formatted(FilePath.get(name).getParent()),
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

    /**
     * Whether its disk has room for some writes, tried by writing: what a disk says of its free
     * room knows nothing of quotas. Nothing of it stays.
     */
    public boolean hasRoom() {
        FilePath probe = FilePath.get(name + PROBE);
        try (FileChannel channel = probe.open("rw")) {
            ByteBuffer zeros = ByteBuffer.allocate(PROBE_BYTES);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
            return true;
        } catch (IOException e) {
            LOG.debug("No room for {}", probe, e);
            return false;
        } finally {
            probe.delete();
        }
    }
}
