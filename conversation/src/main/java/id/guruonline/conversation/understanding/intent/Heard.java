package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.slots.Slots;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules for intents look at.
 *
 * @param turn what stands before and after "tapi" or "eh", null if there is none
 * @param lastly the signals of the last of several sentences, null if there is only one
 * @param wants what a phrase alone says is wanted, in the order of {@link Intent#wantedBy}
 */
public record Heard(
        Sentence sentence,
        Signals signals,
        @Nullable Turn turn,
        @Nullable Signals lastly,
        List<Intent> wants,
        Slots slots,
        @Nullable Integer number,
        Awaited awaited,
        LocalDate today,
        @Nullable Language language) {

    private static final int LONGEST_GREETING = 20;
    private static final Set<String> GREETERS = WordSets.get("GREETERS");
    private static final Set<String> THANKING = WordSets.get("THANKING");
    private static final Set<String> ASKING =
            Set.of("berapa", "apa", "siapa", "mana", "kapan", "gimana", "kenapa");
    private static final Set<String> TAILS = WordSets.get("TAILS");
    private static final Set<String> BEFORE_NO = WordSets.get("BEFORE_NO");

    /** Whatever of {@code intents} a phrase of the book in the sentence stands for. */
    public static List<Intent> wants(
            Sentence sentence, PhraseBook<Intent> book, List<Intent> intents) {
        Set<Intent> found = new HashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            PhraseBook.Found<Intent> phrase = book.longestAt(sentence, i);
            if (phrase != null) {
                found.addAll(phrase.keys());
                i = phrase.to() - 1;
            }
        }
        return intents.stream().filter(found::contains).toList();
    }

    /**
     * The signals before and after a "tapi" or an "eh": what follows it is what counts.
     *
     * @param corrects whether what came before is taken back: "bisa. eh maaf ga bisa"
     */
    public record Turn(Signals before, Signals after, boolean corrects) {

        /**
         * The signals on both sides of the first "tapi" or "eh", null if there is none or it begins
         * or ends the sentence.
         */
        public static @Nullable Turn of(Sentence sentence, PhraseBook<Signal> book) {
            for (int i = 1; i < sentence.size() - 1; i++) {
                boolean meant = sentence.at(i).isAny("maksud", "maksudnya");
                boolean corrects = sentence.at(i).text().equals("eh") || meant;
                if (corrects || sentence.is(i, "tapi")) {
                    return new Turn(
                            Signals.of(sentence, 0, i, book),
                            Signals.of(sentence, i + 1, sentence.size(), book),
                            corrects);
                }
            }
            return null;
        }

        /** "pengen sih tapi ga bisa": a refusal, unless more than a wish came before. */
        boolean refuses() {
            boolean no = after.hasAny(Signal.NO, Signal.SORRY) || after.thumbs() < 0;
            boolean granted = before.has(Signal.YES) && !before.has(Signal.WISH);
            return no && !after.hasAny(Signal.YES, Signal.COUNTER) && (corrects || !granted);
        }

        /** "ga bisa. eh bisa deh". */
        boolean agreesAfterAll() {
            return corrects && after.has(Signal.YES) && !after.hasAny(Signal.NO, Signal.MAYBE);
        }
    }

    /** The signals of the last sentence, null if no other stands before it. */
    public static @Nullable Signals lastly(Sentence sentence, PhraseBook<Signal> book) {
        int end = sentence.size();
        while (end > 0 && !sentence.at(end - 1).isWord() && !sentence.at(end - 1).isNumber()) {
            end--;
        }
        int from = end;
        while (from > 0 && !endsSentence(sentence, from - 1)) {
            from--;
        }
        return from == 0 ? null : Signals.of(sentence, from, sentence.size(), book);
    }

    private static boolean endsSentence(Sentence sentence, int i) {
        Token token = sentence.at(i);
        boolean stop = token.isMark('.') && !sentence.at(i + 1).glued();
        return stop || token.isMark('!') || token.isMark('?') || token.isLineEnd();
    }

    /** Whether the sentence gives {@code signal}. */
    public boolean has(Signal signal) {
        return signals.has(signal);
    }

    /** Whether the slots would make an order without another word. */
    public boolean isWhole() {
        return slots.given() >= 3;
    }

    /** The same where what is taken back stands in one message: no change of an order. */
    public Heard asWhole() {
        Signals left = signals.without(Signal.CHANGE).without(Signal.CORRECTION);
        left = names("batal") ? left : left.without(Signal.CANCEL); // "eh ga jadi deng, lusa aja"
        return new Heard(
                sentence, left, turn, lastly, wants, slots, number, awaited, today, language);
    }

    /** Whether "ga ya" or "gak" at the end makes a question of it: "sabtu ada jadwal ga". */
    private boolean endsAsQuestion() {
        int last = sentence.size() - 1;
        while (last > 0 && (!sentence.at(last).isWord() || isTail(sentence.at(last)))) {
            last--;
        }
        Token before = sentence.at(last - 1);
        boolean open =
                (before.isWord() || before.isNumber()) && !BEFORE_NO.contains(before.lemma());
        return last >= 2 && sentence.at(last).isAny("tidak", "belum") && open;
    }

    private static boolean isTail(Token token) {
        return TAILS.contains(token.lemma());
    }

    /** Whether it is asked, not only spoken of: "honornya kekecilan" is no question. */
    boolean asks() {
        return signals.asks()
                || has(Signal.QUESTION)
                || endsAsQuestion()
                || ASKING.stream().anyMatch(this::names);
    }

    /** The finer kind of a question, null if it is none. */
    @Nullable Detail question() {
        if (has(Signal.PAY)) {
            return Detail.QUESTION_PAY;
        }
        if (has(Signal.WHEN)) {
            return Detail.QUESTION_WHEN;
        }
        if (has(Signal.WHERE) && !tellsDistance()) {
            return Detail.QUESTION_WHERE;
        }
        if (has(Signal.WHO)) {
            return Detail.QUESTION_WHO;
        }
        return has(Signal.QUESTION) || signals.asks() || endsAsQuestion()
                ? Detail.QUESTION_OTHER
                : null;
    }

    /** "jaraknya terlalu jauh" asks nothing. */
    private boolean tellsDistance() {
        return names("jarak") && names("terlalu") && !signals.asks();
    }

    /** Thanks, greetings and wishes for another language, which everybody utters alike. */
    @Nullable IntentTaken common() {
        if (wantsLanguage()) {
            return new IntentTaken(Intent.Talk.LANGUAGE, Detail.LANGUAGE_CHANGE);
        }
        if (slots.given() > 0) {
            return null;
        }
        boolean praises = has(Signal.PRAISE) && signals.words() <= 4;
        if (signals.words() == 1 && names("mulai")) {
            return IntentTaken.as(Intent.Talk.HELP); // "start"
        }
        if (has(Signal.THANKS) || praises) {
            return new IntentTaken(Intent.Talk.THANKS, Detail.THANKS);
        }
        if (signals.hasAny(Signal.HELP, Signal.HOWTO)) {
            return IntentTaken.as(Intent.Talk.HELP);
        }
        boolean opens = signals.opening().contains(Signal.GREETING) && signals.words() <= 8;
        boolean whole = signals.words() <= LONGEST_GREETING && isAllGreeting();
        boolean greets = has(Signal.GREETING) && (opens || signals.words() <= 3 || whole);
        return greets ? new IntentTaken(Intent.Talk.GREETING, Detail.GREETING) : null;
    }

    /** "Assalamualaikum warahmatullahi wabarakatuh, salam sejahtera bagi kita semua". */
    private boolean isAllGreeting() {
        for (int i = 0; i < sentence.size(); i++) {
            int at = i;
            boolean hinted =
                    signals.phrases().stream()
                            .anyMatch(phrase ->
                                    phrase.from() <= at
                                            && at < phrase.to()
                                            && phrase.keys().contains(Signal.GREETING));
            String word = sentence.at(i).lemma();
            boolean polite = GREETERS.contains(word) || Wholeness.isPolite(word);
            if (sentence.at(i).isWord() && !hinted && !polite) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is wanted by whoever speaks so simply that a phrase alone tells it; thanks and greetings
     * around it count only where there is none. Another language, and how something is done, are
     * asked for by whatever words. {@link Intent.Talk#UNSURE} if nothing tells.
     */
    IntentTaken simply() {
        if (!wants.isEmpty() && !wantsLanguage() && !has(Signal.HOWTO)) {
            return IntentTaken.as(wants.getFirst());
        }
        IntentTaken common = common();
        return common == null ? IntentTaken.unsure(question()) : common;
    }

    /** Whether a day is named that is still to come. */
    boolean isAhead() {
        LocalDate date = slots.date();
        return date != null && date.isAfter(today);
    }

    /** Whether {@code word} is among the words. */
    boolean names(String word) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** "ok makasih", "makasih banyak ya pak": thanks, and no word that agrees. */
    boolean onlyThanks(String... besides) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean polite =
                    THANKING.contains(token.lemma()) || List.of(besides).contains(token.lemma());
            if (token.isWord() && !polite) {
                return false;
            }
        }
        return has(Signal.THANKS) && !sentence.is(0, "ya");
    }

    /** Whether another language is asked for, not a teacher of one. */
    boolean wantsLanguage() {
        boolean language =
                signals.hasAny(
                        Signal.LANGUAGE_ENGLISH, Signal.LANGUAGE_INDONESIAN, Signal.LANGUAGE);
        boolean lesson = names("guru") || names("mapel") || names("pelajaran") || names("kelas");
        return language && !lesson && slots.given() <= 1;
    }
}
