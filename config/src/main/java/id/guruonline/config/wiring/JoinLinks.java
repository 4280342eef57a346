package id.guruonline.config.wiring;

import id.guruonline.bot.telegram.TelegramBot;
import id.guruonline.config.settings.TwilioProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return Stream.of(findTelegram(code), findWhatsApp(code)).flatMap(Optional::stream).toList();
    }

    /** The bot's; empty without one, and while Telegram has not said what it is called. */
    Optional<String> findTelegram(String code) {
        return Optional.ofNullable(telegram.getIfAvailable())
                .flatMap(TelegramBot::findName)
                .map(name -> "https://t.me/" + name + "?start=" + code);
    }

    private Optional<String> findWhatsApp(String code) {
        return twilio.channels().contains("whatsapp")
                ? Optional.of(
                        "https://wa.me/%s?text=%s"
                                .formatted(twilio.whatsappFrom().replaceAll("\\D", ""), code))
                : Optional.empty();
    }
}
