package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Parts;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Ask;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.AskWhatToEdit;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Tell;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Topic;
import id.guruonline.conversation.dialogue.operator.draft.Cards;
import id.guruonline.conversation.dialogue.operator.draft.DraftSlots;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Hours;
import id.guruonline.conversation.dialogue.operator.draft.Shares;
import id.guruonline.conversation.dialogue.operator.draft.Supervision;
import id.guruonline.conversation.dialogue.operator.draft.Wanted;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.calendar.SchoolDay;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.School;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out what a request is about: which order, or which draft it begins. */
final class Requests {

    /** How far back "the same again" looks. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final Pattern NOW =
            Pattern.compile(
                    "\\b(?:sekarang|skrg|skrang|skarang|sekrg|skg|saiki|sakniki|right now|now)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** What stands before it is as it was ordered. */
    private static final Pattern BECOMES =
            Pattern.compile(
                    "\\b(?:jadi|jd|jdi|menjadi|ke|to|becomes)\\b", Pattern.CASE_INSENSITIVE);

    private final Orders orders;
    private final Candidates candidates;
    private final NamedTeachers names;
    private final CalendarStore calendars;
    private final ZoneId zone;

    Requests(
            Orders orders,
            Candidates candidates,
            NamedTeachers names,
            CalendarStore calendars,
            ZoneId zone) {
        this.calendars = calendars;
        this.names = names;
        this.orders = orders;
        this.candidates = candidates;
        this.zone = zone;
    }

    /**
     * What somebody said, with all that is needed to act on it.
     *
     * @param parts understands a part of it by itself
     */
    record Asked(
            Operator operator,
            School school,
            OperatorState state,
            Input input,
            Intent.ByOperator wanted,
            Understood said,
            Function<String, Understood> parts) {

        /** What a part of the text is taken for by itself. */
        Understood alone(String part) {
            return parts.apply(part);
        }

        Instant at() {
            return input.at();
        }

        OperatorState rest() {
            return state.rest();
        }

        /** What was typed; nothing where something was tapped. */
        String text() {
            return input.text();
        }

        String card(int index) {
            return Cards.of(input.turnId(), index);
        }
    }

    /** New drafts of all that was ordered in the message. */
    List<OrderDraft> drafts(Asked asked) {
        List<Understood> wishes = wishes(asked);
        List<String> shares = Shares.of(asked.text(), wishes);
        return IntStream.range(0, wishes.size())
                .mapToObj(i -> {
                    OrderDraft empty = OrderDraft.empty(asked.card(i), asked.at());
                    OrderDraft draft = DraftSlots.fill(empty, wishes.get(i), asked.school());
                    OrderDraft purposed = purposed(draft, shares.get(i));
                    return names.named(startingNow(purposed, asked), shares.get(i), asked);
                })
                .toList();
    }

    private static List<Understood> wishes(Asked asked) {
        return Stream.concat(Stream.of(asked.said()), asked.said().more().stream()).toList();
    }

    /** The draft with what the message says of the lesson that it names first. */
    OrderDraft filled(OrderDraft draft, Asked asked) {
        String share = Shares.of(asked.text(), wishes(asked)).getFirst();
        OrderDraft filled = DraftSlots.fill(draft, asked.said(), asked.school());
        return names.named(purposed(filled, share), share, asked);
    }

    /** "butuh pengawas ujian": what else is said of it is as of any order. */
    private static OrderDraft purposed(OrderDraft draft, String text) {
        return Supervision.isIn(text) ? draft.forExams() : draft;
    }

    /** "Butuh guru sekarang sampai jam 9": today, without another start than this minute. */
    private OrderDraft startingNow(OrderDraft draft, Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.at(), zone);
        Hours hours = draft.hours();
        boolean open = hours.start() == null && draft.days().dates().equals(List.of(today));
        if (!open || !NOW.matcher(asked.text()).find()) {
            return draft;
        }
        LocalTime now = LocalTime.ofInstant(asked.at(), zone).truncatedTo(ChronoUnit.MINUTES);
        return draft.with(new Hours(now, hours.end(), hours.minutes()).settled());
    }

    /**
     * New drafts of what else a message orders that goes on with a draft: what it does not say of
     * them is as in that one.
     */
    List<OrderDraft> further(OrderDraft draft, Asked asked) {
        List<Understood> wishes = wishes(asked);
        List<String> shares = Shares.of(asked.text(), wishes);
        return IntStream.range(1, wishes.size())
                .mapToObj(i -> {
                    OrderDraft like = draft.anew(asked.card(i), asked.at());
                    OrderDraft next = DraftSlots.fill(like, wishes.get(i), asked.school());
                    OrderDraft own = next.subject() == draft.subject() ? next : next.wanting(null);
                    return names.named(purposed(own, shares.get(i)), shares.get(i), asked);
                })
                .toList();
    }

    Command order(Asked asked) {
        List<OrderDraft> drafts = drafts(asked);
        return new Ask(
                drafts.getFirst(),
                drafts.subList(1, drafts.size()),
                DraftSlots.remarkOf(asked.said()));
    }

    /** A draft like the order placed last, for another day. */
    Command repeat(Asked asked) {
        Optional<Order> last =
                orders.findNewestOfSchool(asked.operator().npsn())
                        .filter(o -> o.orderedAt().isAfter(asked.at().minus(REMEMBERED)));
        if (last.isEmpty()) {
            return new Tell(Topic.NOTHING_TO_REPEAT, asked.rest());
        }
        OrderDraft draft = like(last.get(), asked).with(Days.NONE);
        return new Ask(filled(draft, asked), List.of(), DraftSlots.remarkOf(asked.said()));
    }

    private OrderDraft like(Order order, Asked asked) {
        Lesson lesson = order.lesson();
        LocalTime start = LocalTime.ofInstant(lesson.start(), zone);
        LocalTime end = LocalTime.ofInstant(lesson.end(), zone);
        LocalDate day = LocalDate.ofInstant(lesson.start(), zone);
        OrderDraft like =
                OrderDraft.empty(asked.card(0), asked.at())
                        .with(lesson.subject())
                        .withClass(null, lesson.className())
                        .with(Days.on(day))
                        .with(
                                new Hours(start, end, null)
                                        .orPeriods(
                                                lesson.periods(),
                                                asked.school().bellPlan().on(day)))
                        .noting(order.exchange().note());
        boolean exams =
                like.isForExams()
                        && calendars.calendar().on(asked.school(), day) instanceof SchoolDay.Exams;
        return like.sureOf(
                Arrays.stream(OrderDraft.Doubt.values())
                        .filter(doubt -> exams || doubt != OrderDraft.Doubt.EXAM_DAY)
                        .toArray(OrderDraft.Doubt[]::new));
    }

    /**
     * A new card in the place of an order that was sent.
     *
     * @param order one of the operator's school
     */
    Command change(Order order, Asked asked) {
        OrderDraft draft =
                like(order, asked)
                        .replacing(order.id())
                        .wanting(order.findWish().map(Requests::wanted).orElse(null));
        return DraftSlots.areGiven(asked.said()) || !names.named(draft, asked).equals(draft)
                ? new Ask(filled(draft, asked), List.of(), DraftSlots.remarkOf(asked.said()))
                : new AskWhatToEdit(draft, List.of());
    }

    private static Wanted wanted(Named wish) {
        return new Wanted("", "", List.of(wish.teacherId()), wish.others());
    }

    /** A request about an order that stands: the order if it is clear, else which one is asked. */
    Command about(OrderPurpose purpose, Asked asked) {
        String orderId = asked.said().orderId();
        if (orderId != null) {
            return candidates
                    .find(asked.operator(), orderId)
                    .map(order -> on(purpose, order, asked))
                    .orElseGet(() -> new OperatorCommand.DenyOrder(orderId, asked.rest()));
        }
        List<Order> meant =
                clearer(
                        purpose,
                        candidates.list(
                                asked.operator(),
                                asked.school(),
                                purpose,
                                asked.said(),
                                asked.text(),
                                asked.at()),
                        asked);
        boolean all = asked.said().answered().says(AnswerKind.ALL);
        return switch (meant.size()) {
            case 1 -> on(purpose, meant.getFirst(), asked);
            case 0 -> purpose.unclear(meant, asked.rest());
            default -> all ? onAll(purpose, meant, asked) : purpose.unclear(meant, asked.rest());
        };
    }

    /**
     * Of several the one that a part of the message tells: "cancel the science one, keep the
     * maths", "yang Rabu jadi Kamis". Where its parts tell more than one, all are meant.
     */
    private List<Order> clearer(OrderPurpose purpose, List<Order> meant, Asked asked) {
        if (meant.size() < 2 || asked.said().answered().says(AnswerKind.ALL)) {
            return meant;
        }
        boolean change = purpose == OrderPurpose.CHANGE;
        List<String> parts =
                change ? List.of(BECOMES.split(asked.text(), 2)[0]) : Parts.of(asked.text());
        Set<Order> told = new LinkedHashSet<>();
        for (String part : parts) {
            Understood alone = asked.alone(part);
            boolean own = change || alone.intent() == purpose.intent();
            told.addAll(
                    own && DraftSlots.areGiven(alone)
                            ? candidates.narrow(meant, alone, asked.school())
                            : own ? candidates.ofNamedTeacher(meant, part) : List.of());
        }
        return told.size() == 1 ? List.copyOf(told) : meant;
    }

    /**
     * Everything is called off after one question, and what is in the making is dropped; empty
     * where no order stands.
     */
    Optional<Command> callOffAll(Asked asked) {
        Asked undrafted =
                new Asked(
                        asked.operator(),
                        asked.school(),
                        new OperatorState.Idle(),
                        asked.input(),
                        asked.wanted(),
                        asked.said(),
                        asked.parts());
        List<Order> standing =
                candidates.list(
                        asked.operator(),
                        asked.school(),
                        OrderPurpose.CANCEL,
                        asked.said(),
                        asked.text(),
                        asked.at());
        return switch (standing.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(on(OrderPurpose.CANCEL, standing.getFirst(), undrafted));
            default -> Optional.of(onAll(OrderPurpose.CANCEL, standing, undrafted));
        };
    }

    /** What is asked of several: all are called off after one question; else it is of one. */
    Command onAll(OrderPurpose purpose, List<Order> several, Asked asked) {
        List<String> ids = several.stream().map(Order::id).toList();
        return purpose == OrderPurpose.CANCEL
                ? new OperatorCommand.AskCancelAll(asked.card(0), ids, asked.rest())
                : purpose.unclear(several, asked.rest());
    }

    /** What is asked of that order. */
    Command on(OrderPurpose purpose, Order order, Asked asked) {
        return purpose.on(this, order, asked);
    }
}
