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
        Child child,
        List<String> works,
        Duration tick) {

    /**
     * A child in trouble.
     *
     * @param contact the number of the officer who is told; empty for every officer
     * @param key what is written is kept under; empty for none
     */
    public record Child(String contact, String key) {

        /** Read for the floor; throws {@link WrongSetting} on what is no number, or too short. */
        public ConversationFloor.ForChildren forChildren() {
            return new ConversationFloor.ForChildren(contact.isBlank() ? null : phone(), seal());
        }

        private String phone() {
            return PhoneNumbers.e164(contact)
                    .orElseThrow(() ->
                            new WrongSetting(
                                    "GURU_CHILD_CONTACT must be a phone number, like +62812..."));
        }

        private Seal seal() {
            try {
                return Seal.of(key);
            } catch (IllegalArgumentException e) {
                throw new WrongSetting(
                        "GURU_CHILD_KEY must have " + Seal.SHORTEST_KEY + " characters or more", e);
            }
        }

        @Override
        public String toString() {
            return "Child";
        }
    }
}
