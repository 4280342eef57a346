package id.guruonline.config.settings;

import id.guruonline.bot.WrongSetting;
import id.guruonline.conversation.assembly.ConversationFloor;
import id.guruonline.conversation.child.Seal;
import id.guruonline.scheduler.people.PhoneNumbers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the service itself, {@code guru.*}; what each means stands in application.yml.
 * The numbers of the floors below are {@link FloorSettings}; what a channel needs, it reads itself.
 *
 * @param mongodbUri empty for the embedded database
 * @param data a folder, or {@code memory}
 * @param childContact the number of the officer who is told of a child in trouble; empty for every
 *     officer
 * @param childKey what children in trouble write is kept under; empty for none
 * @param works the words of {@link Works}
 */
@ConfigurationProperties("guru")
public record GuruSettings(
        String mongodbUri,
        String data,
        ZoneId timeZone,
        List<String> admins,
        String world,
        String officeContact,
        String childContact,
        String childKey,
        List<String> works,
        Duration tick) {

    /** What looking after children needs; throws {@link WrongSetting} on what it cannot be. */
    public ConversationFloor.ForChildren forChildren() {
        return new ConversationFloor.ForChildren(childContact.isBlank() ? null : phone(), seal());
    }

    private String phone() {
        return PhoneNumbers.e164(childContact)
                .orElseThrow(() ->
                        new WrongSetting(
                                "GURU_CHILD_CONTACT must be a phone number, like +62812..."));
    }

    private Seal seal() {
        try {
            return Seal.of(childKey);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "GURU_CHILD_KEY must have " + Seal.SHORTEST_KEY + " characters or more", e);
        }
    }
}
