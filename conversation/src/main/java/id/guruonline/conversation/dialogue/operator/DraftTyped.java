package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.CancelWord;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Ask;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.AskWhatToEdit;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Drop;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Send;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingClass;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingDate;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingEdit;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingEnd;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingKnowingly;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSend;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingStart;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSubject;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSure;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingTeacher;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingWeeks;
import id.guruonline.conversation.dialogue.operator.OperatorState.Drafting;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.dialogue.operator.draft.DraftSlots;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.Supervision;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.TeacherWishes;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.TeacherWish.Others;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.SchoolClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a typed text means while an order is in the making. */
final class DraftTyped {

    /** A whole new order this soon after the last word is a second one, later it is the first. */
    private static final Duration SAME_BREATH = Duration.ofMinutes(15);

    private static final int LONGEST_CLASS = 20;

    /** "hari lain saja". */
    private static final Pattern OTHER_DAY =
            Pattern.compile(
                    "(?iu)\\b(?:(?:ganti|pindah|ubah|geser|cari)\\s+(?:ke\\s+)?(?:hari|tanggal)"
                            + "|(?:hari|tanggal)\\s+(?:yang\\s+)?lain|lain hari|(?:an)?other day"
                            + "|different day|change (?:the )?day)\\b");

    /** "tetap", "ya tetap butuh". */
    private static final Pattern STILL =
            Pattern.compile(
                    "(?iu)(?:(?:ya|iya|y|iyo|yes)[\\s,]+)?(?:tetap|tetep|ttp|memang|all the same"
                            + "|still|keep)(?:\\s+(?:minta|perlu|butuh|lanjut|saja|aja|ya|guru|need|it"
                            + "|want))*\\s*[.!]*");

    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");

    private final Requests requests;
    private final NamedTeachers names;
    private final OperatorTyped typed;

    DraftTyped(Requests requests, NamedTeachers names, OperatorTyped typed) {
        this.requests = requests;
        this.names = names;
        this.typed = typed;
    }

    Command decide(Drafting state, Asked asked) {
        if (state instanceof AwaitingSure sure && !DraftSlots.areGiven(asked.said())) {
            Optional<Command> ofDay = answeredOfDay(sure, asked);
            if (ofDay.isPresent()) {
                return ofDay.get();
            }
        }
        if (isPerhapsOfTeacher(asked)) {
            OrderDraft named = teacherNamed(state, asked);
            if (!named.equals(state.draft())) {
                return again(state, named.changed(asked.card(0), asked.at()));
            }
        }
        return isOnlyNote(asked) ? noted(state, asked) : wanted(state, asked);
    }

    /** What was asked of a day off: that day all the same, for the exam, or another day. */
    private static Optional<Command> answeredOfDay(AwaitingSure sure, Asked asked) {
        OrderDraft next = sure.draft().changed(asked.card(0), asked.at());
        boolean exams = sure.doubt() == OrderDraft.Doubt.EXAM_DAY;
        boolean ofDay = exams || sure.doubt() == OrderDraft.Doubt.CLOSED_DAY;
        if (!ofDay || !isShown(Verb.OfCard.SURE, sure.draft(), asked)) {
            return Optional.empty();
        }
        if (OTHER_DAY.matcher(asked.text()).find()
                || (exams && Supervision.isDeniedBy(asked.text()))) {
            return Optional.of(
                    new Ask(DraftSlots.clear(next, sure.doubt()), sure.later(), Remark.NONE));
        }
        boolean meant =
                exams
                        ? Supervision.isAnsweredBy(asked.text())
                        : STILL.matcher(asked.text()).matches();
        return meant && !isAgainst(asked)
                ? Optional.of(new Ask(next.sureOf(sure.doubt()), sure.later(), Remark.NONE))
                : Optional.empty();
    }

    /** "sama bu siti saja ya", "hanya beliau": of the draft nothing else would change. */
    private static boolean isPerhapsOfTeacher(Asked asked) {
        return !DraftSlots.areGiven(asked.said())
                && asked.said().orderId() == null
                && !isAgainst(asked);
    }

    /**
     * Whether it calls off or declines, whoever is named along with it; "tidak boleh guru lain" is
     * a no to others only.
     */
    private static boolean isAgainst(Asked asked) {
        boolean ofOthers = TeacherWishes.others(asked.text()) == Others.UNWANTED;
        return asked.wanted() == Intent.Answer.CANCEL
                || CancelWord.isIn(asked.text())
                || (asked.wanted() == Intent.Answer.DECLINE && !ofOthers);
    }

    private OrderDraft teacherNamed(Drafting state, Asked asked) {
        return state instanceof AwaitingTeacher
                ? names.chosen(state.draft(), asked)
                : names.named(state.draft(), asked);
    }

    /** "tolong bawa penggaris", "tdk perlu bawa RPP": the draft stays, with a word more. */
    private static boolean isOnlyNote(Asked asked) {
        Understood said = asked.said();
        return said.note() != null
                && said.orderId() == null
                && !DraftSlots.areGiven(said)
                && asked.wanted() != Intent.Answer.CANCEL;
    }

    private Command noted(Drafting state, Asked asked) {
        OrderDraft draft = state.draft().changed(asked.card(0), asked.at());
        return again(state, requests.filled(draft, asked));
    }

    private Command wanted(Drafting state, Asked asked) {
        if (isAllCalledOff(asked)) {
            return requests.callOffAll(asked).orElseGet(() -> new Drop(List.of(), null));
        }
        if (asked.said().detail() == Detail.KEPT || asked.said().detail() == Detail.UNWANTED) {
            return asked.said().detail() == Detail.KEPT
                    ? again(state, Remark.NONE) // "yang 5A jangan diubah" changes no card
                    : typed.request(asked);
        }
        return switch (asked.wanted()) {
            case Intent.Ordering.ORDER, Intent.OfOrder.CHANGE, Intent.Talk.UNSURE ->
                    isAnother(state.draft(), asked) ? another(state, asked) : more(state, asked);
            case Intent.Answer.ACCEPT -> accept(state, asked);
            case Intent.Answer.DECLINE ->
                    asked.said().orderId() == null
                            ? decline(state, asked)
                            : requests.about(OrderPurpose.CANCEL, asked);
            case Intent.Answer.CANCEL -> callOff(state, asked);
            case Intent.Ordering _, Intent.OfOrder _, Intent.Overview _, Intent.Talk _ ->
                    typed.request(asked);
        };
    }

    private static boolean isAllCalledOff(Asked asked) {
        return asked.said().answered().says(AnswerKind.ALL)
                && CancelWord.isIn(asked.text())
                && !DraftSlots.areGiven(asked.said());
    }

    /** What is as the draft says it is the draft; any other lesson is that of an order. */
    private Command callOff(Drafting state, Asked asked) {
        OrderDraft draft = state.draft();
        boolean own =
                asked.said().orderId() == null
                        && DraftSlots.fill(draft, asked.said(), asked.school()).equals(draft);
        return own ? new Drop(state.later(), draft) : typed.request(asked);
    }

    /** The open question once more, of the draft as it is by now. */
    private static Command again(Drafting state, OrderDraft next) {
        return state instanceof AwaitingEdit
                ? new AskWhatToEdit(next, state.later())
                : new Ask(next, state.later(), Remark.NONE);
    }

    /** The open question once more. */
    static Command again(Drafting state, Remark remark) {
        return state instanceof AwaitingEdit(OrderDraft draft, List<OrderDraft> later)
                ? new AskWhatToEdit(draft, later)
                : new Ask(state.draft(), state.later(), remark);
    }

    /** What the text adds to the draft or changes in it. */
    private Command more(Drafting state, Asked asked) {
        Understood said = asked.said();
        if (said.orderId() != null) {
            return typed.request(asked);
        }
        OrderDraft draft = state.draft().changed(asked.card(0), asked.at());
        if (state instanceof AwaitingWeeks) {
            Optional<Integer> weeks = findWeeks(asked);
            if (weeks.isPresent()) {
                return new Ask(
                        names.named(draft.with(draft.days().weekly(weeks.get())), asked),
                        state.later(),
                        Remark.NONE);
            }
        }
        Optional<String> className = findClassName(state, asked);
        if (className.isPresent()) {
            return new Ask(
                    names.named(draft.withClass(null, className.get()), asked),
                    state.later(),
                    Remark.NONE);
        }
        if (state instanceof AwaitingEnd && DraftSlots.isLoneTime(said)) {
            return new Ask(
                    names.named(draft.with(draft.hours().until(said.start())), asked),
                    state.later(),
                    Remark.NONE);
        }
        return DraftSlots.areGiven(said)
                ? new Ask(
                        requests.filled(draft, asked),
                        later(state, asked),
                        DraftSlots.remarkOf(said))
                : nothingGiven(state, asked);
    }

    /** "4", "4 minggu", "empat kali". */
    private static Optional<Integer> findWeeks(Asked asked) {
        Understood said = asked.said();
        if (said.repeat() > 1) {
            return Optional.of(said.repeat());
        }
        Optional<Integer> number =
                Optional.ofNullable(said.number())
                        .or(() -> Optional.of(asked.text()).flatMap(DraftTyped::findNumber));
        return number.filter(weeks -> weeks >= 1 && weeks <= OrderDraft.MOST_DAYS);
    }

    private static Optional<Integer> findNumber(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.find() ? Optional.of(Integer.valueOf(digits.group())) : Optional.empty();
    }

    private static Command nothingGiven(Drafting state, Asked asked) {
        boolean change =
                asked.said().intent() == Intent.OfOrder.CHANGE && state.draft().isComplete();
        return change
                ? new AskWhatToEdit(state.draft(), state.later())
                : again(state, Remark.NOT_UNDERSTOOD);
    }

    /** A class by its very name, which need not look like one: "Melati". */
    private static Optional<String> findClassName(Drafting state, Asked asked) {
        if (!(state instanceof AwaitingClass)) {
            return Optional.empty();
        }
        String typed = asked.text().strip();
        Optional<String> known = asked.school().findClass(typed).map(SchoolClass::name);
        boolean free = asked.school().level() == Level.PAUD && typed.length() <= LONGEST_CLASS;
        return known.isEmpty() && free && !typed.isEmpty() ? Optional.of(typed) : known;
    }

    private List<OrderDraft> later(Drafting state, Asked asked) {
        List<OrderDraft> later = new ArrayList<>(state.later());
        later.addAll(requests.further(state.draft(), asked));
        return later;
    }

    /**
     * Another subject and another class: somebody begins another order. One of them alone, or a
     * change that leaves the rest as it is, corrects this one.
     */
    private static boolean isAnother(OrderDraft draft, Asked asked) {
        OrderDraft said =
                DraftSlots.fill(OrderDraft.empty("", asked.at()), asked.said(), asked.school());
        boolean order = asked.said().intent() == Intent.Ordering.ORDER || said.isComplete();
        return order
                && said.subject() != null
                && (said.className() != null || said.grade() != null)
                && draft.subject() != null
                && draft.className() != null
                && (said.subject() != draft.subject()
                        || !draft.className().equals(said.className()));
    }

    private Command another(Drafting state, Asked asked) {
        Duration since = Duration.between(state.draft().at(), asked.at());
        if (since.compareTo(SAME_BREATH) > 0) {
            return requests.order(asked);
        }
        List<OrderDraft> later = new ArrayList<>(state.later());
        later.addAll(requests.drafts(asked));
        return new Ask(state.draft(), later, Remark.ONE_BY_ONE);
    }

    private Command accept(Drafting state, Asked asked) {
        return switch (state) {
            case AwaitingSend(OrderDraft draft, List<OrderDraft> later)
                    when !isShown(Verb.OfCard.SEND, draft, asked) ->
                    new Ask(draft, later, Remark.NONE);
            case AwaitingKnowingly(OrderDraft draft, List<OrderDraft> later)
                    when !isShown(Verb.OfCard.KNOWINGLY, draft, asked) ->
                    new Ask(draft, later, Remark.NONE);
            case AwaitingSend(OrderDraft draft, List<OrderDraft> later) ->
                    isPlain(asked.said())
                            ? new Send(draft, later, false)
                            : new Ask(
                                    requests.filled(
                                            draft.changed(asked.card(0), asked.at()), asked),
                                    later,
                                    DraftSlots.remarkOf(asked.said()));
            case AwaitingKnowingly(OrderDraft draft, List<OrderDraft> later) ->
                    new Send(draft, later, true);
            case AwaitingSure sure -> acceptOdd(sure, asked);
            case AwaitingSubject _,
                    AwaitingClass _,
                    AwaitingDate _,
                    AwaitingStart _,
                    AwaitingEnd _,
                    AwaitingWeeks _,
                    AwaitingTeacher _,
                    AwaitingEdit _ ->
                    again(state, Remark.NONE);
        };
    }

    private Command acceptOdd(AwaitingSure state, Asked asked) {
        OrderDraft draft = state.draft();
        if (!isShown(Verb.OfCard.SURE, draft, asked)) {
            return new Ask(draft, state.later(), Remark.NONE);
        }
        if (state.doubt() == OrderDraft.Doubt.PERIODS && isPlain(asked.said())) {
            return again(state, Remark.NONE); // "ya" to "this or that?"
        }
        OrderDraft next = draft.changed(asked.card(0), asked.at());
        return isPlain(asked.said())
                ? new Ask(next.sureOf(state.doubt()), state.later(), Remark.NONE)
                : new Ask(
                        requests.filled(next, asked),
                        state.later(),
                        DraftSlots.remarkOf(asked.said()));
    }

    /** A yes to anything newer must be to a card that is seen again. */
    private static boolean isShown(Verb button, OrderDraft draft, Asked asked) {
        return asked.input().shows(ButtonData.of(button, draft.card()));
    }

    /** A yes that says more than yes is a change: it must be seen on a card first. */
    private static boolean isPlain(Understood said) {
        return !DraftSlots.areGiven(said);
    }

    private static Command decline(Drafting state, Asked asked) {
        return switch (state) {
            case AwaitingEdit(OrderDraft draft, List<OrderDraft> later) ->
                    new Ask(draft, later, Remark.NONE);
            case AwaitingSure(OrderDraft.Doubt doubt, OrderDraft draft, List<OrderDraft> later)
                    when doubt == OrderDraft.Doubt.TEACHER ->
                    new Drop(later, draft);
            case AwaitingSure(OrderDraft.Doubt doubt, OrderDraft draft, List<OrderDraft> later) ->
                    new Ask(
                            DraftSlots.clear(draft.changed(asked.card(0), asked.at()), doubt),
                            later,
                            Remark.NONE);
            case AwaitingSubject _,
                    AwaitingClass _,
                    AwaitingDate _,
                    AwaitingStart _,
                    AwaitingEnd _,
                    AwaitingWeeks _,
                    AwaitingTeacher _,
                    AwaitingSend _,
                    AwaitingKnowingly _ ->
                    new Drop(state.later(), state.draft());
        };
    }
}
