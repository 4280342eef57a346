package id.guruonline.config.start;

import id.guruonline.bot.telegram.TelegramBot;
import id.guruonline.config.settings.OnTelegram;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks for updates only once the service can handle them, and no longer. */
@OnTelegram
@Component
final class TelegramRunning implements SmartLifecycle {

    /** After {@link Running}, and stopped before it. */
    private static final int PHASE = 10;

    private final TelegramBot bot;
    private volatile boolean running;

    TelegramRunning(TelegramBot bot) {
        this.bot = bot;
    }

    @Override
    public void start() {
        bot.start();
        running = true;
    }

    @Override
    public void stop() {
        bot.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
