package id.guruonline.bot.twilio.api;

import id.guruonline.conversation.message.Address;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How Twilio writes addresses: {@code whatsapp:+62...}, and a bare number for SMS. Who does not
 * show the number on WhatsApp is written {@code whatsapp:ID.<user id>}, beginning with a country.
 */
public final class TwilioAddress {

    /** As addresses on WhatsApp name their channel. */
    public static final String WHATSAPP = "whatsapp";

    /** As addresses for SMS name their channel. */
    public static final String SMS = "sms";

    private static final String PREFIX = WHATSAPP + ":";

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** As WhatsApp gives them to a business; with {@code ENT} to one of several portfolios. */
    private static final Pattern USER_ID =
            Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    private TwilioAddress() {}

    /** As the service knows the address. */
    public static Address read(String written) {
        return written.toLowerCase(Locale.ROOT).startsWith(PREFIX)
                ? new Address(WHATSAPP, written.substring(PREFIX.length()))
                : new Address(SMS, written);
    }

    /** Whether anybody can be answered there: not at a short code or a name that only sends. */
    public static boolean isAnswerable(Address address) {
        return isNumber(address.id())
                || (address.channel().equals(WHATSAPP) && isUserId(address.id()));
    }

    /** Whether WhatsApp knows a person by that, whatever their number. */
    public static boolean isUserId(String written) {
        return USER_ID.matcher(written).matches();
    }

    /** Whether that is a number in E.164. */
    public static boolean isNumber(String written) {
        return NUMBER.matcher(written).matches();
    }

    /** The number of that address on both channels; where it is no number, that address. */
    public static List<Address> onBoth(Address address) {
        if (!isNumber(address.id())) {
            return List.of(address);
        }
        return List.of(new Address(WHATSAPP, address.id()), new Address(SMS, address.id()));
    }

    /** As Twilio knows a number, or a user id, on that channel. */
    public static String write(String channel, String id) {
        return channel.equals(WHATSAPP) ? PREFIX + id : id;
    }
}
