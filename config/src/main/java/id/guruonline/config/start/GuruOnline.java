package id.guruonline.config.start;

import id.guruonline.scheduler.work.Fatal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service, or does what the first argument asks for. */
@SpringBootApplication(scanBasePackages = GuruOnline.ROOMS)
@ConfigurationPropertiesScan(GuruOnline.ROOMS)
public class GuruOnline {

    /** What is looked through for the service's parts: every room of this module. */
    static final String ROOMS = "id.guruonline.config";

    static void main(String[] args) {
        Fatal.watchThreads();
        switch (args.length == 0 ? "" : args[0]) {
            case TemplatesCommand.NAME -> System.exit(TemplatesCommand.run(args));
            case BackupCommand.NAME -> System.exit(BackupCommand.run(args));
            case MigrateCommand.NAME -> System.exit(MigrateCommand.run(args));
            case SimulateCommand.NAME -> System.exit(SimulateCommand.run(args));
            default -> {
                StopInTime.watch();
                SpringApplication.run(GuruOnline.class, args);
            }
        }
    }
}
