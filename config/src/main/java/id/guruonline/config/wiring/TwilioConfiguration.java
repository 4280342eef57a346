package id.guruonline.config.wiring;

import id.guruonline.bot.WrongSetting;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.twilio.TwilioChannels;
import id.guruonline.bot.twilio.api.AuthToken;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.bot.twilio.receiving.TwilioWebhooks;
import id.guruonline.bot.twilio.store.MongoContacts;
import id.guruonline.bot.twilio.store.MongoContentSids;
import id.guruonline.bot.twilio.template.ContentSids;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.config.settings.OnTwilio;
import id.guruonline.config.settings.TwilioProperties;
import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.SentMessages;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** WhatsApp and SMS, where a Twilio account is configured. */
@Configuration(proxyBeanMethods = false)
@OnTwilio
public class TwilioConfiguration {

    @Bean
    TwilioSettings twilioSettings(TwilioProperties twilio, GuruSettings guru) {
        return settings(twilio, guru);
    }

    /** The account and the senders; throws {@link WrongSetting} where they are not whole. */
    public static TwilioSettings settings(TwilioProperties twilio, GuruSettings guru) {
        return new TwilioSettings(
                twilio.accountSid(),
                new AuthToken(twilio.authToken()),
                twilio.apiUrl().isBlank() ? null : address(twilio.apiUrl()),
                guru.publicUrl(),
                nullIfBlank(twilio.whatsappFrom()),
                nullIfBlank(twilio.smsFrom()));
    }

    private static URI address(String written) {
        if (!written.strip().matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new WrongSetting("TWILIO_API_URL is like https://host:port");
        }
        return URI.create(written.strip());
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @Bean
    Contacts twilioContacts(MongoTemplate mongo) {
        return new MongoContacts(mongo);
    }

    @Bean
    ContentSids contentSids(MongoTemplate mongo) {
        return new MongoContentSids(mongo);
    }

    @Bean
    Templates templates(TwilioSettings settings, ContentSids sids) {
        return Templates.of(settings, sids);
    }

    @Bean
    Costs costs(MeterRegistry meters) {
        return (kind, howMany) ->
                meters.counter("guru.twilio.paid", "kind", kind.name().toLowerCase(Locale.ROOT))
                        .increment(howMany);
    }

    @Bean
    TwilioChannels twilioChannels(
            TwilioSettings settings,
            Contacts contacts,
            ContentSids sids,
            SentMessages sent,
            AccountStore accounts,
            Costs costs,
            InstantSource clock) {
        Function<Address, String> language =
                address ->
                        accounts.find(address)
                                .map(Account::language)
                                .orElse(Language.ID)
                                .locale()
                                .getLanguage();
        return new TwilioChannels(settings, contacts, sids, sent, language, costs, clock);
    }

    @Bean
    @ConditionalOnExpression("!'${guru.twilio.whatsapp-from:}'.isBlank()")
    Channel whatsApp(TwilioChannels channels) {
        return channels.whatsApp();
    }

    @Bean
    @ConditionalOnExpression("!'${guru.twilio.sms-from:}'.isBlank()")
    Channel sms(TwilioChannels channels) {
        return channels.sms();
    }

    @Bean
    TwilioWebhooks twilioWebhooks(
            TwilioSettings settings,
            Inbox inbox,
            Outbox outbox,
            SentMessages sent,
            Contacts contacts,
            InstantSource clock) {
        return new TwilioWebhooks(settings, inbox, outbox, sent, contacts, clock);
    }
}
