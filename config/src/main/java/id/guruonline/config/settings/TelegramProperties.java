package id.guruonline.config.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of {@code guru.telegram.*}; what each means stands in application.yml. Empty where
 * nothing is set.
 *
 * @param mode {@code polling} or {@code webhook}
 */
@ConfigurationProperties("guru.telegram")
public record TelegramProperties(
        String botToken, String apiUrl, String mode, String webhookSecret) {

    /** Neither the token nor the secret. */
    @Override
    public String toString() {
        return "TelegramProperties[" + mode + "]";
    }
}
