package id.guruonline.bot.telegram.api;

import id.guruonline.bot.WrongSetting;
import java.util.regex.Pattern;

/**
 * The secret by which Telegram knows the bot. It prints as nothing: the addresses of calls hold it.
 */
public final class BotToken {

    private static final Pattern IN_AN_ADDRESS = Pattern.compile("[A-Za-z0-9:_-]+");

    private final String value;

    /** Throws {@link WrongSetting}, without naming it, on what cannot be a token. */
    public BotToken(String value) {
        if (!IN_AN_ADDRESS.matcher(value).matches()) {
            throw new WrongSetting(
                    "TELEGRAM_BOT_TOKEN is no token: BotFather gives one like 123456:ABC-DEF");
        }
        this.value = value;
    }

    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "a bot token";
    }
}
