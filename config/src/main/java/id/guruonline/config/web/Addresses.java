package id.guruonline.config.web;

import id.guruonline.bot.delivery.WaysIn;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.config.settings.Works;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is brought where, and how long a body may be there. */
@Component
final class Addresses {

    private static final int KB = 1024;

    /** Any call but those below. */
    private static final int USUAL = 64 * KB;

    /**
     * Of the playground's: a file as Base64 in JSON, and a regency's schools, classes and people.
     */
    private static final Map<String, Integer> LONGER =
            Map.of("/playground/api/say", 14 * KB * KB, "/playground/api/world", 32 * KB * KB);

    private final Map<String, Webhook> webhooks;

    Addresses(WaysIn ways, Works works) {
        List<Webhook> taken = works.has(Works.Part.RECEIVE) ? ways.webhooks() : List.of();
        this.webhooks =
                taken.stream().collect(Collectors.toMap(Webhook::path, Function.identity()));
    }

    /** The webhook at that path. */
    Optional<Webhook> findWebhook(String path) {
        return Optional.ofNullable(webhooks.get(path));
    }

    /** How many bytes a body may have there. */
    int longestBodyAt(String path) {
        Webhook webhook = webhooks.get(path);
        return webhook == null ? LONGER.getOrDefault(path, USUAL) : webhook.longestBody();
    }
}
