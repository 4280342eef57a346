package id.guruonline.bot.twilio.api;

import id.guruonline.conversation.message.Address;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Twilio writes addresses: {@code whatsapp:+62...}, and a bare number for SMS. */
public final class TwilioAddress {

    /** As addresses on WhatsApp name their channel. */
    public static final String WHATSAPP = "whatsapp";

    /** As addresses for SMS name their channel. */
    public static final String SMS = "sms";

    private static final String PREFIX = WHATSAPP + ":";

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");

    private TwilioAddress() {}

    /** As the service knows the address. */
    public static Address read(String written) {
        return written.toLowerCase(Locale.ROOT).startsWith(PREFIX)
                ? new Address(WHATSAPP, written.substring(PREFIX.length()))
                : new Address(SMS, written);
    }

    /** Whether anybody can be answered there: not at a short code or a name that only sends. */
    public static boolean isAnswerable(Address address) {
        return isNumber(address.id());
    }

    /** Whether that is a number in E.164. */
    static boolean isNumber(String written) {
        return NUMBER.matcher(written).matches();
    }

    /** The number of that address on both channels. */
    public static List<Address> onBoth(Address address) {
        return List.of(new Address(WHATSAPP, address.id()), new Address(SMS, address.id()));
    }

    /** As Twilio knows a number on that channel. */
    public static String write(String channel, String number) {
        return channel.equals(WHATSAPP) ? PREFIX + number : number;
    }
}
