package id.guruonline.config.start;

import id.guruonline.bot.WrongSetting;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.PhoneNumbers;
import id.guruonline.scheduler.people.Pupil;
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
 * only who came from here; whom the office itself locked or let go it has to let in again. Somebody
 * known who is named is of the office besides, and named no longer only that role is locked.
 */
@Component
final class Admins {

    private static final Logger LOG = LoggerFactory.getLogger(Admins.class);
    private static final String NAME = "Dinas Pendidikan";

    /** Before what tells the numbers apart; of a role besides another, after that one's id. */
    private static final String OFFICE = "office-";

    private static final Pattern OURS = Pattern.compile("office-[0-9a-f-]{36}");
    private static final Pattern OUR_ROLE = Pattern.compile(".+\\.office-[0-9a-f]{8}");

    /** So much of a number's end is logged. */
    private static final int SHOWN = 4;

    private final MongoPeople people;
    private final Journal journal;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Messenger messenger;
    private final GuruSettings settings;

    Admins(
            MongoPeople people,
            SchedulerFloor floor,
            Accounts accounts,
            Messenger messenger,
            GuruSettings settings) {
        this.people = people;
        this.journal = floor.journal();
        this.clock = floor.clock();
        this.accounts = accounts;
        this.messenger = messenger;
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
        return OFFICE + hash(phone);
    }

    private static String hash(String phone) {
        return UUID.nameUUIDFromBytes(phone.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Short, for the id before it may be as long as one of these. */
    private static String endOfRole(String phone) {
        return "." + OFFICE + hash(phone).substring(0, 8);
    }

    /** Those who came from this setting, under whatever number they have by now. */
    private List<Officer> listOurs() {
        return people.directory().listPersons().stream()
                .filter(Officer.class::isInstance)
                .map(Officer.class::cast)
                .filter(officer ->
                        OURS.matcher(officer.id()).matches()
                                || OUR_ROLE.matcher(officer.id()).matches())
                .toList();
    }

    private static boolean isNamed(Officer officer, List<String> named) {
        return named.stream()
                .anyMatch(phone -> phone.equals(officer.phone()) || cameBy(officer, phone));
    }

    private static boolean cameBy(Officer officer, String phone) {
        return officer.id().equals(idOf(phone)) || officer.id().endsWith(endOfRole(phone));
    }

    private void ensure(String phone) {
        if (listOurs().stream().anyMatch(officer -> cameBy(officer, phone))) {
            return;
        }
        people.directory()
                .findByPhone(phone)
                .ifPresentOrElse(known -> ensureRole(known, phone), () -> add(phone));
    }

    private void add(String phone) {
        Officer officer = new Officer(idOf(phone), NAME, phone);
        if (people.add(officer).equals(officer.id())) {
            note(Kind.ROLE_GIVEN, officer);
            LOG.info("added somebody of the education office from GURU_ADMINS");
        }
    }

    /** Whoever is locked, or gives stars as a pupil, comes to no more rights by their number. */
    private void ensureRole(Person known, String phone) {
        Directory directory = people.directory();
        List<Person> roles = directory.listRoles(known);
        if (roles.stream().anyMatch(Officer.class::isInstance)) {
            return;
        }
        if (roles.stream().anyMatch(role -> role instanceof Pupil || isKeptOut(role))) {
            LOG.warn(
                    "GURU_ADMINS names {}, the number of somebody locked or of a pupil: they are"
                            + " not of the education office",
                    masked(phone));
            return;
        }
        Officer role =
                new Officer(directory.oneself(known.id()) + endOfRole(phone), known.name(), phone);
        people.addRole(role);
        note(Kind.ROLE_GIVEN, role);
        tell(role, Kind.ROLE_GIVEN, new CommonSay.AppointedNow(role.role()));
        LOG.warn(
                "GURU_ADMINS names {}, the number of somebody known as {}: they are of the"
                        + " education office too from now on",
                masked(phone),
                known.role());
    }

    private boolean isKeptOut(Person role) {
        return !people.directory().isActive(role.id());
    }

    private static String masked(String phone) {
        return "…" + phone.substring(Math.max(0, phone.length() - SHOWN));
    }

    private void lock(Officer officer) {
        if (people.directory().isActive(officer.id())) {
            boolean all = people.directory().listActiveRoles(officer).size() == 1;
            tell(
                    officer,
                    Kind.LOCKED,
                    all ? new CommonSay.LockedNow() : new CommonSay.RoleLockedNow(officer.role()));
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
            tell(officer, Kind.UNLOCKED, new CommonSay.UnlockedNow());
            stand(officer, State.ACTIVE, Kind.UNLOCKED);
            LOG.info("unlocked {}, whom GURU_ADMINS names again", officer.id());
        }
    }

    private void stand(Officer officer, State state, Kind kind) {
        people.stand(new Standing(officer.id(), state, By.SETTINGS, clock.instant()));
        note(kind, officer);
    }

    private void note(Kind kind, Officer officer) {
        journal.note(JournalEntry.bySetting(kind, officer.id(), clock.instant()));
    }

    /** Before it is so, by where they stood: a start that breaks off in between tells it once. */
    private void tell(Officer officer, Kind kind, Say say) {
        String since =
                people.directory()
                        .findStanding(officer.id())
                        .map(Standing::since)
                        .map(Instant::toString)
                        .orElse("");
        accounts.listHeard(officer.id(), clock.instant()).stream()
                .findFirst()
                .ifPresent(account ->
                        messenger.tellAt(
                                "setting/" + kind + "/" + officer.id() + "/" + since,
                                account,
                                say));
    }
}
