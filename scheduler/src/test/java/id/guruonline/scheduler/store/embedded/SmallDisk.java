package id.guruonline.scheduler.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk under the store that runs full when a test says so: whatever does not fit is written in
 * part and then refused, as on a real one. Files in it are real files.
 */
public final class SmallDisk extends FilePathWrapper {

    private static final String SCHEME = "small";
    private static final long ENDLESS = Long.MAX_VALUE / 2;

    private static final AtomicLong ROOM = new AtomicLong(ENDLESS);
    private static final Set<SmallFile> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean flushes = true;

    /** For H2, which makes one for each file. */
    public SmallDisk() {}

    /** An empty one; there is one at a time. */
    static void insert() {
        FilePath.register(new SmallDisk());
        makeRoom();
        flushes = true;
    }

    static void remove() {
        FilePath.unregister(new SmallDisk());
    }

    /** The name of a file on it. */
    static String nameOf(Path file) {
        return SCHEME + ":" + file;
    }

    /**
     * So many bytes can still be written, wherever.
     *
     * @param bytes 0: it is full now
     */
    static void leaveRoomFor(long bytes) {
        ROOM.set(bytes);
    }

    static void makeRoom() {
        ROOM.set(ENDLESS);
    }

    /** From now on it takes what is written, and cannot say that it is safe. */
    static void stopFlushing() {
        flushes = false;
    }

    static void flushAgain() {
        flushes = true;
    }

    /** As an interrupt does to a thread that writes. */
    static void closeFiles() throws IOException {
        for (SmallFile open : OPEN) {
            open.file.close();
        }
        OPEN.clear();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        SmallFile opened = new SmallFile(super.open(mode));
        OPEN.add(opened);
        return opened;
    }

    /** One of its files. */
    private static final class SmallFile extends FileBase {

        private final FileChannel file;

        SmallFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            return write(source, rest -> file.write(rest, position));
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return write(source, file::write);
        }

        private interface Writing {
            int write(ByteBuffer bytes) throws IOException;
        }

        private static int write(ByteBuffer source, Writing writing) throws IOException {
            long room = ROOM.getAndUpdate(left -> Math.max(0, left - source.remaining()));
            if (room <= 0) {
                throw new IOException("No space left on device");
            }
            int all = source.limit();
            source.limit(source.position() + (int) Math.min(room, source.remaining()));
            try {
                return writing.write(source);
            } finally {
                source.limit(all);
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (!flushes) {
                throw new IOException("Input/output error");
            }
            file.force(metaData);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized FileLock tryLock(long position, long size, boolean shared)
                throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            OPEN.remove(this);
            file.close();
        }
    }
}
