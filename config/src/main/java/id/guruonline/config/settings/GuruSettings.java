package id.guruonline.config.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the service itself, {@code guru.*}; what each means stands in application.yml.
 * The numbers of the floors below are {@link FloorSettings}; what a channel needs, it reads itself.
 *
 * @param mongodbUri empty for the embedded database
 * @param data a folder, or {@code memory}
 * @param works the words of {@link Works}
 */
@ConfigurationProperties("guru")
public record GuruSettings(
        String mongodbUri,
        String data,
        ZoneId timeZone,
        List<String> admins,
        String world,
        String officeContact,
        List<String> works,
        Duration tick) {}
