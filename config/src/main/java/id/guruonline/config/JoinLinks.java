package id.guruonline.config;

import id.guruonline.bot.telegram.TelegramBot;
import id.guruonline.config.settings.TwilioProperties;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Addresses that open a chat with the service on a phone and bring a code along. */
@Component
final class JoinLinks {

    private final ObjectProvider<TelegramBot> telegram;
    private final TwilioProperties twilio;

    JoinLinks(ObjectProvider<TelegramBot> telegram, TwilioProperties twilio) {
        this.telegram = telegram;
        this.twilio = twilio;
    }

    /** One for each channel that has such addresses; empty where none has. */
    List<String> list(String code) {
        List<String> links = new ArrayList<>();
        TelegramBot bot = telegram.getIfAvailable();
        if (bot != null) {
            bot.findName().ifPresent(name -> links.add("https://t.me/" + name + "?start=" + code));
        }
        if (twilio.channels().contains("whatsapp")) {
            String number = twilio.whatsappFrom().replaceAll("\\D", "");
            links.add("https://wa.me/" + number + "?text=" + code);
        }
        return links;
    }
}
