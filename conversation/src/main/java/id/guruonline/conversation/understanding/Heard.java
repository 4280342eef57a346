package id.guruonline.conversation.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the rules for intents look at. */
record Heard(
        Sentence sentence,
        Signals signals,
        Slots slots,
        @Nullable Integer number,
        Awaited awaited,
        LocalDate today,
        Language language) {

    private static final Set<String> THANKING = WordSets.get("THANKING");

    boolean has(Signal signal) {
        return signals.has(signal);
    }

    /** Whether the slots would make an order without another word. */
    boolean isWhole() {
        return slots.given() >= 3;
    }

    Heard without(Signal signal) {
        return new Heard(
                sentence, signals.without(signal), slots, number, awaited, today, language);
    }

    /** The finer kind of a question, null if it is none. */
    @Nullable Detail question() {
        if (has(Signal.PAY)) {
            return Detail.QUESTION_PAY;
        }
        if (has(Signal.WHEN)) {
            return Detail.QUESTION_WHEN;
        }
        if (has(Signal.WHERE)) {
            return Detail.QUESTION_WHERE;
        }
        if (has(Signal.WHO)) {
            return Detail.QUESTION_WHO;
        }
        return has(Signal.QUESTION) || signals.asks() ? Detail.QUESTION_OTHER : null;
    }

    /** Thanks, greetings and wishes for another language, which everybody utters alike. */
    @Nullable Taken common() {
        if (wantsLanguage()) {
            return new Taken(Intent.LANGUAGE, Detail.LANGUAGE_CHANGE);
        }
        if (slots.given() > 0) {
            return null;
        }
        if (signals.hasAny(Signal.THANKS, Signal.PRAISE)) {
            return new Taken(Intent.THANKS, Detail.THANKS);
        }
        if (signals.hasAny(Signal.HELP, Signal.HOWTO)) {
            return Taken.as(Intent.HELP);
        }
        boolean opens = signals.opening().contains(Signal.GREETING) && signals.words() <= 8;
        boolean greets = has(Signal.GREETING) && (opens || signals.words() <= 3);
        return greets ? new Taken(Intent.GREETING, Detail.GREETING) : null;
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
