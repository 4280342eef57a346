package id.guruonline.bot.twilio.api;

import id.guruonline.bot.WrongSetting;

/**
 * The account's auth token. It opens the account and signs every webhook, so it never prints.
 *
 * @param value as Twilio's console shows it
 */
public record AuthToken(String value) {

    public AuthToken {
        if (value.isBlank()) {
            throw new WrongSetting("TWILIO_AUTH_TOKEN is needed");
        }
    }

    @Override
    public String toString() {
        return "AuthToken[hidden]";
    }
}
