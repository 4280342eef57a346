package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.slots.Slots;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a school's operator wants. */
public final class OperatorIntents {

    private static final List<String> WISHES = List.of("butuh", "minta", "cari", "pesan", "bisa");

    private static final Set<String> EVENTS = WordSets.get("EVENTS");
    private static final Set<String> EXAMS = WordSets.get("EXAMS");
    private static final Set<String> TITLES = WordSets.get("TITLES");
    private static final Set<String> PREPARING =
            Set.of("latihan", "persiapan", "bimbingan", "pembahasan", "les", "simulasi");

    private OperatorIntents() {}

    /**
     * What the operator who said {@code heard} wants, {@link Intent.Talk#UNSURE} if nothing tells.
     */
    public static IntentTaken of(Heard heard) {
        return switch (heard.awaited()) {
            case SUBJECT, CLASS, DATE, TIME, END -> answer(heard);
            case CONFIRMATION, OFFER -> confirmation(heard);
            case CANCELLATION -> cancellation(heard);
            case NOTHING, ORDER_CHOICE, STARS -> free(heard);
        };
    }

    /** An answer that fills a slot goes on with the order. */
    private static IntentTaken answer(Heard heard) {
        IntentTaken free = free(heard);
        boolean unclear =
                free.intent() == Intent.Talk.UNSURE || free.intent() == Intent.Talk.GREETING;
        boolean taught =
                heard.awaited() == Awaited.SUBJECT
                        && free.intent() == Intent.Talk.LANGUAGE
                        && heard.slots().subject() != null; // "b inggris aja"
        return taught || (unclear && heard.slots().given() > 0) ? order(heard) : free;
    }

    private static IntentTaken cancellation(Heard heard) {
        IntentTaken answer = CancelAnswer.of(heard);
        return answer == null ? CancelAnswer.doubting(free(heard)) : answer;
    }

    private static IntentTaken confirmation(Heard heard) {
        Signals signals = heard.signals();
        if (heard.onlyThanks("siap", "baik") && heard.slots().given() == 0) {
            return new IntentTaken(Intent.Talk.THANKS, Detail.THANKS);
        }
        if (heard.names("kirim")
                && !heard.names("nanti")
                && !heard.names("dulu")
                && signals.words() <= 3
                && !signals.hasAny(Signal.NO, Signal.SORRY, Signal.CANCEL)) {
            return IntentTaken.as(Intent.Answer.ACCEPT);
        }
        boolean changes = signals.hasAny(Signal.CHANGE, Signal.CORRECTION);
        if (!changes && heard.slots().given() > 0 && callsOff(heard)) {
            return IntentTaken.as(Intent.Answer.CANCEL);
        }
        if (!changes && isComplete(heard.slots())) {
            return order(heard); // another one, unless it is for the same class and subject
        }
        if (changes || (heard.slots().given() > 0 && !signals.has(Signal.NEED))) {
            return IntentTaken.as(Intent.OfOrder.CHANGE);
        }
        if (signals.has(Signal.CANCEL)) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        boolean later = heard.names("nanti") || heard.names("dulu");
        if (later || signals.hasAny(Signal.MAYBE, Signal.BUT) || signals.has(Signal.QUESTION)) {
            return IntentTaken.unsure(Detail.MAYBE); // "oke saya cek dulu ke kelas" is no yes yet
        }
        if (signals.has(Signal.NO) || signals.thumbs() < 0) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        if (signals.has(Signal.SORRY) && !signals.has(Signal.YES)) {
            return IntentTaken.unsure(null); // an apology for what is to come
        }
        if (signals.hasAny(Signal.YES, Signal.WISH, Signal.FRIENDLY) || signals.thumbs() > 0) {
            return signals.asks()
                    ? IntentTaken.unsure(Detail.QUESTION_OTHER)
                    : IntentTaken.as(Intent.Answer.ACCEPT);
        }
        return free(heard);
    }

    /**
     * "yang 6B batal", "yang kamis ga jadi"; but what is named behind it is wanted instead: "ga
     * jadi kamis, jumat aja".
     */
    private static boolean callsOff(Heard heard) {
        if (!heard.has(Signal.CANCEL) || free(heard).intent() != Intent.Answer.CANCEL) {
            return false;
        }
        int off =
                heard.signals().phrases().stream()
                        .filter(phrase -> phrase.keys().contains(Signal.CANCEL))
                        .mapToInt(PhraseBook.Found::to)
                        .max()
                        .orElseThrow();
        while (off < heard.sentence().size() && !heard.sentence().isMark(off, ',')) {
            off++;
        }
        String behind = heard.sentence().words(off, heard.sentence().size());
        return heard.slots().days().dates().size() < 2
                && heard.slots().spans().stream().noneMatch(span -> behind.contains(span.words()));
    }

    private static boolean isComplete(Slots slots) {
        return slots.subject() != null && slots.grade() != null && slots.start() != null;
    }

    private static IntentTaken free(Heard heard) {
        if (tellsOfEvent(heard)) {
            return IntentTaken.unsure(heard.question());
        }
        if (isOrder(heard)) {
            return order(heard);
        }
        if (heard.has(Signal.HOWTO) && heard.slots().given() == 0) {
            return IntentTaken.as(Intent.Talk.HELP);
        }
        IntentTaken about = aboutAnOrder(heard);
        if (about != null) {
            return about;
        }
        if (heard.wantsLanguage()) {
            return new IntentTaken(Intent.Talk.LANGUAGE, Detail.LANGUAGE_CHANGE);
        }
        if (heard.has(Signal.PAY) && heard.slots().given() == 0) {
            return IntentTaken.unsure(Detail.QUESTION_PAY);
        }
        if (heard.has(Signal.WHO) && heard.slots().given() == 0) {
            return IntentTaken.unsure(Detail.QUESTION_WHO); // "minta nomor hp gurunya"
        }
        if (speaksOfOne(heard)) {
            IntentTaken common = heard.common();
            return common == null ? IntentTaken.unsure(heard.question()) : common;
        }
        if (heard.slots().given() >= 2 || heard.has(Signal.NEED) || asksKindly(heard)) {
            return order(heard);
        }
        IntentTaken common = heard.common();
        if (common != null) {
            return common;
        }
        return heard.slots().given() == 0
                ? answerOrUnsure(heard)
                : IntentTaken.unsure(heard.question());
    }

    /** "besok ada rapat guru jam 10", "hari ini kelas 5 ujian jam 8": told, and nobody wanted. */
    private static boolean tellsOfEvent(Heard heard) {
        Sentence sentence = heard.sentence();
        boolean event = false;
        boolean exam = false;
        for (int i = 0; i < sentence.size(); i++) {
            event |= EVENTS.contains(sentence.at(i).lemma());
            exam |= EXAMS.contains(sentence.at(i).lemma()) && !isPreparedFor(sentence, i);
        }
        boolean labels = sentence.is(0, "jadwal") && sentence.isMark(1, ':');
        boolean announced = TITLES.contains(sentence.at(0).lemma()) && !labels;
        boolean other =
                heard.signals().hasAny(Signal.NEED, Signal.CANCEL, Signal.CHANGE, Signal.STATUS);
        return !other && (exam || announced || (event && heard.slots().subject() == null));
    }

    /** "latihan ujian" is a lesson. */
    private static boolean isPreparedFor(Sentence sentence, int exam) {
        return PREPARING.contains(sentence.at(exam - 1).lemma());
    }

    /**
     * "pak budi jangan dikirim lagi", "jangan kirim pesan", "tidak jadi libur": it is no order that
     * is called off.
     */
    private static boolean isOfSomethingElse(Heard heard) {
        for (PhraseBook.Found<Signal> phrase : heard.signals().phrases()) {
            if (phrase.keys().contains(Signal.CANCEL)) {
                Sentence sentence = heard.sentence();
                boolean sent = sentence.is(phrase.to() - 1, "kirim");
                boolean refused = sent && isThatTeacher(sentence, phrase.to());
                boolean news = sent && sentence.at(phrase.to()).text().equals("pesan");
                boolean named =
                        sentence.at(phrase.from() - 2).isAny("pak", "bu")
                                || sentence.at(phrase.to()).isAny("pak", "bu");
                if ((sent && named)
                        || news
                        || refused
                        || EVENTS.contains(sentence.at(phrase.to()).lemma())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The "guru yang kemarin" of "jangan kirim guru yang kemarin". */
    private static boolean isThatTeacher(Sentence sentence, int at) {
        return sentence.is(at, "guru") && sentence.at(at + 1).isAny("yang", "itu");
    }

    private static IntentTaken order(Heard heard) {
        return new IntentTaken(
                Intent.Ordering.ORDER,
                heard.slots().days().endless() ? Detail.ENDLESS_SERIES : null);
    }

    /** What is said about an order that there is already; null if nothing is. */
    private static @Nullable IntentTaken aboutAnOrder(Heard heard) {
        if (heard.has(Signal.KEEP)) {
            return IntentTaken.unsure(Detail.KEPT);
        }
        if (heard.names("kenapa") && heard.names("batal")) {
            return IntentTaken.unsure(Detail.QUESTION_OTHER); // who asks why calls nothing off
        }
        if (heard.has(Signal.CANCEL) && isOfSomethingElse(heard)) {
            return IntentTaken.unsure(null);
        }
        if (heard.has(Signal.CANCEL)) {
            return IntentTaken.as(Intent.Answer.CANCEL);
        }
        if (heard.has(Signal.NO_SHOW) && !heard.isAhead()) {
            return IntentTaken.as(Intent.OfOrder.NO_SHOW);
        }
        boolean asksAboutOne =
                (heard.slots().orderId() != null && heard.question() != null)
                        || (heard.has(Signal.REFERS)
                                && !heard.has(Signal.NEED)
                                && heard.slots().given() > 0)
                        || asksOfThat(heard);
        if ((heard.has(Signal.STATUS) && !promisesNews(heard)) || asksAboutOne) {
            return IntentTaken.as(Intent.Overview.STATUS);
        }
        boolean complains = heard.has(Signal.ATTEND) && isLaterThanDue(heard);
        if (complains || (heard.has(Signal.LATE) && !cameAfterAll(heard))) {
            return IntentTaken.unsure(Detail.LATE);
        }
        if (heard.has(Signal.ATTEND) && isOfOthers(heard)) {
            return IntentTaken.unsure(null);
        }
        if (heard.has(Signal.ATTEND) && !heard.isAhead()) {
            return IntentTaken.as(
                    heard.question() == null
                            ? Intent.OfOrder.CONFIRM_ATTENDANCE
                            : Intent.Overview.STATUS);
        }
        boolean again = heard.has(Signal.REPEAT) && !heard.has(Signal.CHANGE);
        if (again && (heard.slots().subject() == null || heard.names("ulang"))) {
            return IntentTaken.as(Intent.Ordering.REPEAT);
        }
        boolean told = heard.slots().given() > 0;
        boolean corrected = heard.has(Signal.CORRECTION) && told;
        boolean changed =
                heard.has(Signal.CHANGE)
                        || isExchange(heard)
                        || (heard.names("tambah") && heard.slots().minutes() != null);
        return changed || corrected ? IntentTaken.as(Intent.OfOrder.CHANGE) : null;
    }

    /** "yang 4B gimana?" */
    private static boolean asksOfThat(Heard heard) {
        return heard.slots().given() > 0
                && heard.names("yang")
                && heard.names("gimana")
                && heard.signals().words() <= 6;
    }

    /** "gurunya baru datang jam 8 padahal harusnya jam 7.30". */
    private static boolean isLaterThanDue(Heard heard) {
        return heard.names("padahal") || heard.names("harusnya") || heard.names("seharusnya");
    }

    /** "gurunya datang tadi walau telat 10 menit". */
    private static boolean cameAfterAll(Heard heard) {
        return heard.has(Signal.ATTEND)
                && (heard.names("walau") || heard.names("akhirnya") || heard.names("tadi"));
    }

    /** "nanti saya kabari kalau sudah pasti": who tells later asks nothing. */
    private static boolean promisesNews(Heard heard) {
        return heard.has(Signal.MAYBE) && heard.names("kabari") && heard.question() == null;
    }

    /**
     * "saya lagi ngajar, nanti saya cek", "siswa sudah di kelas": not the teacher who was awaited.
     */
    private static boolean isOfOthers(Heard heard) {
        if (heard.has(Signal.MAYBE) || (heard.names("siswa") && !heard.names("guru"))) {
            return true;
        }
        for (int i = 0; i < heard.sentence().size(); i++) {
            Token next = heard.sentence().at(i + 1);
            boolean self = heard.sentence().is(i, "saya") && !heard.names("guru");
            if (self && (next.isAny("lagi", "sedang") || next.isAny("baru", "masih"))) {
                return true;
            }
        }
        return false;
    }

    private static IntentTaken answerOrUnsure(Heard heard) {
        Signals signals = heard.signals();
        if (heard.question() != null) {
            return IntentTaken.unsure(heard.question());
        }
        boolean brief = signals.words() <= 4;
        boolean rejected = brief && signals.has(Signal.CORRECTION);
        if ((signals.words() <= 2 && signals.hasAny(Signal.NO, Signal.SORRY))
                || rejected
                || signals.thumbs() < 0) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        boolean denied =
                signals.hasAny(Signal.NO, Signal.SORRY)
                        || heard.names("bukan")
                        || heard.names("belum");
        return (brief && signals.hasAny(Signal.YES, Signal.WISH) && !denied) || signals.thumbs() > 0
                ? IntentTaken.as(Intent.Answer.ACCEPT)
                : IntentTaken.unsure(null);
    }

    /** "penggantinya perempuan ya?", "penggantinya sangat membantu, terima kasih": no wish. */
    private static boolean speaksOfOne(Heard heard) {
        boolean other =
                heard.has(Signal.THANKS)
                        || heard.question() != null
                        || heard.has(Signal.PRAISE)
                        || heard.names("atau");
        return other && heard.slots().given() == 0 && heard.names("pengganti") && !wishes(heard);
    }

    /** "guru bahasa Inggris, tolong". */
    private static boolean asksKindly(Heard heard) {
        return heard.slots().subject() != null && heard.names("guru") && heard.names("tolong");
    }

    /** Whether something is wished for; the "dapat" of "sudah dapat?" is no "bisa". */
    private static boolean wishes(Heard heard) {
        Sentence sentence = heard.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (WISHES.contains(token.lemma()) && !token.text().startsWith("d")) {
                return true;
            }
        }
        return false;
    }

    /** "Bu Ani batal datang, butuh pengganti": what is called off is not what is wanted. */
    private static boolean wantsAnother(Heard heard) {
        boolean wants = heard.names("butuh") || heard.names("minta") || heard.names("cari");
        return wants && heard.names("pengganti");
    }

    /** "we won't need the substitute", "pengganti tidak usah", "minta batalkan pengganti". */
    private static boolean deniesNeed(Heard heard) {
        Sentence sentence = heard.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            Token next = sentence.at(i + 1);
            boolean denied =
                    sentence.is(i, "tidak") && (next.isAny("butuh", "jadi") || next.is("usah"));
            if (denied || (sentence.is(i, "minta") && next.isAny("batal", "hapus"))) {
                return true;
            }
        }
        return false;
    }

    /** "ganti guru agama jadi guru mtk". */
    private static boolean isExchange(Heard heard) {
        Sentence sentence = heard.sentence();
        boolean instead = false;
        for (int i = 0; i < sentence.size(); i++) {
            instead |= sentence.is(i, "ganti") && sentence.is(i + 1, "guru");
            if (instead && sentence.at(i).isAny("jadi", "menjadi")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrder(Heard heard) {
        Slots slots = heard.slots();
        boolean what = slots.subject() != null || slots.grade() != null;
        boolean calledOff = heard.has(Signal.CANCEL) && (deniesNeed(heard) || !wantsAnother(heard));
        boolean asksOnly = heard.has(Signal.STATUS) && heard.signals().asks() && !wishes(heard);
        boolean missing =
                heard.signals().hasAny(Signal.NO_SHOW, Signal.ATTEND)
                        && slots.start() == null
                        && !heard.isAhead()
                        && !wishes(heard);
        return heard.has(Signal.NEED)
                && what
                && !calledOff
                && !asksOnly
                && !missing
                && !isExchange(heard);
    }
}
