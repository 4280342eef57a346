package id.guruonline.config.faults.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk under the database: a small file system of its own where one can be mounted, so that it
 * can be full; else the folder as it is.
 */
public final class Disk implements AutoCloseable {

    private static final String SIZE = "size=192m";
    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final boolean bounded;

    private Disk(Path folder, boolean bounded) {
        this.folder = folder;
        this.bounded = bounded;
    }

    /** At that folder, which is made. */
    public static Disk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Disk(
                folder, succeeds("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString()));
    }

    /** Takes away what an earlier run that was broken off left mounted there, if anything. */
    public static void leave(Path folder) {
        succeeds("umount", "-l", folder.toString());
    }

    /** Whether it can be filled. */
    public boolean isBounded() {
        return bounded;
    }

    /** Leaves no room. */
    public void fill() {
        byte[] block = new byte[BLOCK];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException _) {
            // That is what full is.
        }
    }

    /** Gives the room back. */
    public void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean succeeds(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What lies on it goes with it where it was one of its own. */
    @Override
    public void close() {
        if (bounded) {
            leave(folder);
        }
    }
}
