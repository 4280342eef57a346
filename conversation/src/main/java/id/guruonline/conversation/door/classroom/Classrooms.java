package id.guruonline.conversation.door.classroom;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.account.TypedCode;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.command.ClassCommand;
import id.guruonline.conversation.door.command.ClassCommand.AskClass;
import id.guruonline.conversation.door.command.ClassCommand.AskConsent;
import id.guruonline.conversation.door.command.ClassCommand.AskEmpty;
import id.guruonline.conversation.door.command.ClassCommand.Empty;
import id.guruonline.conversation.door.command.ClassCommand.Join;
import id.guruonline.conversation.door.command.ClassCommand.Leave;
import id.guruonline.conversation.door.command.ClassCommand.Refuse;
import id.guruonline.conversation.door.command.ClassCommand.SettleStars;
import id.guruonline.conversation.door.command.ClassCommand.TellCode;
import id.guruonline.conversation.door.command.ClassCommand.TellSettled;
import id.guruonline.conversation.door.command.ClassCommand.TellWhoseCode;
import id.guruonline.conversation.door.forgetting.Forgetting;
import id.guruonline.conversation.limit.GuessBudget;
import id.guruonline.conversation.limit.LimitCount;
import id.guruonline.conversation.limit.Limited;
import id.guruonline.conversation.limit.Limits;
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
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.rating.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** So many more who join are worth a message. */
    private static final int MANY = 10;

    /** The most words of a yes to the consent question. */
    private static final int PLAIN = 4;

    private final Enrolment enrolment;
    private final Forgetting forgetting;
    private final People people;
    private final Accounts accounts;
    private final Journal journal;
    private final Function<String, List<String>> links;
    private final ClassRequests requests;
    private final ZoneId zone;
    private final Messenger messenger;
    private final Ratings ratings;
    private final Limits limits;
    private final LimitCount limited;

    /**
     * @param codes draws at least 8 capital letters and digits that nobody can guess
     * @param links addresses that open a chat with the service and hand it that code; may be empty
     * @param understanding tells yes from no, and the class that is meant
     * @param zone the regency's
     * @param messenger tells operators who joins
     * @param ratings the stars of those who joined just before a lesson
     * @param limits on the pupils of a class and its code
     * @param limited counts what they kept from happening
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
            ZoneId zone,
            Messenger messenger,
            Ratings ratings,
            Limits limits,
            LimitCount limited) {
        this.enrolment = enrolment;
        this.forgetting = forgetting;
        this.people = people;
        this.accounts = accounts;
        this.journal = journal;
        this.links = links;
        this.zone = zone;
        this.messenger = messenger;
        this.ratings = ratings;
        this.limits = limits;
        this.limited = limited;
        this.requests = new ClassRequests(people, codes, understanding, ratings, zone);
    }

    /** Whether the text is no more than an answer. */
    public static boolean isPlain(String text) {
        return text.strip().split("\\s+", -1).length <= PLAIN;
    }

    /** What the input asks for; empty where it is not about joining a class. */
    public Optional<ClassCommand> find(@Nullable Person who, State state, Input input) {
        return requests.find(who, state, input);
    }

    /** Whether it takes a pupil out, or into a class that they are in already. */
    public boolean isOwn(Pupil pupil, ClassCommand command) {
        return switch (command) {
            case Leave _ -> true;
            case Join join ->
                    people.directory()
                            .findByJoinCode(join.code())
                            .filter(found -> found.schoolClass().pupilIds().contains(pupil.id()))
                            .isPresent();
            case ClassCommand _ -> false;
        };
    }

    /** Carries a command out and says how that went; repeated, it changes nothing more. */
    public Reply act(
            @Nullable Person who, Address from, String turnId, ClassCommand command, Instant at) {
        return switch (command) {
            case TellCode tell -> reply(tell.then(), tellCode(tell, at));
            case AskClass ask -> reply(ask.then(), new OperatorSay.AskClassForCode());
            case AskConsent ask -> reply(ask.then(), askConsent(ask.code()));
            case AskEmpty ask ->
                    reply(
                            ask.then(),
                            new OperatorSay.AskEmptyClass(
                                    ask.npsn(),
                                    people.directory().getSchool(ask.npsn()).name(),
                                    ask.className(),
                                    listJoined(ask.npsn(), ask.className()).size()));
            case Empty empty -> reply(empty.then(), empty(who, empty, turnId, at));
            case SettleStars settle -> reply(settle.then(), settle(settle, turnId));
            case TellSettled tell -> reply(tell.then(), new OperatorSay.HeldStarsSettled());
            case Join join -> join(who, from, turnId, join, at);
            case Refuse refuse -> reply(refuse.then(), new PupilSay.NotJoined());
            case TellWhoseCode tell -> reply(tell.then(), new PupilSay.CodeForPupils());
            case Leave leave -> {
                forgetting.forget(leave.pupilId(), turnId, at);
                yield reply(new NewHere(), new PupilSay.Left());
            }
        };
    }

    private Say settle(SettleStars settle, String turnId) {
        return ratings.settleHeld(settle.orderId(), settle.npsn(), turnId, settle.count())
                .map(first -> settled(first, turnId))
                .orElseGet(CommonSay.StaleButton::new);
    }

    /** Whoever else was first has said what becomes of the stars. */
    private static Say settled(Settlement first, String turnId) {
        if (!first.by().equals(turnId)) {
            return new OperatorSay.HeldStarsSettled();
        }
        return first.count()
                ? new OperatorSay.HeldStarsCounted()
                : new OperatorSay.HeldStarsDropped();
    }

    private List<Pupil> listJoined(String npsn, String className) {
        return ClassRequests.listJoined(people.directory(), npsn, className);
    }

    /** No more than so many codes of a school let anybody in at the same time: each may be hit. */
    private Say tellCode(TellCode tell, Instant at) {
        List<SchoolClass> coded =
                people.directory().getSchool(tell.npsn()).classes().stream()
                        .filter(c -> c.isJoinable(at))
                        .toList();
        boolean has = coded.stream().anyMatch(c -> School.isSameClass(c.name(), tell.className()));
        if (!has && coded.size() >= GuessBudget.CODES_OF_A_SCHOOL) {
            return new OperatorSay.TooManyCodes(GuessBudget.CODES_OF_A_SCHOOL);
        }
        enrolment.giveCode(
                tell.npsn(),
                tell.className(),
                tell.fresh(),
                tell.renew(),
                at,
                at.plus(limits.classCodeHolds()));
        return codeOf(tell.npsn(), tell.className(), at);
    }

    /**
     * All who joined are out of the class, with the stars they gave there, and the code lets nobody
     * in any more. Whoever is in no other class is forgotten.
     */
    private Say empty(@Nullable Person who, Empty empty, String turnId, Instant at) {
        Set<String> pupilIds = new LinkedHashSet<>();
        if (empty.pupilIds() != null) {
            pupilIds.addAll(empty.pupilIds());
        }
        listJoined(empty.npsn(), empty.className()).forEach(pupil -> pupilIds.add(pupil.id()));
        String by = who == null ? turnId : who.id();
        forgetting.empty(empty.npsn(), empty.className(), empty.fresh(), pupilIds, by, turnId, at);
        return new OperatorSay.ClassEmptied(
                empty.className(), people.directory().getSchool(empty.npsn()).name());
    }

    /**
     * Tells the school's operators that pupils join: at the first of a day, and at every tenth in
     * the class. Thirty who join are told in four messages.
     */
    private void tellJoined(School school, String className, Instant at) {
        int joined = people.directory().listPupils(school.npsn(), className).size();
        String ofClass = "joined/" + school.npsn() + "/" + className + "/";
        LocalDate day = LocalDate.ofInstant(at, zone);
        for (Operator operator : people.directory().listOperators(school.npsn())) {
            Say say = new OperatorSay.PupilsJoined(className, joined);
            String to = "/" + operator.id();
            messenger.tell(ofClass + day + to, operator.id(), say, null);
            if (joined % MANY == 0) {
                messenger.tell(ofClass + joined + "/" + day + to, operator.id(), say, null);
            }
        }
    }

    private Say codeOf(String npsn, String className, Instant at) {
        SchoolClass known = people.directory().getSchool(npsn).findClass(className).orElseThrow();
        String code = String.valueOf(known.joinCode());
        int joined = known.pupilIds().size();
        Instant until = known.joinUntil();
        LocalDate last = LocalDate.ofInstant(until == null ? at : until, zone);
        List<String> opening = links.apply(code);
        return opening.isEmpty()
                ? new OperatorSay.ClassCode(known.name(), TypedCode.grouped(code), joined, last)
                : new OperatorSay.ClassCodeWithLinks(
                        known.name(), TypedCode.grouped(code), joined, last, opening);
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
        if (found.filter(joinable -> joinable.schoolClass().isJoinable(at)).isEmpty()) {
            return reply(join.then(), new CommonSay.StaleButton());
        }
        School school = found.get().school();
        String className = found.get().schoolClass().name();
        List<String> pupils = found.get().schoolClass().pupilIds();
        if (pupils.size() >= limits.pupilsPerClass() && !pupils.contains(join.pupilId())) {
            limited.count(Limited.CLASS);
            return reply(join.then(), new PupilSay.ClassFull(className, school.name()));
        }
        enrolment.join(school.npsn(), className, join.pupilId(), at);
        journal.note(JournalEntry.of(turnId, Kind.CONSENTED, join.pupilId(), join.pupilId(), at));
        if (who == null || !who.id().equals(join.pupilId())) {
            accounts.link(from, join.pupilId(), at);
            forgetNowhere(who, turnId, at);
        }
        accounts.proven(from, at);
        tellJoined(school, className, at);
        return reply(join.then(), new PupilSay.Joined(className, school.name()));
    }

    /** Whoever had the address before and is reached nowhere any more. */
    private void forgetNowhere(@Nullable Person before, String turnId, Instant at) {
        if (before instanceof Pupil && !accounts.isKnownAnywhere(before.id())) {
            forgetting.forget(before.id(), turnId, at);
        }
    }

    private static Reply reply(State then, Say say) {
        return new Reply(then, List.of(say));
    }
}
