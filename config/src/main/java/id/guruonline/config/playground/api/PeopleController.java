package id.guruonline.config.playground.api;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Views.PersonView;
import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.ChannelTraits.Ids;
import id.guruonline.conversation.message.Channels;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is there. */
@OnPlayground
@RestController
class PeopleController {

    private final People people;
    private final AccountStore accounts;
    private final Channels channels;

    PeopleController(People people, AccountStore accounts, Channels channels) {
        this.people = people;
        this.accounts = accounts;
        this.channels = channels;
    }

    @GetMapping("/playground/api/people")
    List<PersonView> people() {
        Directory directory = people.directory();
        Map<String, String> written =
                accounts.listAll().stream()
                        .collect(
                                Collectors.toMap(
                                        Account::personId,
                                        account -> account.address().channel(),
                                        (lastWrittenFrom, _) -> lastWrittenFrom));
        String unwritten =
                channels.list(Ids.PERSON).stream()
                        .map(ChannelTraits::name)
                        .findFirst()
                        .orElseThrow();
        return directory.listPersons().stream()
                .filter(person -> !directory.hasLeft(person.id()))
                .map(p -> view(p, directory, written.getOrDefault(p.id(), unwritten)))
                .toList();
    }

    private PersonView view(Person person, Directory directory, String channel) {
        return switch (person) {
            case Pupil pupil -> ofClass(pupil, channel, directory.getSchool(pupil.npsn()));
            case OfSchool other -> ofSchool(other, channel, directory.getSchool(other.npsn()));
            case Teacher teacher ->
                    view(
                            teacher,
                            channel,
                            null,
                            null,
                            null,
                            List.of(),
                            names(Subject.class, teacher.subjects()),
                            names(Level.class, teacher.levels()));
            case Person plain ->
                    view(plain, channel, null, null, null, List.of(), List.of(), List.of());
        };
    }

    private PersonView ofSchool(OfSchool person, String channel, School school) {
        List<String> classes = school.classes().stream().map(SchoolClass::name).toList();
        return view(person, channel, school, school.level(), null, classes, List.of(), List.of());
    }

    private PersonView ofClass(Pupil pupil, String channel, School school) {
        return view(
                pupil, channel, school, null, pupil.className(), List.of(), List.of(), List.of());
    }

    private PersonView view(
            Person person,
            String channel,
            @Nullable School school,
            @Nullable Level level,
            @Nullable String className,
            List<String> classes,
            List<String> subjects,
            List<String> levels) {
        return new PersonView(
                person.id(),
                person.name(),
                person.role().name(),
                channel,
                school == null ? null : school.name(),
                school == null ? null : school.npsn(),
                level == null ? null : level.name(),
                className,
                classes,
                subjects,
                levels);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> kind, Collection<E> some) {
        return List.of(kind.getEnumConstants()).stream()
                .filter(some::contains)
                .map(Enum::name)
                .toList();
    }
}
