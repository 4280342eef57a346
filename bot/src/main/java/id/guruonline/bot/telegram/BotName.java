package id.guruonline.bot.telegram;

import id.guruonline.bot.telegram.api.Answer.Done;
import id.guruonline.bot.telegram.api.Answer.NotSent;
import id.guruonline.bot.telegram.api.Answer.Refusal;
import id.guruonline.bot.telegram.api.Answer.Unclear;
import id.guruonline.bot.telegram.api.Growing;
import id.guruonline.bot.telegram.api.Supervised;
import id.guruonline.bot.telegram.api.TelegramApi;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/** What Telegram calls the bot; asked again and again until Telegram says it. Thread-safe. */
final class BotName implements Supervised {

    private static final Logger LOG = LoggerFactory.getLogger(BotName.class);

    private final TelegramApi api;
    private volatile @Nullable String name;
    private int failures;

    BotName(TelegramApi api) {
        this.api = api;
    }

    /** The name as links have it, without @; empty while it is not known. */
    Optional<String> find() {
        return Optional.ofNullable(name);
    }

    @Override
    public Duration step() {
        return switch (api.call(new GetMe())) {
            case Done<User>(User bot) -> {
                name = bot.getUserName();
                yield NEVER;
            }
            case Refusal<User> no -> {
                Duration wait = failed(no.code() + " " + no.description());
                yield no.retryAfter() == null ? wait : no.retryAfter();
            }
            case NotSent<User>(String why) -> failed(why);
            case Unclear<User>(String why) -> failed(why);
        };
    }

    private Duration failed(String why) {
        Duration wait = Growing.wait(++failures);
        LOG.warn("the bot's name is not known yet, asked again in {}: {}", wait, why);
        return wait;
    }

    @Override
    public void close() {
        // Its calls are short.
    }
}
