package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.CancelWord;
import id.guruonline.conversation.dialogue.ChangeLanguage;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.ForOffice;
import id.guruonline.conversation.dialogue.Passing;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Tell;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Topic;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingAbsent;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingBells;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingCancel;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingCancelAll;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingNoShow;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingOrderChoice;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingReply;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingTimetable;
import id.guruonline.conversation.dialogue.operator.OperatorState.Drafting;
import id.guruonline.conversation.dialogue.operator.OperatorState.Dropped;
import id.guruonline.conversation.dialogue.operator.OperatorState.Idle;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.dialogue.operator.draft.DraftSlots;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Answered;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a typed text asks for, by what the dialogue waits for. */
final class OperatorTyped {

    /** So long a card that was put aside may be wanted after all. */
    private static final Duration REGRET = Duration.ofMinutes(30);

    /** "eh jangan deh"; a "tidak usah" only says once more that nothing is wanted. */
    private static final Pattern DONT =
            Pattern.compile("\\b(?:jangan|jgn|jngn|jgan|don'?t)\\b", Pattern.CASE_INSENSITIVE);

    private final Requests requests;
    private final Candidates candidates;
    private final NamedTeachers names;
    private final WordsToTeacher words;
    private final DraftTyped drafts;
    private final BellRequests bells;

    OperatorTyped(
            Requests requests,
            Candidates candidates,
            NamedTeachers names,
            WordsToTeacher words,
            BellRequests bells) {
        this.bells = bells;
        this.names = names;
        this.words = words;
        this.requests = requests;
        this.candidates = candidates;
        this.drafts = new DraftTyped(requests, names, this);
    }

    Command decide(Asked asked) {
        Optional<Order> quoted = words.findQuoted(asked);
        if (quoted.isPresent() && !asked.input().forwarded()) {
            return WordsToTeacher.answered(
                    new AwaitingReply(quoted.get().id(), asked.rest()), quoted.get(), asked.text());
        }
        Command decided = bells.find(asked).orElseGet(() -> decided(asked));
        return asked.said().asks() && decided instanceof OperatorCommand act
                ? askedFirst(act, asked)
                : decided;
    }

    /** What cannot be taken back is asked for where more was said than that. */
    private static Command askedFirst(OperatorCommand act, Asked asked) {
        return switch (act) {
            case OperatorCommand.Send _, OperatorCommand.Drop _
                    when asked.state() instanceof Drafting drafting ->
                    DraftTyped.again(drafting, Remark.NOT_UNDERSTOOD);
            case OperatorCommand.Cancel(String orderId, OperatorState then) ->
                    new OperatorCommand.AskCancel(orderId, then);
            case OperatorCommand.CancelAll(List<String> orderIds, OperatorState then) ->
                    new OperatorCommand.AskCancelAll(asked.card(0), orderIds, then);
            case OperatorCommand.ReportNoShow(
                            String orderId,
                            String teacherId,
                            OperatorState then) ->
                    new OperatorCommand.AskNoShow(orderId, teacherId, then);
            case OperatorCommand.ConfirmAttendance(String orderId, _, OperatorState then) ->
                    new OperatorCommand.AskWhich(OrderPurpose.ATTENDANCE, List.of(orderId), then);
            case OperatorCommand.KeepTime(String orderId, String question, OperatorState then) ->
                    new OperatorCommand.AskTimeOrTeacher(orderId, question, then);
            case OperatorCommand.SeekOther(
                            String orderId,
                            String question,
                            _,
                            OperatorState then) ->
                    new OperatorCommand.AskTimeOrTeacher(orderId, question, then);
            case OperatorCommand.SeekOthers(String orderId, OperatorState then) ->
                    new OperatorCommand.AskOthers(orderId, then);
            case OperatorCommand.SaveBells save ->
                    new OperatorCommand.AskBells(save.cardId(), save.change(), save.then());
            case OperatorCommand.SaveTimetable save ->
                    new OperatorCommand.AskTimetable(asked.card(0), save.draft(), save.then());
            case OperatorCommand.ReportAbsence _,
                    OperatorCommand.AskWhoIsAway _,
                    OperatorCommand.DenyAbsent _,
                    OperatorCommand.DecideAbsence _,
                    OperatorCommand.EndAbsence _,
                    OperatorCommand.ShowTimetable _,
                    OperatorCommand.AskTimetable _,
                    OperatorCommand.UndoTimetable _,
                    OperatorCommand.Send _,
                    OperatorCommand.Drop _,
                    OperatorCommand.AskTimeOrTeacher _,
                    OperatorCommand.AskOthers _,
                    OperatorCommand.WaitForNamed _,
                    OperatorCommand.Ask _,
                    OperatorCommand.AskWhatToEdit _,
                    OperatorCommand.SentAlready _,
                    OperatorCommand.ShowOrders _,
                    OperatorCommand.ShowCalendar _,
                    OperatorCommand.TellOfOrder _,
                    OperatorCommand.AskWhich _,
                    OperatorCommand.AskCancel _,
                    OperatorCommand.AskCancelAll _,
                    OperatorCommand.AskPresence _,
                    OperatorCommand.AskNoShow _,
                    OperatorCommand.NoteLateness _,
                    OperatorCommand.DenyOrder _,
                    OperatorCommand.AskPassOn _,
                    OperatorCommand.PassOn _,
                    OperatorCommand.AskReply _,
                    OperatorCommand.ShowBells _,
                    OperatorCommand.AskBells _,
                    OperatorCommand.RefuseBells _,
                    OperatorCommand.Tell _ ->
                    act;
        };
    }

    private Command decided(Asked asked) {
        return switch (asked.state()) {
            case Idle _ -> request(asked);
            case Dropped dropped -> afterAll(dropped, asked);
            case Drafting drafting -> drafts.decide(drafting, asked);
            case AwaitingOrderChoice choice -> choose(choice, asked);
            case AwaitingCancel cancel ->
                    yesOrNo(asked, new OperatorCommand.Cancel(cancel.orderId(), cancel.then()));
            case AwaitingCancelAll all ->
                    yesOrNo(asked, new OperatorCommand.CancelAll(all.orderIds(), all.then()));
            case AwaitingNoShow noShow ->
                    yesOrNo(
                            asked,
                            new OperatorCommand.ReportNoShow(
                                    noShow.orderId(), noShow.teacherId(), noShow.then()));
            case AwaitingPassOn pending -> passOrNot(pending, asked);
            case AwaitingReply reply -> reply(reply, asked);
            case AwaitingBells awaiting -> savedOrNot(asked, BellRequests.save(awaiting));
            case AwaitingAbsent _ -> request(asked);
            case AwaitingTimetable awaiting -> savedOrNot(asked, TimetableRequests.save(awaiting));
        };
    }

    /** "eh jangan deh", "yang tadi jadi": the card that was put aside is shown again. */
    private Command afterAll(Dropped dropped, Asked asked) {
        Answered answered = asked.said().answered();
        boolean again =
                answered.says(AnswerKind.KEEP)
                        || DONT.matcher(asked.text()).find()
                        || asked.said().detail() == Detail.KEPT;
        boolean tooLate = Duration.between(dropped.draft().at(), asked.at()).compareTo(REGRET) > 0;
        return again && answered.whole() && !tooLate && !DraftSlots.areGiven(asked.said())
                ? new OperatorCommand.Ask(
                        dropped.draft().changed(asked.card(0), asked.at()), List.of(), Remark.NONE)
                : request(asked);
    }

    private Command passOrNot(AwaitingPassOn pending, Asked asked) {
        return switch (asked.wanted()) {
            case Intent.Answer.ACCEPT -> words.agreed(pending);
            case Intent.Answer.DECLINE -> new Tell(Topic.NOT_PASSED_ON, pending.then());
            case Intent.Answer.CANCEL -> request(asked);
            case Intent.Ordering _, Intent.OfOrder _, Intent.Overview _, Intent.Talk _ ->
                    request(asked);
        };
    }

    private Command savedOrNot(Asked asked, Command save) {
        return switch (asked.wanted()) {
            case Intent.Answer.ACCEPT -> save;
            case Intent.Answer.DECLINE, Intent.Answer.CANCEL -> new Tell(Topic.KEPT, asked.rest());
            case Intent.Ordering _, Intent.OfOrder _, Intent.Overview _, Intent.Talk _ ->
                    request(asked);
        };
    }

    /** Whatever is typed is for the teacher, but that there is no answer after all. */
    private Command reply(AwaitingReply reply, Asked asked) {
        boolean takenBack =
                asked.wanted() == Intent.Answer.CANCEL && asked.said().answered().whole();
        return takenBack
                ? new Tell(Topic.NOT_PASSED_ON, reply.then())
                : WordsToTeacher.answered(
                        reply,
                        candidates.find(asked.operator(), reply.orderId()).orElse(null),
                        asked.text());
    }

    /** A request that stands alone. */
    Command request(Asked asked) {
        return switch (asked.wanted()) {
            case Intent.Ordering.ORDER -> requests.order(asked);
            case Intent.Ordering.REPEAT -> requests.repeat(asked);
            case Intent.OfOrder wish -> requests.about(OrderPurpose.of(wish), asked);
            case Intent.Overview.STATUS -> requests.about(OrderPurpose.STATUS, asked);
            case Intent.Answer.CANCEL -> requests.about(OrderPurpose.CANCEL, asked);
            case Intent.Answer.DECLINE ->
                    CancelWord.isIn(asked.text())
                            ? requests.about(OrderPurpose.CANCEL, asked)
                            : answering(asked);
            case Intent.Answer.ACCEPT -> answering(asked);
            case Intent.Talk.LANGUAGE -> language(asked);
            case Intent.Talk.HELP -> new Tell(Topic.HELP, asked.rest());
            case Intent.Talk.THANKS -> new Tell(Topic.THANKS, asked.rest());
            case Intent.Talk.GREETING -> new Tell(Topic.GREETING, asked.rest());
            case Intent.Talk.UNSURE -> unsure(asked);
        };
    }

    /** A yes or no to nothing that the service asked may be to what the teacher had passed on. */
    private Command answering(Asked asked) {
        return words.findAnswering(asked).orElseGet(() -> new Tell(Topic.UNCLEAR, asked.rest()));
    }

    /**
     * A subject or class makes an order of a text that says nothing else; a bare code a question.
     */
    private Command unsure(Asked asked) {
        Understood said = asked.said();
        if (said.detail() == Detail.KEPT) {
            return new Tell(Topic.KEPT, asked.rest());
        }
        if (said.detail() == Detail.UNWANTED) {
            return new ForOffice(Passing.worded(asked.text()), asked.rest());
        }
        if (said.orderId() != null && said.note() == null) {
            return requests.about(OrderPurpose.STATUS, asked);
        }
        boolean named = said.subject() != null || said.className() != null;
        boolean noted = said.note() != null && !(named && names.isAsking(asked));
        if (!noted && named && said.detail() != Detail.QUESTION_PAY) {
            return requests.order(asked);
        }
        if (said.detail() == Detail.QUESTION_WHO) {
            return requests.about(OrderPurpose.STATUS, asked); // "minta nomor gurunya"
        }
        return words.find(asked).orElseGet(() -> answering(asked));
    }

    Command language(Asked asked) {
        return new ChangeLanguage(asked.said().wantedLanguage(), asked.rest());
    }

    /**
     * Which of those that were listed: by number, place or code, all of them, or by what is said of
     * the lesson; a lesson like none of them is an order of its own.
     */
    private Command choose(AwaitingOrderChoice choice, Asked asked) {
        List<Order> listed =
                choice.orderIds().stream()
                        .flatMap(id -> candidates.find(asked.operator(), id).stream())
                        .toList();
        boolean asksHow =
                asked.wanted() == Intent.Overview.STATUS && choice.purpose() != OrderPurpose.STATUS;
        if (asksHow) {
            return request(asked); // "is anyone close to a yes for science?"
        }
        List<Order> chosen = chosen(choice, listed, asked);
        return switch (chosen.size()) {
            case 0 -> chooseNone(choice, listed, asked);
            case 1 -> requests.on(choice.purpose(), chosen.getFirst(), asked);
            default -> requests.onAll(choice.purpose(), chosen, asked);
        };
    }

    private List<Order> chosen(AwaitingOrderChoice choice, List<Order> listed, Asked asked) {
        Understood said = asked.said();
        if (said.orderId() != null) {
            return candidates.find(asked.operator(), said.orderId()).stream().toList();
        }
        Answered answered = said.answered();
        if (answered.whole() && answered.says(AnswerKind.ALL)) {
            return listed;
        }
        if (DraftSlots.areGiven(said)) {
            return candidates.narrow(listed, said, asked.school());
        }
        List<Order> named = candidates.ofNamedTeacher(listed, asked.text());
        if (!named.isEmpty()) {
            return named;
        }
        if (answered.whole() && answered.says(AnswerKind.LAST) && !listed.isEmpty()) {
            return List.of(listed.get(Math.min(listed.size(), StandingOrders.LISTED) - 1));
        }
        int shown = Math.min(choice.orderIds().size(), StandingOrders.LISTED);
        boolean fits = answered.numbers().stream().allMatch(no -> no >= 1 && no <= shown);
        return fits && answered.whole()
                ? answered.numbers().stream()
                        .distinct()
                        .map(no -> choice.orderIds().get(no - 1))
                        .flatMap(id -> candidates.find(asked.operator(), id).stream())
                        .toList()
                : List.of();
    }

    private Command chooseNone(AwaitingOrderChoice choice, List<Order> listed, Asked asked) {
        boolean given = DraftSlots.areGiven(asked.said());
        return switch (asked.wanted()) {
            case Intent.Answer.DECLINE -> new Tell(Topic.KEPT, choice.then());
            case Intent.Answer.ACCEPT -> again(choice, listed);
            case Intent.Talk.UNSURE -> given ? request(asked) : again(choice, listed);
            case Intent.Answer _, Intent.Ordering _, Intent.Overview _, Intent.OfOrder _ ->
                    asked.wanted() == choice.purpose().intent() && !given
                            ? again(choice, listed)
                            : request(asked);
            case Intent.Talk _ -> request(asked);
        };
    }

    private static Command again(AwaitingOrderChoice choice, List<Order> listed) {
        return listed.isEmpty()
                ? new Tell(Topic.UNCLEAR, choice.then())
                : new OperatorCommand.AskWhich(choice.purpose(), choice.orderIds(), choice.then());
    }

    private Command yesOrNo(Asked asked, OperatorCommand yes) {
        return switch (asked.wanted()) {
            case Intent.Answer.ACCEPT -> yes;
            case Intent.Answer.DECLINE -> new Tell(Topic.KEPT, asked.rest());
            case Intent.Answer.CANCEL, Intent.Talk.UNSURE -> cancelUnclear(yes, asked);
            case Intent.OfOrder.NO_SHOW -> noShowAgain(yes, asked);
            case Intent.Ordering _, Intent.OfOrder _, Intent.Overview _, Intent.Talk _ ->
                    request(asked);
        };
    }

    /**
     * A bare "batal" may mean the order or the cancellation: it is asked again. What names an order
     * is a request of its own.
     */
    private Command cancelUnclear(OperatorCommand yes, Asked asked) {
        Understood said = asked.said();
        boolean named = said.orderId() != null || DraftSlots.areGiven(said);
        return !named && yes instanceof OperatorCommand.Cancel(String orderId, OperatorState then)
                ? new OperatorCommand.AskCancel(orderId, then)
                : request(asked);
    }

    private Command noShowAgain(OperatorCommand yes, Asked asked) {
        return yes instanceof OperatorCommand.ReportNoShow ? yes : request(asked);
    }
}
