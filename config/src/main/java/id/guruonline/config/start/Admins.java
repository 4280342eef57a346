package id.guruonline.config.start;

import id.guruonline.bot.WrongSetting;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.PhoneNumbers;
import id.guruonline.scheduler.store.MongoPeople;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The first people of the education office, by their phone numbers: {@code GURU_ADMINS}. */
@Component
final class Admins {

    private static final Logger LOG = LoggerFactory.getLogger(Admins.class);
    private static final String NAME = "Dinas Pendidikan";

    private final MongoPeople people;
    private final GuruSettings settings;

    Admins(MongoPeople people, GuruSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** Adds whoever is missing; throws {@link WrongSetting} on what is no phone number. */
    void ensure() {
        settings.admins().stream()
                .map(String::strip)
                .filter(phone -> !phone.isEmpty())
                .forEach(this::ensure);
    }

    /** Ids are logged and travel in callback addresses, so none shows the number. */
    private static String idOf(String phone) {
        return "office-" + UUID.nameUUIDFromBytes(phone.getBytes(StandardCharsets.UTF_8));
    }

    private void ensure(String written) {
        String phone =
                PhoneNumbers.e164(written)
                        .orElseThrow(() ->
                                new WrongSetting(
                                        "GURU_ADMINS has what is no phone number like"
                                                + " +6281234567890"));
        if (people.directory().findByPhone(phone).isEmpty()) {
            Officer officer = new Officer(idOf(phone), NAME, phone);
            if (people.add(officer).equals(officer.id())) {
                LOG.info("added somebody of the education office from GURU_ADMINS");
            }
        }
    }
}
