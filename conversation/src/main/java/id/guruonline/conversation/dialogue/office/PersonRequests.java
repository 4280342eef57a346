package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskChange;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskWhom;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Make;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Tell;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellKnown;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellUnchanged;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Topic;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.PhoneNumbers;
import id.guruonline.scheduler.people.Teacher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the education office asks to become of somebody: of whom, and whether it can be. */
final class PersonRequests {

    /** More are not listed; so many fit into a message. */
    private static final int LISTED = 6;

    /** More addresses of one person are not told. */
    private static final int TOLD = 5;

    private static final int LONGEST_NAME = 80;

    private static final Pattern TO =
            Pattern.compile("(?iu)\\s+(?:menjadi|jadi|ke|to|->|=>)\\s+|\\s*[:=]\\s*");

    /** A wish that is said once more, with what is said along with it. */
    private static final Pattern BARE =
            Pattern.compile(
                    "(?iu)(?:(?:ya|iya|oke|ok|baik|betul|benar|setuju|tolong|silakan|saja|aja|dulu"
                            + "|pak|bu|yes|please|just|it|kunci|buka|blokir|keluarkan|ganti|ubah"
                            + "|nama|nomor|hp|akun|jadikan|lock|unlock|remove|change|name|number"
                            + "|appoint|maafkan|pardon)\\b[\\s,.!]*)+");

    private final People people;
    private final Accounts accounts;
    private final Invitations invitations;

    PersonRequests(People people, Accounts accounts, Invitations invitations) {
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /** What a text asks for that has such a wish. */
    OfficeCommand find(Intent.Managing wish, Officer asker, String text, Input input) {
        return switch (wish) {
            case LOCK, UNLOCK, PARDON, REMOVE ->
                    find(new Change(wish, null, null), asker, text, input);
            case RENAME -> rename(asker, text, input);
            case RENUMBER -> renumber(asker, text, input);
            case APPOINT -> appoint(asker, text, input);
        };
    }

    private OfficeCommand rename(Officer asker, String text, Input input) {
        String[] parts = TO.split(text.strip(), 2);
        String name = parts.length < 2 ? "" : parts[1].strip();
        return name.isEmpty() || name.length() > LONGEST_NAME || Meant.NUMBER.matcher(name).find()
                ? new Tell(Topic.CHANGE_FORMAT)
                : find(new Change(Intent.Managing.RENAME, name, null), asker, parts[0], input);
    }

    /** The last number is the new one; one before it says whose. */
    private OfficeCommand renumber(Officer asker, String text, Input input) {
        Matcher number = Meant.NUMBER.matcher(text);
        int from = -1;
        String written = "";
        while (number.find()) {
            from = number.start();
            written = number.group() + after(text, number.end());
        }
        Optional<String> phone = PhoneNumbers.typed(written);
        return phone.isEmpty()
                ? new Tell(Topic.CHANGE_FORMAT)
                : find(
                        new Change(Intent.Managing.RENUMBER, phone.get(), null),
                        asker,
                        text.substring(0, from),
                        input);
    }

    /** The letter or sign that grew together with a number: it is part of what was typed. */
    private static String after(String text, int end) {
        boolean grown = end < text.length() && !Character.isWhitespace(text.charAt(end));
        return grown && text.charAt(end) != '.' && text.charAt(end) != ','
                ? text.substring(end, end + 1)
                : "";
    }

    private OfficeCommand appoint(Officer asker, String text, Input input) {
        return TypedRole.split(text)
                .map(split ->
                        find(
                                new Change(Intent.Managing.APPOINT, split.from(), null),
                                asker,
                                split.before(),
                                input))
                .orElseGet(() -> new Tell(Topic.CHANGE_FORMAT));
    }

    private OfficeCommand find(Change change, Officer asker, String whom, Input input) {
        List<Person> meant = Meant.in(people.directory(), whom);
        if (meant.isEmpty()) {
            return new Tell(Topic.NOBODY_MEANT);
        }
        if (meant.size() > LISTED) {
            return new Tell(Topic.TOO_MANY_MEANT);
        }
        return meant.size() == 1
                ? chosen(change, asker, meant.getFirst(), input)
                : new AskWhom(change, meant.stream().map(Person::id).toList());
    }

    /** Whether the text has nothing but the wish and a yes, and so may answer the card. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    /** What is asked once it is clear of whom. */
    OfficeCommand chosen(Change change, Officer asker, Person person, Input input) {
        Directory directory = people.directory();
        List<Person> roles = directory.listRoles(person);
        boolean self = roles.stream().anyMatch(role -> role.id().equals(asker.id()));
        int active = directory.listActiveRoles(person).size();
        return switch (change.wish()) {
            case LOCK, REMOVE ->
                    self
                            ? new Tell(Topic.NOT_YOURSELF)
                            : change.wish() == Intent.Managing.LOCK && active == 0
                                    ? new TellUnchanged(change, person.id())
                                    : ask(change, person, input);
            case UNLOCK ->
                    active == roles.size()
                            ? new TellUnchanged(change, person.id())
                            : ask(change, person, input);
            case PARDON ->
                    roles.stream().noneMatch(Teacher.class::isInstance)
                            ? new TellUnchanged(change, person.id())
                            : ask(change, person, input);
            case RENAME -> ask(change, person, input);
            case RENUMBER ->
                    directory
                            .findByPhone(change.wording())
                            .filter(holder -> !roles.contains(holder))
                            .<OfficeCommand>map(holder -> new TellKnown(holder.id()))
                            .orElseGet(() -> ask(change, person, input));
            case APPOINT -> appointed(change, person, roles, input);
        };
    }

    private OfficeCommand appointed(Change change, Person person, List<Person> roles, Input input) {
        Optional<Person> role = invitations.findRole(person, change.wording(), input);
        if (role.isEmpty()) {
            return new Tell(Topic.CHANGE_FORMAT);
        }
        Change known = change.of(role.get());
        return roles.stream().anyMatch(each -> isSame(each, role.get()))
                ? new TellUnchanged(known, person.id())
                : ask(known, person, input);
    }

    /** The same role at another school is another. */
    private static boolean isSame(Person one, Person other) {
        return one.role() == other.role()
                && (!(one instanceof OfSchool here)
                        || !(other instanceof OfSchool there)
                        || here.npsn().equals(there.npsn()));
    }

    private static OfficeCommand ask(Change change, Person person, Input input) {
        return new AskChange(DerivedIds.of("card", input), change, person.id());
    }

    /**
     * The command that makes it so, with the person's addresses as they are before, save where
     * somebody else may be by now. Of whoever left since it was asked nothing is made: the number
     * may be another's.
     */
    OfficeCommand make(Change change, String personId, Instant at) {
        Directory directory = people.directory();
        List<String> ids =
                directory
                        .findPerson(personId)
                        .filter(person -> !directory.hasLeft(person.id()))
                        .map(directory::listRoles)
                        .orElse(List.of())
                        .stream()
                        .map(Person::id)
                        .toList();
        List<Address> told =
                ids.stream()
                        .flatMap(id -> accounts.listHeard(id, at).stream())
                        .map(Account::address)
                        .distinct()
                        .limit(TOLD)
                        .toList();
        return new Make(change, ids, told);
    }
}
