package id.guruonline.config.start;

import id.guruonline.config.wiring.DatabaseConfiguration;
import id.guruonline.scheduler.store.migration.Migration;
import id.guruonline.scheduler.store.migration.MigrationRefused;
import java.util.Optional;

/**
 * {@code migrate --from URI-or-folder --to URI-or-folder} copies a database into an empty one: the
 * embedded one of a folder to a MongoDB, or back. No service may use either meanwhile.
 */
final class MigrateCommand {

    static final String NAME = "migrate";

    private MigrateCommand() {}

    /** Returns the exit code: 0 once everything is copied and compared. */
    static int run(String... args) {
        CommandLine options = new CommandLine(args);
        Optional<String> from = options.take("--from");
        Optional<String> to = options.take("--to");
        if (from.isEmpty() || to.isEmpty() || options.hasMore()) {
            System.err.println(
                    "Usage: migrate --from <mongodb://... or folder> --to <mongodb://... or folder>");
            return CommandLine.NOT_UNDERSTOOD;
        }
        try (var _ = CommandLine.surroundings()) {
            Migration.run(
                    from.get(),
                    to.get(),
                    DatabaseConfiguration.DEFAULT_DATABASE,
                    System.out::println);
            System.out.println("Everything is copied and compared.");
            return 0;
        } catch (MigrationRefused e) {
            System.err.println(e.getMessage());
            return CommandLine.REFUSED;
        }
    }
}
