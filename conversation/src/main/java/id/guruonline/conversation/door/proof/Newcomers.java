package id.guruonline.conversation.door.proof;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Links;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets people in where nobody is known yet, and tells the others whom to ask. */
public final class Newcomers {

    /** What people type to get a code for another app. */
    private static final Set<String> ASKING_FOR_A_CODE =
            Set.of("tautkan", "tautkan akun", "hubungkan akun", "kode akun", "link account");

    private final Links links;
    private final Accounts accounts;
    private final People people;
    private final Optional<String> officeContact;

    /**
     * @param officeContact a number for everybody to call, no officer's own; null for none
     */
    public Newcomers(
            Links links, Accounts accounts, People people, @Nullable String officeContact) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.officeContact = Optional.ofNullable(officeContact);
    }

    /**
     * Who somebody is.
     *
     * @param code by which they proved it; empty for their phone number
     */
    public record Proven(Person person, String code) {}

    /** Who somebody proves to be by what they sent. */
    public Optional<Proven> findProven(Content content, Instant at) {
        return switch (content) {
            case Content.Contact(String phone) ->
                    links.findByPhone(phone).map(person -> new Proven(person, ""));
            case Content.Start(String code) ->
                    links.findByCode(code, at).map(person -> new Proven(person, code));
            case Content.Text(String text) ->
                    links.findByCode(text, at).map(person -> new Proven(person, text));
            case Content.Tap _, Content.Location _, Content.Stop _, Content.Unreadable _ ->
                    Optional.empty();
        };
    }

    /** Whoever was let in; throws where that person is gone since. */
    public Person getPerson(String id) {
        return people.directory().findPerson(id).orElseThrow();
    }

    /** Whether somebody asks for a code for another app. */
    public static boolean asksForCode(Content content) {
        return content instanceof Content.Text(String text)
                && ASKING_FOR_A_CODE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * What somebody unknown is told.
     *
     * @param shown whether they showed their phone number already
     */
    public Say welcome(Address from, boolean shown) {
        if (accounts.hidesNumber(from)) {
            return officeContact
                    .<Say>map(CommonSay.NumberHiddenWithOffice::new)
                    .orElseGet(CommonSay.NumberHidden::new);
        }
        return accounts.canShowPhone(from) && !shown
                ? officeContact
                        .<Say>map(CommonSay.MayBeKnownWithOffice::new)
                        .orElseGet(CommonSay.MayBeKnown::new)
                : officeContact
                        .<Say>map(CommonSay.StrangerWithOffice::new)
                        .orElseGet(CommonSay.Stranger::new);
    }

    /** What somebody is told who wants to let others in. */
    public Say whoInvites() {
        return officeContact
                .<Say>map(CommonSay.OfficeInvitesAt::new)
                .orElseGet(CommonSay.OfficeInvites::new);
    }

    /** What somebody is told whom the office keeps out. */
    public Say keptOut() {
        return officeContact.<Say>map(CommonSay.KeptOutAt::new).orElseGet(CommonSay.KeptOut::new);
    }
}
