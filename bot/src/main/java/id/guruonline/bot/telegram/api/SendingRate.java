package id.guruonline.bot.telegram.api;

import id.guruonline.bot.Settings;
import id.guruonline.bot.WrongSetting;

/**
 * How many messages the bot may send: Telegram allows {@link #USUAL}, and more to who pays for it
 * or runs a Bot API server of their own.
 *
 * @param inAll messages a second, to whomever; 1 to {@value #MOST}
 * @param toOneChat messages a second to one chat; as many
 */
public record SendingRate(int inAll, int toOneChat) {

    /** What Telegram allows every bot. */
    public static final SendingRate USUAL = new SendingRate(30, 1);

    private static final int MOST = 10_000;

    public SendingRate {
        check("TELEGRAM_MESSAGES_PER_SECOND", inAll);
        check("TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND", toOneChat);
    }

    /**
     * As {@code guru.telegram.messages-per-second} and {@code
     * guru.telegram.messages-per-chat-per-second} say. Throws {@link WrongSetting} where they
     * cannot be.
     */
    static SendingRate read(Settings settings) {
        return new SendingRate(
                number(settings.get("guru.telegram.messages-per-second"), USUAL.inAll),
                number(
                        settings.get("guru.telegram.messages-per-chat-per-second"),
                        USUAL.toOneChat));
    }

    private static int number(String text, int usual) {
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static void check(String variable, int value) {
        if (value < 1 || value > MOST) {
            throw new WrongSetting(variable + " is a whole number from 1 to " + MOST);
        }
    }
}
