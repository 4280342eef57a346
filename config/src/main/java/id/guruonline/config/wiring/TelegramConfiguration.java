package id.guruonline.config.wiring;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.telegram.TelegramBot;
import id.guruonline.bot.telegram.api.BotToken;
import id.guruonline.bot.telegram.api.TelegramSettings;
import id.guruonline.bot.telegram.receiving.TelegramWebhook;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.config.settings.OnTelegram;
import id.guruonline.config.settings.TelegramProperties;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.store.Outages;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Telegram bot; there where a token is set. */
@Configuration(proxyBeanMethods = false)
@OnTelegram
class TelegramConfiguration {

    @Bean
    TelegramSettings telegramSettings(TelegramProperties telegram, GuruSettings settings) {
        return new TelegramSettings(
                new BotToken(telegram.botToken().strip()),
                telegram.apiUrl(),
                TelegramSettings.Mode.of(telegram.mode()),
                telegram.webhookSecret().strip(),
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
}
