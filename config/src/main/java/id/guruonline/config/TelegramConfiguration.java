package id.guruonline.config;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.telegram.TelegramBot;
import id.guruonline.bot.telegram.api.BotToken;
import id.guruonline.bot.telegram.api.TelegramSettings;
import id.guruonline.bot.telegram.receiving.TelegramWebhook;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.store.Outages;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The Telegram bot; there where a token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${guru.telegram.bot-token:}'.isBlank()")
class TelegramConfiguration {

    @Bean
    TelegramSettings telegramSettings(Environment environment, GuruSettings settings) {
        return new TelegramSettings(
                new BotToken(environment.getProperty("guru.telegram.bot-token", "").strip()),
                environment.getProperty("guru.telegram.api-url", ""),
                TelegramSettings.Mode.of(environment.getProperty("guru.telegram.mode", "")),
                environment.getProperty("guru.telegram.webhook-secret", "").strip(),
                settings.publicUrl());
    }

    @Bean(destroyMethod = "close")
    TelegramBot telegramBot(TelegramSettings settings, Inbox inbox, InstantSource clock) {
        return new TelegramBot(settings, inbox, clock, Outages::isOutage);
    }

    @Bean
    Channel telegramChannel(TelegramBot bot) {
        return bot.channel();
    }

    @Bean
    @ConditionalOnExpression("'${guru.telegram.mode:}'.trim().equalsIgnoreCase('webhook')")
    TelegramWebhook telegramWebhook(TelegramBot bot) {
        return bot.webhook();
    }

    @Bean
    TelegramRunning telegramRunning(TelegramBot bot) {
        return new TelegramRunning(bot);
    }

    /** Asks for updates only once the service can handle them, and no longer. */
    static final class TelegramRunning implements SmartLifecycle {

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
}
