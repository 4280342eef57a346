package id.guruonline.conversation.understanding;

import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.understanding.answer.AnswerReader;
import id.guruonline.conversation.understanding.intent.Heard;
import id.guruonline.conversation.understanding.intent.IntentTaken;
import id.guruonline.conversation.understanding.intent.Signal;
import id.guruonline.conversation.understanding.intent.SignalWords;
import id.guruonline.conversation.understanding.intent.Signals;
import id.guruonline.conversation.understanding.intent.Speech;
import id.guruonline.conversation.understanding.intent.Twofold;
import id.guruonline.conversation.understanding.intent.Wholeness;
import id.guruonline.conversation.understanding.meaning.Answered;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.BellWish;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.Chart;
import id.guruonline.conversation.understanding.reading.NoiseRecogniser;
import id.guruonline.conversation.understanding.reading.OrderCodeRecogniser;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.reading.SubjectRecogniser;
import id.guruonline.conversation.understanding.reading.TypedNumber;
import id.guruonline.conversation.understanding.reading.classname.ClassRecogniser;
import id.guruonline.conversation.understanding.reading.classname.GroupRecogniser;
import id.guruonline.conversation.understanding.reading.clock.BellsRecogniser;
import id.guruonline.conversation.understanding.reading.clock.ClockRecogniser;
import id.guruonline.conversation.understanding.reading.clock.LengthRecogniser;
import id.guruonline.conversation.understanding.reading.clock.PeriodRecogniser;
import id.guruonline.conversation.understanding.reading.day.DateRecogniser;
import id.guruonline.conversation.understanding.reading.day.DayRecogniser;
import id.guruonline.conversation.understanding.second.SecondReader;
import id.guruonline.conversation.understanding.slots.Clauses;
import id.guruonline.conversation.understanding.slots.Doubts;
import id.guruonline.conversation.understanding.slots.Focus;
import id.guruonline.conversation.understanding.slots.NoteWords;
import id.guruonline.conversation.understanding.slots.PauseDays;
import id.guruonline.conversation.understanding.slots.Slots;
import id.guruonline.conversation.understanding.words.LanguageDetector;
import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Tokenizer;
import id.guruonline.conversation.understanding.words.WordFile;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts for what they mean: the tokenizer and the lexicon make words of them, the recognisers
 * propose readings, the {@link Chart} keeps the strongest, and the rules of the speaker's role tell
 * the intent. Thread-safe; one instance serves everybody.
 */
public final class Understanding {

    /** The head of a message that was copied from a chat: "[24/11 07.15] Bu Rina: ". */
    private static final Pattern COPIED =
            Pattern.compile(
                    "\\[\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?,? +\\d{1,2}[.:]\\d{2}"
                            + "(?:[.:]\\d{2})?(?: *[AaPp][Mm])?] *[^:\\n]{1,40}: +");

    /** What is somebody else's words: "Diteruskan", "> butuh guru". */
    private static final Pattern PASSED_ON =
            Pattern.compile(
                    "(?m)^\\s*(?:>\\s|(?i:diteruskan|forwarded)\\s*(?:$|:))"
                            + "|\\s(?:Diteruskan|Forwarded)\\s*(?:$|:)");

    /**
     * 'a parent said to me, "get another teacher"', "kata tetangga dia mau guru": not the speaker's
     * own wish.
     */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "\\b(?:berkata|kata|kato|katanya|bilang|ngomong|berpesan|menulis|says?|said|told)\\b"
                            + "[^\"“”]{0,60}[\"“][^\"“”]+[\"”]"
                            + "|^.{0,45}\\b(?:kata|kato|katanya|kecek|kicek|ceuk|jare|ujar) .{1,30}"
                            + "\\b(?:dia|dio|inyo|ia|beliau|mereka|piyambake) +(?:mau|nio|nak|minta"
                            + "|mintak|butuh|pengen|badhe)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** All that pupils say besides stars is which class they join. */
    private static final List<Recogniser> PUPILS = List.of(new ClassRecogniser());

    /** So few words say too little for the second reader to judge by. */
    private static final int BRIEF = 3;

    /** How likely an act of the second reader must be to be what is asked about anyway. */
    private static final double LIKELIER_THAN_A_DOUBT = 0.5;

    /** How likely it must be to stand for what the rules are sure of, or else for no act. */
    private static final double LIKELIER_THAN_THE_RULES = 0.8;

    /**
     * How likely it must be to make a doubt of what a school says; of a teacher's that did more
     * harm.
     */
    private static final double DOUBTFUL = 0.6;

    private final Lexicon lexicon = new Lexicon(phrases());
    private final SecondReader secondReader;
    private final AnswerReader answers = new AnswerReader(lexicon);
    private final Map<Role, PhraseBook<Signal>> signals = new EnumMap<>(Role.class);
    private final Map<Role, PhraseBook<Intent>> wants = new EnumMap<>(Role.class);
    private final List<Recogniser> recognisers =
            List.of(
                    new NoiseRecogniser(),
                    new OrderCodeRecogniser(),
                    new ClassRecogniser(),
                    new GroupRecogniser(),
                    new DayRecogniser(),
                    new DateRecogniser(),
                    new BellsRecogniser(),
                    new ClockRecogniser(),
                    new PeriodRecogniser(),
                    new LengthRecogniser(),
                    new SubjectRecogniser(lexicon));

    /**
     * Reads the word files.
     *
     * @throws IllegalStateException if one of them contradicts itself; it says in which line
     */
    public Understanding() {
        this(SecondReader.learnt());
    }

    Understanding(SecondReader secondReader) {
        this.secondReader = secondReader;
        for (Role role : Role.values()) {
            signals.put(role, PhraseBook.of(Signal.class, SignalWords.of(role), lexicon));
            wants.put(role, wants(role));
        }
    }

    private PhraseBook<Intent> wants(Role role) {
        Map<String, Intent> names =
                Intent.wantedBy(role).stream()
                        .collect(Collectors.toMap(Intent::name, Function.identity()));
        return PhraseBook.of("Intent of " + role, names, SignalWords.ofWants(role), lexicon);
    }

    static List<WordFile> phrases() {
        List<WordFile> phrases = new ArrayList<>(SignalWords.ALL);
        phrases.add(SubjectRecogniser.NAMES);
        return phrases;
    }

    /** What {@code utterance} is taken for; any text at all gets an answer, never an exception. */
    public Understood understand(Utterance utterance) {
        String text = Tokenizer.readable(utterance.text(), Utterance.LONGEST);
        String own = COPIED.matcher(text).replaceAll("");
        Sentence sentence = lexicon.sentence(own);
        List<Reading> found = new ArrayList<>();
        boolean pupil = utterance.speaker() == Role.PUPIL;
        (pupil ? PUPILS : recognisers).forEach(each -> each.recognise(sentence, utterance, found));
        boolean school = utterance.speaker() == Role.OPERATOR;
        NoteWords.Found note =
                switch (utterance.speaker()) {
                    case OPERATOR -> NoteWords.ofSchool(sentence);
                    case TEACHER -> NoteWords.of(sentence);
                    default -> NoteWords.Found.NONE;
                };
        List<Reading> read = Chart.strongest(found);
        List<Reading> strongest = school ? Focus.withoutNotes(read, note.tokens()) : read;
        List<Reading> all =
                Focus.withoutAbsences(sentence, Focus.withoutReasons(sentence, strongest));
        List<Reading> kept = Focus.corrected(sentence, all);
        LocalDate today = utterance.at().toLocalDate();
        List<Slots> orders = new ArrayList<>();
        boolean open = false;
        for (List<Reading> order : Clauses.orders(sentence, kept)) {
            Slots slots = Slots.of(sentence, order, today, utterance.bellPlan());
            orders.add(slots);
            open |= Doubts.areIn(sentence, order, slots);
        }
        open |= orders.size() > 1 && Doubts.areShared(sentence, kept);
        open |= Doubts.areAlternatives(sentence, kept) || Doubts.isTentative(sentence);
        open |= Doubts.isFigureLeft(sentence, read, note.tokens());
        Heard heard = heard(sentence, pupil ? Slots.NONE : orders.getFirst(), utterance);
        heard = kept.size() < all.size() && heard.isWhole() ? heard.asWhole() : heard;
        boolean machine =
                heard.has(Signal.AUTOMATIC)
                        || own.length() < text.length()
                        || PASSED_ON.matcher(text).find()
                        || QUOTED.matcher(text).find();
        Told told = new Told(utterance, heard, orders, kept, all, note, open);
        IntentTaken taken =
                told.isOnlyNote()
                        ? new IntentTaken(Intent.Talk.UNSURE, null)
                        : Speech.wanted(utterance.speaker(), heard);
        Understood understood = taken(told, taken);
        if (machine) {
            return understood.answering(Answered.NOTHING).asking();
        }
        understood = isSure(told, taken, understood) ? understood : understood.asking();
        return utterance.awaited() == Awaited.NOTHING ? doubted(told, understood) : understood;
    }

    /** What a school says of its bells; empty where a text is about something else. */
    public Optional<BellWish> findBellWish(String text, LocalDate today) {
        String readable = Tokenizer.readable(text, Utterance.LONGEST);
        return BellWishes.in(lexicon.sentence(readable), today);
    }

    /**
     * What a message tells, whatever is wanted by it.
     *
     * @param orders the slots of each order
     * @param kept the readings that count
     * @param all those of what is taken back, too
     * @param note what is told as a note
     * @param open whether anything that is told of a lesson is in doubt
     */
    private record Told(
            Utterance utterance,
            Heard heard,
            List<Slots> orders,
            List<Reading> kept,
            List<Reading> all,
            NoteWords.Found note,
            boolean open) {

        /** Whether a school says nothing but words for its teacher. */
        boolean isOnlyNote() {
            return utterance.speaker() == Role.OPERATOR && note.isAll(heard.sentence());
        }
    }

    private Understood taken(Told told, IntentTaken taken) {
        Heard heard = told.heard();
        Understood understood =
                withSlots(heard, taken, told.orders(), told.kept(), told.utterance())
                        .answering(answers.read(heard.sentence(), told.all()));
        return told.utterance().speaker() == Role.OPERATOR || told.note().isAny()
                ? noted(understood, told.note(), heard, told.all())
                : understood;
    }

    /** Whether the rules have no doubt that it is this. */
    private static boolean isSure(Told told, IntentTaken taken, Understood understood) {
        Heard heard = told.heard();
        boolean whole =
                Wholeness.of(heard, told.all(), taken.intent())
                        && !Twofold.is(heard, told.kept(), taken.intent());
        boolean unclear = taken.intent() == Intent.Talk.UNSURE && isAskedBack(taken.detail());
        boolean doubted =
                isWish(taken.intent())
                        && (understood.problem() != null
                                || (told.open() && taken.intent() == Intent.Ordering.ORDER));
        boolean idle =
                taken.intent() == Intent.Answer.ACCEPT
                        && told.utterance().speaker() == Role.OPERATOR
                        && told.utterance().awaited() == Awaited.NOTHING;
        return whole && !unclear && !doubted && !idle;
    }

    /**
     * Where the second reader takes it for something else, it is asked; and the likelier of the two
     * is what is asked about first.
     */
    private Understood doubted(Told told, Understood first) {
        if (isFixed(told, first)) {
            return first;
        }
        SecondReader.Opinion second =
                secondReader.of(told.utterance().speaker(), told.heard().sentence());
        if (second == null || second.intent() == first.intent()) {
            return first;
        }
        boolean act = Wholeness.isAct(second.intent());
        boolean instead = act || first.asks() || !Wholeness.isAct(first.intent());
        double enough = act && first.asks() ? LIKELIER_THAN_A_DOUBT : LIKELIER_THAN_THE_RULES;
        if (instead && second.likelihood() > enough) {
            return taken(told, Speech.guessed(second.intent(), told.heard())).asking();
        }
        boolean school = told.utterance().speaker() == Role.OPERATOR;
        double doubtful = school ? DOUBTFUL : LIKELIER_THAN_THE_RULES;
        return second.likelihood() > doubtful ? first.asking() : first;
    }

    /** Whether it is as the rules say, whatever the second reader would. */
    private static boolean isFixed(Told told, Understood first) {
        boolean brief = told.heard().signals().words() <= BRIEF;
        boolean unsure = first.intent() == Intent.Talk.UNSURE;
        return brief
                || told.isOnlyNote()
                || (unsure && (!first.asks() || isPlainQuestion(first.detail())))
                || Twofold.is(told.heard(), told.kept(), first.intent());
    }

    /** What is asked is known, and somebody answers it. */
    private static boolean isPlainQuestion(@Nullable Detail detail) {
        return detail == Detail.QUESTION_PAY
                || detail == Detail.QUESTION_WHERE
                || detail == Detail.QUESTION_WHEN
                || detail == Detail.QUESTION_WHO;
    }

    /** Whether all that follows is a question: of a report or a refusal there is more to do. */
    private static boolean isAskedBack(@Nullable Detail detail) {
        return switch (detail) {
            case null -> true;
            case QUESTION_WHERE,
                    QUESTION_WHEN,
                    QUESTION_WHO,
                    QUESTION_PAY,
                    QUESTION_OTHER,
                    COUNTER_OFFER,
                    MAYBE ->
                    true;
            case LATE,
                    ON_MY_WAY,
                    NOT_YET,
                    ARRIVED,
                    UNWANTED,
                    KEPT,
                    ENDLESS_SERIES,
                    THANKS,
                    GREETING,
                    LANGUAGE_CHANGE ->
                    false;
        };
    }

    /** What an order says besides the lesson is for its teacher. */
    private static Understood noted(
            Understood understood, NoteWords.Found note, Heard heard, List<Reading> readings) {
        if (note.isAny()) {
            return understood.noting(note.words());
        }
        if (understood.intent() != Intent.Ordering.ORDER) {
            return understood;
        }
        BitSet signalled = new BitSet();
        heard.signals().phrases().forEach(phrase -> signalled.set(phrase.from(), phrase.to()));
        NoteWords.Found left = NoteWords.left(heard.sentence(), readings, signalled);
        return left.isAny() ? understood.noting(left.words()) : understood;
    }

    private static Understood withSlots(
            Heard heard,
            IntentTaken taken,
            List<Slots> orders,
            List<Reading> kept,
            Utterance utterance) {
        Sentence sentence = heard.sentence();
        LocalDate today = utterance.at().toLocalDate();
        boolean pupil = utterance.speaker() == Role.PUPIL;
        return switch (taken.intent().told()) {
            case NOTHING -> understood(heard, taken, Slots.NONE, List.of(), utterance);
            case ONE -> {
                List<Reading> meant = Focus.ofReport(sentence, kept, taken.intent());
                Slots whole = Slots.of(sentence, meant, today, utterance.bellPlan());
                yield understood(heard, taken, whole, List.of(), utterance);
            }
            case SEVERAL -> {
                boolean small =
                        utterance.level() == Level.PAUD
                                && utterance.awaited() == Awaited.NOTHING
                                && !Doubts.isSubjectNamed(sentence, kept);
                List<Slots> each =
                        small
                                ? orders.stream()
                                        .map(slots -> slots.ofClassTeacher(sentence))
                                        .toList()
                                : orders;
                yield orders(heard, taken, each, utterance);
            }
            case CHANGED -> {
                List<Reading> wanted = Focus.afterChange(sentence, kept);
                Slots changed =
                        pupil
                                ? Slots.NONE
                                : Slots.of(sentence, wanted, today, utterance.bellPlan());
                yield understood(heard, taken, changed, List.of(), utterance);
            }
            case DAYS -> {
                Slots whole = Slots.of(sentence, kept, today, utterance.bellPlan());
                List<LocalDate> away = PauseDays.of(kept, whole.days(), today);
                yield understood(heard, taken, whole, List.of(), utterance).withDates(away);
            }
        };
    }

    private Heard heard(Sentence sentence, Slots slots, Utterance utterance) {
        Role speaker = utterance.speaker();
        PhraseBook<Signal> book = Objects.requireNonNull(signals.get(speaker));
        PhraseBook<Intent> phrases = Objects.requireNonNull(wants.get(speaker));
        return new Heard(
                sentence,
                Signals.of(sentence, book),
                Heard.Turn.of(sentence, book),
                speaker == Role.TEACHER ? Heard.lastly(sentence, book) : null,
                Heard.wants(sentence, phrases, Intent.wantedBy(speaker)),
                slots,
                number(sentence, speaker),
                utterance.awaited(),
                utterance.at().toLocalDate(),
                LanguageDetector.of(sentence));
    }

    private static @Nullable Integer number(Sentence sentence, Role speaker) {
        Integer alone = TypedNumber.of(sentence);
        return alone == null && speaker == Role.PUPIL ? TypedNumber.stars(sentence) : alone;
    }

    private static Understood orders(
            Heard heard, IntentTaken taken, List<Slots> orders, Utterance utterance) {
        List<Understood> more = new ArrayList<>();
        for (Slots slots : orders.subList(1, orders.size())) {
            more.add(understood(heard, taken, slots, List.of(), utterance));
        }
        return understood(heard, taken, orders.getFirst(), more, utterance);
    }

    private static Understood understood(
            Heard heard,
            IntentTaken taken,
            Slots slots,
            List<Understood> more,
            Utterance utterance) {
        boolean past = isPast(slots, taken.intent(), utterance);
        List<LocalDate> dates = past ? List.of() : slots.days().dates();
        return new Understood(
                taken.intent(),
                slots.subject(),
                slots.grade(),
                slots.className(),
                dates.isEmpty() ? null : dates.getFirst(),
                slots.start(),
                slots.end(),
                isWish(taken.intent()) ? Math.max(1, dates.size()) : 1,
                past && taken.intent() != Intent.Ordering.REPEAT && isWish(taken.intent())
                        ? Problem.PAST
                        : slots.problem(),
                heard.number(),
                slots.orderId(),
                taken.detail(),
                slots.minutes(),
                dates,
                more,
                heard.has(Signal.AUTOMATIC) ? null : heard.language(),
                taken.intent() == Intent.Talk.LANGUAGE ? wanted(heard) : null,
                slots.spans(),
                false,
                Answered.NOTHING,
                null,
                slots.periods(),
                slots.together(),
                slots.times().byBells());
    }

    /** What is ordered must lie ahead; what is reported or cancelled need not. */
    private static boolean isPast(Slots slots, Intent intent, Utterance utterance) {
        LocalDate date = slots.date();
        boolean ahead =
                intent == Intent.Ordering.ORDER
                        || intent == Intent.OfOrder.CHANGE
                        || intent == Intent.Ordering.REPEAT
                        || intent == Intent.Talk.UNSURE;
        if (date == null || !ahead) {
            return false;
        }
        LocalDate today = utterance.at().toLocalDate();
        LocalTime start = slots.start();
        boolean over =
                date.equals(today) && start != null && !start.isAfter(utterance.at().toLocalTime());
        return date.isBefore(today) || over;
    }

    /** Only a day that is wished for is a problem when it is over. */
    private static boolean isWish(Intent intent) {
        return intent == Intent.Ordering.ORDER
                || intent == Intent.OfOrder.CHANGE
                || intent == Intent.Ordering.REPEAT;
    }

    private static @Nullable Language wanted(Heard heard) {
        if (heard.has(Signal.LANGUAGE_ENGLISH)) {
            return Language.EN;
        }
        return heard.has(Signal.LANGUAGE_INDONESIAN) ? Language.ID : null;
    }
}
