package id.guruonline.config.start;

import id.guruonline.bot.WrongSetting;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.PhoneNumbers;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Standing.By;
import id.guruonline.scheduler.people.Standing.State;
import id.guruonline.scheduler.store.MongoPeople;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The first people of the education office, by their phone numbers: {@code GURU_ADMINS}. Looked at
 * at each start: who is named no longer is locked, and who is named again is unlocked, but of those
 * only who came from here; whom the office itself locked or let go it has to let in again.
 */
@Component
final class Admins {

    private static final Logger LOG = LoggerFactory.getLogger(Admins.class);
    private static final String NAME = "Dinas Pendidikan";
    private static final Pattern OURS = Pattern.compile("office-[0-9a-f-]{36}");

    private final MongoPeople people;
    private final Journal journal;
    private final InstantSource clock;
    private final GuruSettings settings;

    Admins(MongoPeople people, SchedulerFloor floor, GuruSettings settings) {
        this.people = people;
        this.journal = floor.journal();
        this.clock = floor.clock();
        this.settings = settings;
    }

    /**
     * Adds whoever is missing, locks who is named no longer, unlocks who is named again. Where
     * nobody is named nothing is changed. Throws {@link WrongSetting} on what is no phone number.
     */
    void reconcile() {
        List<String> named =
                settings.admins().stream()
                        .map(String::strip)
                        .filter(phone -> !phone.isEmpty())
                        .map(Admins::phone)
                        .distinct()
                        .toList();
        if (named.isEmpty()) {
            warnOfNobody();
            return;
        }
        named.forEach(this::ensure);
        listOurs().stream().filter(officer -> !isNamed(officer, named)).forEach(this::lock);
        listOurs().stream().filter(officer -> isNamed(officer, named)).forEach(this::unlock);
    }

    private void warnOfNobody() {
        long ours = listOurs().size();
        if (ours > 0) {
            LOG.warn(
                    "GURU_ADMINS names nobody: the {} of the education office that came from it"
                            + " stay as they are",
                    ours);
        } else if (people.directory().listOfficers().isEmpty()) {
            LOG.warn("GURU_ADMINS names nobody, and nobody of the education office is known");
        }
    }

    private static String phone(String written) {
        return PhoneNumbers.e164(written)
                .orElseThrow(() ->
                        new WrongSetting(
                                "GURU_ADMINS has what is no phone number like +6281234567890"));
    }

    /** Ids are logged and travel in callback addresses, so none shows the number. */
    private static String idOf(String phone) {
        return "office-" + UUID.nameUUIDFromBytes(phone.getBytes(StandardCharsets.UTF_8));
    }

    /** Those who came from this setting, under whatever number they have by now. */
    private List<Officer> listOurs() {
        return people.directory().listPersons().stream()
                .filter(Officer.class::isInstance)
                .map(Officer.class::cast)
                .filter(officer -> OURS.matcher(officer.id()).matches())
                .toList();
    }

    private static boolean isNamed(Officer officer, List<String> named) {
        return named.stream()
                .anyMatch(
                        phone -> phone.equals(officer.phone()) || idOf(phone).equals(officer.id()));
    }

    private void ensure(String phone) {
        Directory known = people.directory();
        if (known.findByPhone(phone).isEmpty() && known.findPerson(idOf(phone)).isEmpty()) {
            Officer officer = new Officer(idOf(phone), NAME, phone);
            if (people.add(officer).equals(officer.id())) {
                LOG.info("added somebody of the education office from GURU_ADMINS");
            }
        }
    }

    private void lock(Officer officer) {
        if (people.directory().isActive(officer.id())) {
            stand(officer, State.LOCKED, Kind.LOCKED);
            LOG.warn("locked {}, whom GURU_ADMINS names no longer", officer.id());
        }
    }

    /** Only whom this setting locked. */
    private void unlock(Officer officer) {
        boolean lockedHere =
                people.directory()
                        .findStanding(officer.id())
                        .filter(standing -> standing.state() == State.LOCKED)
                        .filter(standing -> standing.by() == By.SETTINGS)
                        .isPresent();
        if (lockedHere) {
            stand(officer, State.ACTIVE, Kind.UNLOCKED);
            LOG.info("unlocked {}, whom GURU_ADMINS names again", officer.id());
        }
    }

    private void stand(Officer officer, State state, Kind kind) {
        Instant now = clock.instant();
        people.stand(new Standing(officer.id(), state, By.SETTINGS, now));
        journal.note(JournalEntry.bySetting(kind, officer.id(), now));
    }
}
