package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import id.guruonline.scheduler.testing.TestScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who belongs to the education office by a setting, from one start to the next. */
class AdminsTest {

    private static final String FIRST = "+6281200000901";
    private static final String SECOND = "+6281200000902";
    private static final String TEACHER = "+6281200000903";
    private static final Role TEACHING = Role.TEACHER;
    private static final Role OFFICE = Role.OFFICE;

    private final TestScheduler scheduler =
            TestScheduler.of(
                    new TestDatabase(),
                    List.of(),
                    List.of(
                            new Officer("d1", "Fitriani", "+6281200000900"),
                            Given.aTeacher("t1").reachedAt(TEACHER).build()));
    private final MongoPeople people = scheduler.floor().people();
    private final Accounts accounts =
            new Accounts(
                    new MongoAccounts(scheduler.mongo(), _ -> false),
                    people,
                    SomeChannels.of(SomeChannels.NUMBERS));
    private final List<Say> said = new ArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Admins.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void close() {
        logger.detachAppender(logged);
        scheduler.close();
    }

    private void start(String... admins) {
        scheduler.set(scheduler.now().plusSeconds(1));
        GuruSettings settings =
                new GuruSettings(
                        "",
                        "memory",
                        Given.ZONE,
                        List.of(admins),
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        Duration.ofSeconds(1));
        new Admins(people, scheduler.floor(), accounts, messenger(), settings).reconcile();
    }

    private Messenger messenger() {
        return new Messenger(
                accounts,
                (say, _) -> {
                    said.add(say);
                    return new Rendered("", List.of());
                },
                new Nowhere(),
                scheduler::now);
    }

    private static final class Nowhere implements Postbox {

        @Override
        public boolean add(OutgoingMessage message, Matter matter, Instant at) {
            return true;
        }

        @Override
        public boolean addReply(OutgoingMessage message, Instant at) {
            return true;
        }

        @Override
        public void addUndeliverable(OutgoingMessage message, Instant at, String why) {
            throw new AssertionError(why);
        }
    }

    private List<Person> rolesOfTeacher() {
        return people.directory().listRoles(people.directory().getTeacher("t1"));
    }

    private List<String> warnings() {
        return logged.list.stream()
                .filter(line -> line.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private Person officer(String phone) {
        return people.directory().findByPhone(phone).orElseThrow();
    }

    private boolean isActive(String phone) {
        return people.directory().isActive(officer(phone).id());
    }

    @Test
    void who_is_named_no_longer_is_locked_and_who_is_named_again_unlocked() {
        start(FIRST, SECOND);
        assertThat(isActive(FIRST)).isTrue();
        start(SECOND);
        assertThat(isActive(FIRST)).isFalse();
        assertThat(isActive(SECOND)).isTrue();
        start(FIRST, SECOND);
        assertThat(isActive(FIRST)).isTrue();
        assertThat(scheduler.floor().journal().listAbout(officer(FIRST).id()))
                .extracting(JournalEntry::kind)
                .containsExactly(Kind.ROLE_GIVEN, Kind.LOCKED, Kind.UNLOCKED);
        assertThat(said).containsExactly(new CommonSay.LockedNow(), new CommonSay.UnlockedNow());
    }

    @Test
    void a_teacher_who_is_named_is_of_the_office_too_and_named_no_longer_only_a_teacher() {
        start(TEACHER);
        start(TEACHER);
        assertThat(rolesOfTeacher()).extracting(Person::role).containsExactly(TEACHING, OFFICE);
        assertThat(people.directory().listOfficers()).hasSize(2);
        assertThat(people.directory().oneself("t1")).isEqualTo("t1");
        assertThat(warnings())
                .singleElement(STRING)
                .contains("0903", "TEACHER")
                .doesNotContain(TEACHER);

        start(SECOND);
        assertThat(people.directory().isActive("t1")).isTrue();
        assertThat(people.directory().listOfficers())
                .extracting(Officer::phone)
                .doesNotContain(TEACHER);
        assertThat(said)
                .containsExactly(
                        new CommonSay.AppointedNow(OFFICE), new CommonSay.RoleLockedNow(OFFICE));
        start(TEACHER);
        assertThat(people.directory().listOfficers()).extracting(Officer::phone).contains(TEACHER);
        assertThat(rolesOfTeacher()).hasSize(2);
        assertThat(scheduler.floor().journal().listAbout(rolesOfTeacher().getLast().id()))
                .extracting(JournalEntry::kind)
                .containsExactly(Kind.ROLE_GIVEN, Kind.LOCKED, Kind.UNLOCKED);
    }

    @Test
    void a_teacher_of_the_office_whose_number_was_changed_is_named_by_either() {
        start(TEACHER);
        people.renumber(rolesOfTeacher().stream().map(Person::id).toList(), "+6281200000999");
        start(TEACHER);
        assertThat(people.directory().findByPhone(TEACHER)).isEmpty();
        start("+6281200000999");
        assertThat(rolesOfTeacher()).hasSize(2);
        assertThat(people.directory().listOfficers()).hasSize(2);
    }

    @Test
    void who_is_locked_comes_in_by_no_number_and_that_is_warned_of() {
        people.stand(
                new Standing("t1", Standing.State.LOCKED, Standing.By.OFFICE, scheduler.now()));
        start(TEACHER);
        assertThat(rolesOfTeacher()).hasSize(1);
        assertThat(warnings())
                .singleElement(STRING)
                .contains("0903", "locked")
                .doesNotContain(TEACHER);
    }

    @Test
    void officers_that_came_from_elsewhere_stay_as_they_are() {
        start(FIRST);
        start(SECOND);
        assertThat(people.directory().isActive("d1")).isTrue();
    }

    @Test
    void where_nobody_is_named_nothing_is_changed() {
        start(FIRST);
        start();
        start(" ");
        assertThat(isActive(FIRST)).isTrue();
    }

    @Test
    void whom_the_office_locked_no_start_unlocks() {
        start(FIRST);
        people.stand(
                new Standing(
                        officer(FIRST).id(),
                        Standing.State.LOCKED,
                        Standing.By.OFFICE,
                        scheduler.now()));
        start(FIRST);
        assertThat(isActive(FIRST)).isFalse();
    }

    @Test
    void an_officer_whose_number_was_changed_is_named_by_the_old_one_and_the_new() {
        start(FIRST);
        String id = officer(FIRST).id();
        people.renumber(List.of(id), "+6281200000999");
        start(FIRST);
        assertThat(people.directory().isActive(id)).isTrue();
        assertThat(people.directory().findByPhone(FIRST)).isEmpty();
        start("+6281200000999");
        assertThat(people.directory().isActive(id)).isTrue();
        start(SECOND);
        assertThat(people.directory().isActive(id)).isFalse();
    }
}
