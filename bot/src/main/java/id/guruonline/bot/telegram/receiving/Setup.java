package id.guruonline.bot.telegram.receiving;

import id.guruonline.bot.telegram.api.Answer;
import id.guruonline.bot.telegram.api.Answer.Done;
import id.guruonline.bot.telegram.api.Answer.NotSent;
import id.guruonline.bot.telegram.api.Answer.Refusal;
import id.guruonline.bot.telegram.api.Answer.Unclear;
import id.guruonline.bot.telegram.api.Growing;
import id.guruonline.bot.telegram.api.Supervised;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/**
 * Tells Telegram at the start how updates shall come and what the menu is, again and again until
 * Telegram took it: the service starts without Telegram too.
 */
public final class Setup implements Supervised {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    /** The same updates as the poller's, a few at a time: each is saved before it is answered. */
    private static final int CONNECTIONS = 20;

    private final TelegramApi api;
    private final TelegramSettings settings;
    private final Deque<Supplier<Answer<Boolean>>> toDo = new ArrayDeque<>();
    private int failures;

    /** Tells it by those settings. */
    public Setup(TelegramApi api, TelegramSettings settings) {
        this.api = api;
        this.settings = settings;
        toDo.add(
                switch (settings.mode()) {
                    case POLLING -> () -> api.call(new DeleteWebhook());
                    case WEBHOOK -> this::setWebhook;
                });
        toDo.add(() -> setMenu(null, false));
        toDo.add(() -> setMenu("id", false));
        toDo.add(() -> setMenu("en", true));
    }

    /** The next thing to tell; once more after a wait where it failed. */
    @Override
    public Duration step() {
        Supplier<Answer<Boolean>> next = toDo.peek();
        if (next == null) {
            LOG.info("{} is set up", settings);
            return NEVER;
        }
        return switch (next.get()) {
            case Done<Boolean> _ -> {
                failures = 0;
                toDo.remove();
                yield Duration.ZERO;
            }
            case Refusal<Boolean> no -> {
                Duration wait = failed(no.code() + " " + no.description());
                yield no.retryAfter() == null ? wait : no.retryAfter();
            }
            case NotSent<Boolean>(String why) -> failed(why);
            case Unclear<Boolean>(String why) -> failed(why);
        };
    }

    @Override
    public void close() {
        // Its calls are short.
    }

    private Duration failed(String why) {
        Duration wait = Growing.wait(++failures);
        LOG.warn("{} is not set up yet, tried again in {}: {}", settings, wait, why);
        return wait;
    }

    private Answer<Boolean> setWebhook() {
        return api.call(
                SetWebhook.builder()
                        .url(settings.webhookUrl())
                        .secretToken(settings.secret())
                        .maxConnections(CONNECTIONS)
                        .allowedUpdates(FetchUpdates.KINDS)
                        .build());
    }

    private Answer<Boolean> setMenu(@Nullable String language, boolean inEnglish) {
        return api.call(
                SetMyCommands.builder()
                        .commands(BotCommands.menu(inEnglish))
                        .scope(new BotCommandScopeAllPrivateChats())
                        .languageCode(language)
                        .build());
    }
}
