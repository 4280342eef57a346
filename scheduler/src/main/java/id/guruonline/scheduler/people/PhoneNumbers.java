package id.guruonline.scheduler.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers in the one form in which they can be compared. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** What people type besides the digits; no letter and no extension. */
    private static final Pattern TYPED = Pattern.compile("\\+?[\\d ().-]+");

    private static final String INDONESIAN = "+62";
    private static final String INDONESIAN_MOBILE = "+628";

    private PhoneNumbers() {}

    /**
     * As E.164 a number that somebody typed as another's; empty where it cannot be a number, has a
     * letter or an extension, or is an Indonesian landline, which gets no messages.
     */
    public static Optional<String> typed(String written) {
        return TYPED.matcher(written.strip()).matches()
                ? e164(written)
                        .filter(number ->
                                !number.startsWith(INDONESIAN)
                                        || number.startsWith(INDONESIAN_MOBILE))
                : Optional.empty();
    }

    /**
     * As E.164, {@code +6281234567890}; a number without a country is Indonesian. Empty where it
     * cannot be a number: that is asked of its length only, since operators open new prefixes
     * before libraries know them.
     */
    public static Optional<String> e164(String written) {
        try {
            PhoneNumber number = PHONES.parse(written, "ID");
            return PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
