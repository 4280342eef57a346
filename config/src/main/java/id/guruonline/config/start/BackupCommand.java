package id.guruonline.config.start;

import id.guruonline.scheduler.store.embedded.Backup;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code backup --to folder} copies the embedded database as it is at this moment, whether the
 * service runs or not. {@code --from folder} names another than the setting {@code GURU_DATA} does.
 */
final class BackupCommand {

    static final String NAME = "backup";

    private static final int MEGABYTE = 1_000_000;

    private BackupCommand() {}

    /** Returns the exit code: 0 once the copy is whole. */
    static int run(String... args) {
        CommandLine options = new CommandLine(args);
        Optional<String> from = options.take("--from");
        Optional<String> to = options.take("--to");
        if (to.isEmpty() || options.hasMore()) {
            System.err.println("Usage: backup --to <folder> [--from <folder of the database>]");
            return CommandLine.NOT_UNDERSTOOD;
        }
        try (var surroundings = CommandLine.surroundings()) {
            String data = surroundings.getEnvironment().getRequiredProperty("guru.data");
            long bytes = Backup.take(Path.of(from.orElse(data)), Path.of(to.get()));
            System.out.printf("%s holds a copy of %.1f MB.%n", to.get(), (double) bytes / MEGABYTE);
            return 0;
        } catch (Backup.Refused e) {
            System.err.println(e.getMessage());
            return CommandLine.REFUSED;
        }
    }
}
