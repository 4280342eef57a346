package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.CancelWord;
import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Parts;
import id.guruonline.conversation.dialogue.Passing;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Question;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Tell;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Topic;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLeave;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLessonChoice;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingReply;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingRest;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a typed text asks for, by what the dialogue waits for. */
final class TeacherTyped {

    /** A pause whose end nobody named. */
    private static final Duration PAUSE = Duration.ofDays(7);

    private static final Pattern IF =
            Pattern.compile(
                    "\\b(?:kalau|kalo|klo|klu|kl|jika|bila|nek|misal|misalnya|seandainya|if)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STAND_BY =
            Pattern.compile("\\b(?:cadangan|stand\\s?-?by)\\b", Pattern.CASE_INSENSITIVE);

    private final OffersMade offers;
    private final SeveralOffers several;
    private final Lessons lessons;
    private final WordsToSchool words;
    private final ZoneId zone;

    TeacherTyped(OffersMade offers, Lessons lessons, WordsToSchool words, ZoneId zone) {
        this.words = words;
        this.offers = offers;
        this.several = new SeveralOffers(offers);
        this.lessons = lessons;
        this.zone = zone;
    }

    /**
     * What was said, by whom and when.
     *
     * @param parts understands a part of it by itself
     */
    record Said(
            String teacherId,
            TeacherState state,
            Intent.ByTeacher wanted,
            Understood what,
            Input input,
            Function<String, Understood> parts) {

        Understood alone(String part) {
            return parts.apply(part);
        }

        Instant at() {
            return input.at();
        }

        String text() {
            return input.text();
        }
    }

    Command decide(Said said) {
        Optional<Command> quoting = words.findQuoting(said);
        if (quoting.isPresent()) {
            return quoting.get();
        }
        Optional<Command> ended = endedStandBy(said);
        if (ended.isPresent()) {
            return ended.get();
        }
        Optional<Command> several = said.state() instanceof Idle ? offered(said) : Optional.empty();
        if (several.isPresent()) {
            return several.get();
        }
        Command decided = decided(said);
        return said.what().asks() && decided instanceof TeacherCommand act
                ? askedFirst(act, said)
                : decided;
    }

    /** "batal jadi cadangan", where nothing else is said: "carikan cadangan" is another matter. */
    private Optional<Command> endedStandBy(Said said) {
        boolean no =
                said.what().answered().whole() && said.what().answered().says(AnswerKind.UNABLE);
        if (!no || said.input().forwarded() || !STAND_BY.matcher(said.text()).find()) {
            return Optional.empty();
        }
        List<Order> meant = lessons.listStandBy(said.teacherId(), said.what(), said.at());
        return meant.size() == 1
                ? Optional.of(new TeacherCommand.EndStandBy(meant.getFirst().id()))
                : Optional.empty();
    }

    private Command decided(Said said) {
        return switch (said.state()) {
            case Idle _ -> request(said);
            case AwaitingLessonChoice(List<String> orderIds) -> choose(said, orderIds);
            case AwaitingLeave(String orderId) -> yesOrNo(said, orderId);
            case AwaitingRest rest -> rest(said, rest);
            case AwaitingPassOn pending -> passOrNot(said, pending);
            case AwaitingReply(String orderId) -> reply(said, orderId);
        };
    }

    /** What binds somebody is asked for where more was said than that. */
    private Command askedFirst(TeacherCommand act, Said said) {
        return switch (act) {
            case TeacherCommand.Accept _, TeacherCommand.Decline _ -> explain(said, Question.SURE);
            case TeacherCommand.AcceptAll(List<OfferRef> refs) ->
                    new TeacherCommand.AskWhichOffer(refs);
            case TeacherCommand.Leave(String orderId) -> new TeacherCommand.AskLeave(orderId);
            case TeacherCommand.CheckIn(String orderId, _) ->
                    new TeacherCommand.AskWhereabouts(orderId);
            case TeacherCommand.Pause(Instant until) ->
                    new TeacherCommand.AskRest(
                            LocalDate.ofInstant(until.minusMillis(1), zone), List.of());
            case TeacherCommand.KeepFree(List<LocalDate> days) ->
                    new TeacherCommand.AskRest(days.getLast(), days);
            case TeacherCommand.Resume _, TeacherCommand.OpenDays _ ->
                    new Tell(Topic.OFFERS_AGAIN, said.state());
            case Tell(Topic topic, _) when topic == Topic.NO_OFFER ->
                    new Tell(Topic.UNCLEAR, said.state());
            case TeacherCommand.Explain _,
                    TeacherCommand.AnswerEach _,
                    TeacherCommand.AskWhichOffer _,
                    TeacherCommand.TellStands _,
                    TeacherCommand.ShowSchedule _,
                    TeacherCommand.ShowLesson _,
                    TeacherCommand.ShowStars _,
                    TeacherCommand.ShowHours _,
                    TeacherCommand.ShowReach _,
                    TeacherCommand.AskWhichLesson _,
                    TeacherCommand.AskLeave _,
                    TeacherCommand.AskWhereabouts _,
                    TeacherCommand.AskDeparture _,
                    TeacherCommand.AskRest _,
                    TeacherCommand.NoteNotYet _,
                    TeacherCommand.NoteLateness _,
                    TeacherCommand.AgreeToMove _,
                    TeacherCommand.RefuseToMove _,
                    TeacherCommand.AskMove _,
                    TeacherCommand.StandBy _,
                    TeacherCommand.EndStandBy _,
                    TeacherCommand.AskStandBy _,
                    TeacherCommand.TellFarAway _,
                    TeacherCommand.AskPassOn _,
                    TeacherCommand.PassOn _,
                    TeacherCommand.AskReply _,
                    TeacherCommand.ReportAbsence _,
                    TeacherCommand.EndAbsence _,
                    TeacherCommand.ReleaseLessons _,
                    TeacherCommand.KeepLessons _,
                    Tell _ ->
                    act;
        };
    }

    private Command passOrNot(Said said, AwaitingPassOn pending) {
        return switch (said.wanted()) {
            case Intent.Answer.ACCEPT -> WordsToSchool.agreed(pending);
            case Intent.Answer.DECLINE -> new Tell(Topic.NOT_PASSED_ON, new Idle());
            case Intent.Answer.CANCEL -> request(said);
            case Intent.Teaching _, Intent.Talk _ -> request(said);
        };
    }

    /** Whatever is typed is for the school, but that there is no answer after all. */
    private static Command reply(Said said, String orderId) {
        boolean takenBack = said.wanted() == Intent.Answer.CANCEL && said.what().answered().whole();
        return takenBack
                ? new Tell(Topic.NOT_PASSED_ON, new Idle())
                : new TeacherCommand.PassOn(orderId, Passing.worded(said.text()));
    }

    private Command rest(Said said, AwaitingRest asked) {
        return switch (said.wanted()) {
            case Intent.Answer.ACCEPT -> rest(asked);
            case Intent.Answer.DECLINE -> new Tell(Topic.STILL_OFFERED, new Idle());
            case Intent.Answer _, Intent.Teaching _, Intent.Talk _ -> request(said);
        };
    }

    /** What answers several open offers at once, or the list of them. */
    private Optional<Command> offered(Said said) {
        List<OfferRef> open = said.input().forwarded() ? List.of() : listOpen(said);
        return open.size() < 2
                ? Optional.empty()
                : several.findAllBut(said, open)
                        .or(() -> several.findAll(said, open))
                        .or(() -> several.findEach(said, open))
                        .or(() -> several.findNamed(said, open))
                        .or(() -> several.findListed(said, open));
    }

    private Command request(Said said) {
        return switch (said.wanted()) {
            case Intent.Answer.ACCEPT -> accept(said);
            case Intent.Answer.DECLINE -> absent(said).orElseGet(() -> decline(said));
            case Intent.Answer.CANCEL -> absent(said).orElseGet(() -> cancel(said));
            case Intent.Teaching.CHECK_IN -> checkIn(said);
            case Intent.Teaching.SCHEDULE -> new TeacherCommand.ShowSchedule(said.what().dates());
            case Intent.Teaching.HOURS -> new TeacherCommand.ShowHours(weekOf(said));
            case Intent.Teaching.NO_OFFERS -> new TeacherCommand.ShowReach();
            case Intent.Teaching.PAUSE -> pause(said);
            case Intent.Teaching.RESUME -> new TeacherCommand.Resume();
            case Intent.Teaching.STARS -> new TeacherCommand.ShowStars();
            case Intent.Talk.LANGUAGE ->
                    new ChangeLanguage(said.what().wantedLanguage(), said.state());
            case Intent.Talk.HELP -> new Tell(Topic.HELP, said.state());
            case Intent.Talk.THANKS -> new Tell(Topic.THANKS, said.state());
            case Intent.Talk.GREETING -> new Tell(Topic.GREETING, said.state());
            case Intent.Talk.UNSURE -> unsure(said);
        };
    }

    /** A day of the week that was named, else today. */
    private LocalDate weekOf(Said said) {
        return said.what().dates().stream()
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(said.at(), zone));
    }

    /** To the end of the day that was asked about, or of the days that were. */
    Command rest(AwaitingRest asked) {
        return asked.days().isEmpty()
                ? new TeacherCommand.Pause(asked.until().plusDays(1).atStartOfDay(zone).toInstant())
                : new TeacherCommand.KeepFree(asked.days());
    }

    /**
     * Days that all lie ahead are kept free, and offers go on for the others; else it is a pause
     * that begins now.
     */
    private TeacherCommand pause(Said said) {
        LocalDate today = LocalDate.ofInstant(said.at(), zone);
        List<LocalDate> days = said.what().dates();
        boolean ahead = !days.isEmpty() && days.stream().allMatch(day -> day.isAfter(today));
        return ahead ? new TeacherCommand.KeepFree(days) : new TeacherCommand.Pause(pauseEnd(said));
    }

    /**
     * Several may be open when time is short: the best that can still be had is taken, or of those
     * that are named.
     */
    private Command accept(Said said) {
        List<OfferRef> open = listOpen(said);
        List<OfferRef> meant = offers.listMeant(open, said.what(), said.text());
        if (meant.isEmpty() && isNamed(said.what())) {
            Optional<Command> own = stands(said, null);
            if (own.isPresent()) {
                return own.get();
            }
        }
        if (open.isEmpty()) {
            return words.findAnswering(said).orElseGet(() -> late(said, this::acceptLate));
        }
        if (meant.size() > 1 && !offers.doClash(meant)) {
            return offers.areTogether(meant)
                    ? new TeacherCommand.AcceptAll(meant)
                    : new TeacherCommand.AskWhichOffer(meant); // both could be taken
        }
        return meant.isEmpty() ? explain(said, Question.UNCLEAR) : new TeacherCommand.Accept(meant);
    }

    /** What came together is taken together, as far as it still can be. */
    private Command acceptLate(OfferRef ref) {
        List<OfferRef> all = offers.listRunOut(ref);
        return all.size() > 1
                ? new TeacherCommand.AcceptAll(all)
                : new TeacherCommand.Accept(List.of(ref));
    }

    /** "yang Selasa tetap jalan": of a lesson that the teacher has, and only of that one. */
    private Optional<Command> stands(Said said, @Nullable String asked) {
        return lessons.listMeant(said.teacherId(), said.what(), said.at()).stream()
                .findFirst()
                .filter(order -> !order.id().equals(asked))
                .map(order -> new TeacherCommand.TellStands(order.id(), asked));
    }

    /**
     * Who cannot come to a lesson that is near gives it back at once: the school needs the time.
     */
    private Optional<Command> absent(Said said) {
        boolean offered = !offers.listOpen(said.teacherId(), said.at()).isEmpty();
        return offered || !said.what().answered().says(AnswerKind.ABSENT)
                ? Optional.empty()
                : lessons.findNear(said.teacherId(), said.what(), said.at())
                        .map(order -> new TeacherCommand.Leave(order.id()));
    }

    /** The offers that wait for an answer, or of them the one that is quoted. */
    private List<OfferRef> listOpen(Said said) {
        List<OfferRef> open = offers.listOpen(said.teacherId(), said.at());
        return findQuoted(said)
                .map(offers::listTogether)
                .map(quoted -> open.stream().filter(quoted::contains).toList())
                .orElse(open);
    }

    private Optional<OfferRef> findQuoted(Said said) {
        Input.Quoted quoted = said.input().quoted();
        return quoted == null
                ? Optional.empty()
                : quoted.buttons().stream()
                        .flatMap(button -> ButtonData.parse(button.data()).stream())
                        .filter(data ->
                                data.verb() == Verb.OfOffer.ACCEPT
                                        || data.verb() == Verb.OfOffer.ACCEPT_ALL)
                        .findFirst()
                        .flatMap(data -> find(said, data));
    }

    private Optional<OfferRef> find(Said said, ButtonData data) {
        return data.findNumber(1).flatMap(no -> offers.find(said.teacherId(), data.arg(0), no));
    }

    private Command decline(Said said) {
        String named = said.what().orderId();
        return named == null ? declineOffers(said) : declineNamed(said, named);
    }

    /** Who names an order means that one, whatever else is open. */
    private Command declineNamed(Said said, String orderId) {
        List<OfferRef> open =
                offers.listOpen(said.teacherId(), said.at()).stream()
                        .filter(ref -> ref.orderId().equals(orderId))
                        .toList();
        if (!open.isEmpty()) {
            return new TeacherCommand.Decline(open);
        }
        return lessons.listMeant(said.teacherId(), said.what(), said.at()).stream()
                .findFirst()
                .<Command>map(order -> new TeacherCommand.AskLeave(order.id()))
                .orElseGet(() -> new Tell(Topic.NO_LESSON, said.state()));
    }

    private Command declineOffers(Said said) {
        if (isAboutLesson(said)) {
            return cancel(said);
        }
        List<OfferRef> open = listOpen(said);
        if (!open.isEmpty()) {
            List<OfferRef> meant = offers.listRefused(open, said.what(), said.text());
            return meant.isEmpty()
                    ? explain(said, Question.UNCLEAR)
                    : new TeacherCommand.Decline(meant);
        }
        return CancelWord.isIn(said.text())
                ? cancel(said)
                : words.findAnswering(said)
                        .orElseGet(
                                () -> late(said, ref -> new TeacherCommand.Decline(List.of(ref))));
    }

    /** Whether a no names day or class of a lesson the teacher has, rather than of an offer. */
    private boolean isAboutLesson(Said said) {
        Understood what = said.what();
        if (!isNamed(what) || lessons.listMeant(said.teacherId(), what, said.at()).isEmpty()) {
            return false;
        }
        return CancelWord.isIn(said.text())
                || offers.listOpen(said.teacherId(), said.at()).stream()
                        .noneMatch(ref -> lessons.isMeant(ref.orderId(), what));
    }

    /** Whether anything of a lesson is named. */
    static boolean isNamed(Understood what) {
        return what.date() != null
                || what.className() != null
                || what.grade() != null
                || what.subject() != null
                || what.start() != null;
    }

    /** A day or class that is not that offer's is about something else. */
    private Command late(Said said, Function<OfferRef, Command> answer) {
        Optional<OfferRef> late =
                findQuoted(said).or(() -> offers.findLate(said.teacherId(), said.at()));
        Topic nothing = late.isPresent() ? Topic.NO_LESSON : Topic.NO_OFFER;
        return late.filter(ref -> lessons.isMeant(ref.orderId(), said.what()))
                .map(answer)
                .orElseGet(() -> new Tell(nothing, said.state()));
    }

    /** Without a lesson to give back, "batal" is a no to what is offered. */
    private Command cancel(Said said) {
        List<Order> meant = clearer(said);
        return switch (meant.size()) {
            case 0 ->
                    offers.listOpen(said.teacherId(), said.at()).isEmpty()
                                    && said.what().orderId() == null
                            ? cancelCurrent(said)
                            : decline(said);
            case 1 -> new TeacherCommand.AskLeave(meant.getFirst().id());
            default -> new TeacherCommand.AskWhichLesson(meant.stream().map(Order::id).toList());
        };
    }

    /**
     * Of several the one that a part of the message gives back: "kamis batal, selasa tetap". Where
     * its parts give back more than one, all are meant.
     */
    private List<Order> clearer(Said said) {
        List<Order> all = lessons.listMeant(said.teacherId(), said.what(), said.at());
        List<String> parts = all.size() < 2 ? List.of() : Parts.of(said.text());
        Set<Order> told = new LinkedHashSet<>();
        for (String part : parts) {
            Understood alone = said.alone(part);
            boolean gives =
                    alone.intent() == Intent.Answer.CANCEL
                            || alone.intent() == Intent.Answer.DECLINE;
            if (gives && isNamed(alone)) {
                told.addAll(lessons.listMeant(said.teacherId(), alone, said.at()));
            }
        }
        return told.size() == 1 ? List.copyOf(told) : all;
    }

    /** A lesson that has begun: it is too late, but there is somebody to call. */
    private Command cancelCurrent(Said said) {
        return lessons.findCurrent(said.teacherId(), said.at())
                .<Command>map(order -> new TeacherCommand.AskLeave(order.id()))
                .orElseGet(() -> new Tell(nothingToCancel(said), said.state()));
    }

    /** Who has no lesson at all, and says "kalau batal, kabari saya", waits for an offer. */
    private Topic nothingToCancel(Said said) {
        boolean condition = IF.matcher(said.text()).find();
        return condition && lessons.list(said.teacherId(), said.at()).isEmpty()
                ? Topic.NO_OFFER
                : Topic.NO_LESSON;
    }

    private Command checkIn(Said said) {
        LocalDate day = said.what().date();
        if (day != null && day.isAfter(LocalDate.ofInstant(said.at(), zone))) {
            boolean late = said.what().detail() == Detail.LATE; // "mungkin kamis saya telat"
            Optional<Command> own = late ? words.find(said) : stands(said, null);
            if (own.isPresent()) {
                return own.get();
            }
        }
        Optional<Order> current = lessons.findCurrent(said.teacherId(), said.at());
        if (current.isEmpty()) {
            return offers.listOpen(said.teacherId(), said.at()).isEmpty()
                    ? new Tell(Topic.NO_LESSON, said.state())
                    : explain(said, Question.MAYBE); // "masih di jalan, nanti ya"
        }
        String orderId = current.get().id();
        Detail detail = said.what().detail();
        return switch (detail) {
            case ON_MY_WAY -> new TeacherCommand.CheckIn(orderId, Attendance.ON_THE_WAY);
            case LATE -> new TeacherCommand.NoteLateness(orderId, said.what().answered().minutes());
            case NOT_YET -> new TeacherCommand.NoteNotYet(orderId);
            case null, default -> new TeacherCommand.CheckIn(orderId, Attendance.PRESENT);
        };
    }

    /** To the end of the last day that was named. */
    private Instant pauseEnd(Said said) {
        Optional<LocalDate> last = said.what().dates().stream().max(Comparator.naturalOrder());
        return last.or(() -> Optional.ofNullable(said.what().date()))
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .filter(end -> end.isAfter(said.at()))
                .orElseGet(() -> said.at().plus(PAUSE));
    }

    private Command unsure(Said said) {
        Detail detail = said.what().detail();
        return switch (detail) {
            case QUESTION_WHERE -> explain(said, Question.WHERE);
            case QUESTION_WHEN -> explain(said, Question.WHEN);
            case QUESTION_WHO -> explain(said, Question.WHO);
            case QUESTION_PAY -> explain(said, Question.PAY);
            case COUNTER_OFFER -> counter(said);
            case MAYBE -> maybe(said);
            case NOT_YET, LATE, ON_MY_WAY, ARRIVED -> checkIn(said);
            case KEPT -> new Tell(Topic.KEPT, new Idle());
            case null, default -> ownDay(said).orElseGet(() -> explain(said, unclear(said)));
        };
    }

    /** Who tells a time alone may mean when the answer comes; who names the offer may take it. */
    private Question unclear(Said said) {
        Understood what = said.what();
        if (!isNamed(what) || what.detail() != null || listOpen(said).isEmpty()) {
            return Question.UNCLEAR;
        }
        boolean fits = !offers.listMeant(listOpen(said), what, said.text()).isEmpty();
        boolean lone = what.start() != null && what.date() == null && what.className() == null;
        return fits ? Question.SURE : lone ? Question.MAYBE : Question.UNCLEAR;
    }

    /** Who only repeats day and time of the offer proposes no others. */
    private Command counter(Said said) {
        boolean fits =
                isNamed(said.what())
                        && !offers.listMeant(listOpen(said), said.what(), said.text()).isEmpty();
        return listOpen(said).isEmpty()
                ? offers.findLateOpen(said.teacherId(), said.at())
                        .<Command>map(
                                ref -> new TeacherCommand.Explain(ref, Question.COUNTER_OFFER))
                        .orElseGet(() -> explain(said, Question.COUNTER_OFFER))
                : explain(said, fits ? Question.SURE : Question.COUNTER_OFFER);
    }

    /** Who may not come to a lesson that is near is asked whether to give it back. */
    private Command maybe(Said said) {
        boolean offered = !listOpen(said).isEmpty();
        boolean away =
                said.what().answered().says(AnswerKind.ABSENT)
                        || said.what().answered().says(AnswerKind.NO);
        return lessons.findNear(said.teacherId(), said.what(), said.at())
                .filter(_ -> !offered && away)
                .<Command>map(order -> new TeacherCommand.AskLeave(order.id()))
                .orElseGet(() -> explain(said, Question.MAYBE));
    }

    /** "besok jam 8 kan ya bu?" of who has lessons asks for the timetable. */
    private Optional<Command> ownDay(Said said) {
        boolean asks = said.text().contains("?") && said.what().note() == null;
        boolean timed = said.what().date() != null || said.what().start() != null;
        return asks && timed && listOpen(said).isEmpty()
                ? lessons.list(said.teacherId(), said.at()).stream()
                        .findFirst()
                        .map(_ -> new TeacherCommand.ShowSchedule(List.of()))
                : Optional.empty();
    }

    /**
     * About the open offer that is meant, else the best; which of several is asked where nothing
     * tells. Without one, about the next lesson.
     */
    private Command explain(Said said, Question question) {
        List<OfferRef> open = listOpen(said);
        if (!open.isEmpty()) {
            List<OfferRef> meant = offers.listMeant(open, said.what(), said.text());
            boolean unclear = question == Question.UNCLEAR || question == Question.SURE;
            return unclear && open.size() > 1 && meant.size() != 1
                    ? new TeacherCommand.AskWhichOffer(open)
                    : new TeacherCommand.Explain(
                            meant.isEmpty() ? open.getFirst() : meant.getFirst(), question);
        }
        boolean asked =
                question == Question.WHERE || question == Question.WHEN || question == Question.WHO;
        return lessons.findCurrent(said.teacherId(), said.at())
                .filter(_ -> asked && said.what().note() == null)
                .<Command>map(order -> new TeacherCommand.ShowLesson(order.id()))
                .or(() -> words.find(said))
                .or(() -> words.findAnswering(said))
                .orElseGet(() -> new Tell(nothingElse(said, question), said.state()));
    }

    /** Who has neither offer nor lesson, and says "kalau ada lagi, kabari", waits for an offer. */
    private Topic nothingElse(Said said, Question question) {
        boolean waits = question == Question.MAYBE || question == Question.COUNTER_OFFER;
        return waits && lessons.list(said.teacherId(), said.at()).isEmpty()
                ? Topic.NO_OFFER
                : Topic.UNCLEAR;
    }

    private Command choose(Said said, List<String> orderIds) {
        Integer number = said.what().number();
        if (number != null
                && number >= 1
                && number <= Math.min(orderIds.size(), LessonReplies.LISTED)) {
            return new TeacherCommand.AskLeave(orderIds.get(number - 1));
        }
        List<Order> meant =
                lessons.listMeant(said.teacherId(), said.what(), said.at()).stream()
                        .filter(order -> orderIds.contains(order.id()))
                        .toList();
        if (meant.size() == 1) {
            return new TeacherCommand.AskLeave(meant.getFirst().id());
        }
        return switch (said.wanted()) {
            case Intent.Answer.DECLINE -> new Tell(Topic.KEPT, new Idle());
            case Intent.Talk.UNSURE -> new TeacherCommand.AskWhichLesson(orderIds);
            case Intent.Answer _, Intent.Teaching _, Intent.Talk _ -> request(said);
        };
    }

    private Command yesOrNo(Said said, String orderId) {
        return switch (said.wanted()) {
            case Intent.Answer.ACCEPT -> // "bisa, saya kosong" says the contrary
                    said.what().answered().says(AnswerKind.READY)
                            ? new TeacherCommand.AskLeave(orderId)
                            : new TeacherCommand.Leave(orderId);
            case Intent.Answer.DECLINE -> new Tell(Topic.KEPT, new Idle());
            case Intent.Answer.CANCEL, Intent.Talk.UNSURE -> unclear(said, orderId);
            case Intent.Teaching.CHECK_IN ->
                    (isNamed(said.what()) ? stands(said, orderId) : Optional.<Command>empty())
                            .orElseGet(() -> request(said));
            case Intent.Teaching _, Intent.Talk _ -> request(said);
        };
    }

    /**
     * A bare "batal" may mean the lesson or the cancellation: it is asked again. What names a
     * lesson, or asks, is a request of its own.
     */
    private Command unclear(Said said, String orderId) {
        Understood what = said.what();
        boolean own = what.orderId() != null || isNamed(what) || what.detail() != null;
        boolean denies = CancelWord.isIn(said.text()) || what.answered().says(AnswerKind.NO);
        Optional<Command> other =
                isNamed(what) && !denies ? stands(said, orderId) : Optional.empty();
        if (other.isPresent()) {
            return other.get(); // "kamis aman kok", where it is today's that is in question
        }
        if (what.answered().whole() && what.answered().says(AnswerKind.HOLD)) {
            return new Tell(Topic.KEPT, new Idle()); // "lihat besok pagi dulu"
        }
        return own ? request(said) : new TeacherCommand.AskLeave(orderId);
    }
}
