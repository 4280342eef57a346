package id.guruonline.conversation.door;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.TypedCode;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.ClassCommand.AskClass;
import id.guruonline.conversation.door.ClassCommand.AskConsent;
import id.guruonline.conversation.door.ClassCommand.Join;
import id.guruonline.conversation.door.ClassCommand.Leave;
import id.guruonline.conversation.door.ClassCommand.Refuse;
import id.guruonline.conversation.door.ClassCommand.TellCode;
import id.guruonline.conversation.door.ClassCommand.TellWhoseCode;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.PupilSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.people.Directory.Joinable;
import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How pupils get into their class: its operator asks for the class's code and hands it on, and
 * whoever types it, or opens the chat by its link, joins once, after agreeing. A child's data need
 * a parent's consent that can be taken back, so what is kept is the address, the class, when it was
 * agreed to, and stars; and a word deletes it.
 */
public final class Classrooms {

    private final Enrolment enrolment;
    private final Forgetting forgetting;
    private final People people;
    private final Accounts accounts;
    private final Journal journal;
    private final Function<String, List<String>> links;
    private final ClassRequests requests;

    /**
     * @param codes draws at least 6 capital letters and digits that nobody can guess
     * @param links addresses that open a chat with the service and hand it that code; may be empty
     * @param understanding tells yes from no, and the class that is meant
     * @param zone the regency's
     */
    public Classrooms(
            Enrolment enrolment,
            Forgetting forgetting,
            People people,
            Accounts accounts,
            Journal journal,
            Supplier<String> codes,
            Function<String, List<String>> links,
            Understanding understanding,
            ZoneId zone) {
        this.enrolment = enrolment;
        this.forgetting = forgetting;
        this.people = people;
        this.accounts = accounts;
        this.journal = journal;
        this.links = links;
        this.requests = new ClassRequests(people, codes, understanding, zone);
    }

    /** What the input asks for; empty where it is not about joining a class. */
    public Optional<ClassCommand> find(@Nullable Person who, State state, Input input) {
        return requests.find(who, state, input);
    }

    /** Carries a command out and says how that went; repeated, it changes nothing more. */
    public Reply act(
            @Nullable Person who, Address from, String turnId, ClassCommand command, Instant at) {
        return switch (command) {
            case TellCode tell -> {
                enrolment.giveCode(tell.npsn(), tell.className(), tell.fresh(), tell.renew());
                yield reply(tell.then(), codeOf(tell.npsn(), tell.className()));
            }
            case AskClass ask -> reply(ask.then(), new OperatorSay.AskClassForCode());
            case AskConsent ask -> reply(ask.then(), askConsent(ask.code()));
            case Join join -> join(who, from, turnId, join, at);
            case Refuse refuse -> reply(refuse.then(), new PupilSay.NotJoined());
            case TellWhoseCode tell -> reply(tell.then(), new PupilSay.CodeForPupils());
            case Leave leave -> {
                forgetting.forget(leave.pupilId(), turnId, at);
                yield reply(new NewHere(), new PupilSay.Left());
            }
        };
    }

    private Say codeOf(String npsn, String className) {
        SchoolClass known = people.directory().getSchool(npsn).findClass(className).orElseThrow();
        String code = String.valueOf(known.joinCode());
        int joined = known.pupilIds().size();
        List<String> opening = links.apply(code);
        return opening.isEmpty()
                ? new OperatorSay.ClassCode(known.name(), TypedCode.grouped(code), joined)
                : new OperatorSay.ClassCodeWithLinks(
                        known.name(), TypedCode.grouped(code), joined, opening);
    }

    private Say askConsent(String code) {
        return people.directory()
                .findByJoinCode(code)
                .<Say>map(found ->
                        new PupilSay.AskConsent(
                                code, found.schoolClass().name(), found.school().name()))
                .orElseGet(CommonSay.StaleButton::new);
    }

    private Reply join(@Nullable Person who, Address from, String turnId, Join join, Instant at) {
        Optional<Joinable> found = people.directory().findByJoinCode(join.code());
        if (found.isEmpty()) {
            return reply(join.then(), new CommonSay.StaleButton());
        }
        School school = found.get().school();
        String className = found.get().schoolClass().name();
        enrolment.join(school.npsn(), className, join.pupilId(), at);
        journal.note(JournalEntry.of(turnId, Kind.CONSENTED, join.pupilId(), join.pupilId(), at));
        if (who == null) {
            accounts.link(from, join.pupilId(), at);
            accounts.heard(from, at);
        }
        return reply(join.then(), new PupilSay.Joined(className, school.name()));
    }

    private static Reply reply(State then, Say say) {
        return new Reply(then, List.of(say));
    }
}
