package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.slots.Slots;
import id.guruonline.conversation.understanding.words.DayNames;
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

    /** Words of a message that says nothing but what is wanted. */
    private static final int BRIEF = 10;

    private static final Set<String> RIGHTED = Set.of("ralat", "koreksi", "revisi");

    /** What makes a coming one that is only hoped for. */
    private static final Set<String> FUTURE =
            Set.of("akan", "bisa", "mau", "nanti", "tolong", "belum", "harus", "semoga", "jangan");

    private static final Set<String> PREPARING =
            Set.of("latihan", "persiapan", "bimbingan", "pembahasan", "les", "simulasi");

    /** What follows the "jadi" of "yang rabu jadi kamis". */
    private static final Set<String> MOVED_TO =
            Set.of(
                    "hari", "jam", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "besok",
                    "lusa", "minggu");

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
        if (refusesSomebody(heard.sentence())) {
            return IntentTaken.unsure(Detail.UNWANTED);
        }
        if (signals.has(Signal.KEEP) && heard.slots().given() > 0) {
            return IntentTaken.unsure(Detail.KEPT); // "yang 5A jangan diubah"
        }
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
        if (heard.has(Signal.NEED) && isLeftAlone(heard)) {
            return IntentTaken.as(Intent.OfOrder.NO_SHOW);
        }
        if (asksWhether(heard)) {
            return IntentTaken.unsure(Detail.QUESTION_OTHER);
        }
        if (isSpelledOut(heard) || (isOrder(heard) && !asksOfOne(heard))) {
            return order(heard);
        }
        if (heard.has(Signal.HOWTO) && heard.slots().given() == 0) {
            return IntentTaken.as(Intent.Talk.HELP);
        }
        if (asksOfPay(heard)) {
            return IntentTaken.unsure(Detail.QUESTION_PAY);
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
        boolean wished =
                heard.slots().subject() != null
                        && heard.names("mau")
                        && heard.question() == null
                        && heard.signals().words() <= BRIEF;
        if (heard.slots().given() >= 2 || heard.has(Signal.NEED) || wished || asksKindly(heard)) {
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

    /**
     * Subject, class, day and time are told, and nothing of an order that there is already: what
     * sounds like a change or a question then is of the telling, as in "IPA, eh maksudnya IPS".
     */
    private static boolean isSpelledOut(Heard heard) {
        Slots slots = heard.slots();
        boolean told =
                slots.subject() != null
                        && (slots.grade() != null || slots.className() != null)
                        && slots.date() != null
                        && slots.start() != null;
        boolean known =
                heard.names("sudah")
                        || heard.names("belum")
                        || heard.names("siapa")
                        || changes(heard.sentence())
                        || heard.names("geser")
                        || heard.names("ganti");
        boolean other =
                heard.signals()
                                .hasAny(
                                        Signal.CANCEL,
                                        Signal.NO_SHOW,
                                        Signal.ATTEND,
                                        Signal.REFERS,
                                        Signal.KEEP,
                                        Signal.MAYBE)
                        || (heard.has(Signal.LATE) && !heard.has(Signal.FRIENDLY));
        return told && !known && !other;
    }

    /** "diubah"; what is only put right is the "ralat" of "ralat: kelas 5A". */
    private static boolean changes(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, "ubah") && !RIGHTED.contains(sentence.at(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** "dari tadi kosong padahal katanya sudah ada": nobody came where somebody was to. */
    private static boolean isLeftAlone(Heard heard) {
        return heard.names("padahal")
                && heard.slots().start() == null
                && !heard.isAhead()
                && !wishes(heard);
    }

    /**
     * "Apakah guru pengganti membawa modul sendiri?", "apakah mungkin guru yang sama?": nothing is
     * told of a lesson, and nothing of an order that there is.
     */
    private static boolean asksWhether(Heard heard) {
        Slots slots = heard.slots();
        boolean told = slots.grade() != null || slots.date() != null || slots.start() != null;
        boolean other =
                heard.signals()
                        .hasAny(
                                Signal.STATUS,
                                Signal.CANCEL,
                                Signal.CHANGE,
                                Signal.NO_SHOW,
                                Signal.ATTEND);
        boolean about = heard.has(Signal.NEED) || heard.has(Signal.REPEAT);
        return heard.signals().asks() && heard.names("apakah") && about && !told && !other;
    }

    /** "tanya lagi, yang kamis itu jadi ada gurunya?": of one that was ordered. */
    private static boolean asksOfOne(Heard heard) {
        boolean that = heard.names("yang") && heard.names("itu");
        return that
                && heard.names("tanya")
                && heard.slots().start() == null
                && heard.slots().given() > 0
                && !wishes(heard);
    }

    /** "besok ada rapat guru jam 10", "hari ini kelas 5 ujian jam 8": told, and nobody wanted. */
    private static boolean tellsOfEvent(Heard heard) {
        Sentence sentence = heard.sentence();
        boolean event = false;
        boolean exam = false;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            event |= EVENTS.contains(token.lemma()) && !token.text().equals("cuti");
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

    /** "jangan kirim pak budi lagi", "pak budi jangan dikirim lagi", "tidak mau bu ani lagi". */
    private static boolean refusesSomebody(Sentence sentence) {
        boolean refused = false;
        boolean named = false;
        boolean again = false;
        for (int i = 0; i < sentence.size(); i++) {
            Token next = sentence.at(i + 1);
            boolean not = sentence.is(i, "jangan") || (sentence.is(i, "tidak") && next.is("mau"));
            refused |= not;
            again |= refused && sentence.is(i, "lagi");
            named |= sentence.at(i).isAny("pak", "bu") && next.isWord() && isSent(sentence, i);
            named |= refused && isThatTeacher(sentence, i);
        }
        return refused && named && again;
    }

    /** Whether sending is spoken of beside that name, or only refusing: "jangan pak budi lagi". */
    private static boolean isSent(Sentence sentence, int name) {
        Token before = sentence.at(name - 1);
        Token after = sentence.at(name + 2);
        return before.isAny("kirim", "jangan") || before.is("mau") || after.is("jangan");
    }

    /**
     * The "guru yang kemarin" of "jangan kirim guru yang kemarin", the "dia" of "jangan dia lagi".
     */
    private static boolean isThatTeacher(Sentence sentence, int at) {
        boolean they = sentence.at(at).isAny("dia", "beliau") && sentence.is(at - 1, "jangan");
        return they || (sentence.is(at, "guru") && sentence.at(at + 1).isAny("yang", "itu"));
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
        if (refusesSomebody(heard.sentence())) {
            return IntentTaken.unsure(Detail.UNWANTED);
        }
        if (heard.has(Signal.CANCEL) && isOfSomethingElse(heard)) {
            return IntentTaken.unsure(null);
        }
        if (heard.has(Signal.CANCEL) && isInstead(heard.sentence())) {
            return IntentTaken.as(Intent.OfOrder.CHANGE);
        }
        if (heard.has(Signal.CANCEL)) {
            return IntentTaken.as(Intent.Answer.CANCEL);
        }
        if (heard.has(Signal.NO_SHOW) && heard.asks() && asksWhoTook(heard)) {
            return IntentTaken.unsure(Detail.QUESTION_OTHER);
        }
        if (heard.has(Signal.NO_SHOW) && !heard.isAhead()) {
            return IntentTaken.as(Intent.OfOrder.NO_SHOW);
        }
        if (asksOfOne(heard)) {
            return IntentTaken.as(Intent.Overview.STATUS);
        }
        boolean asksAboutOne =
                (heard.slots().orderId() != null && heard.question() != null)
                        || (heard.has(Signal.REFERS)
                                && !heard.has(Signal.NEED)
                                && heard.slots().given() > 0)
                        || asksOfThat(heard);
        boolean status =
                (heard.has(Signal.STATUS) || asksOfWay(heard))
                        && !promisesNews(heard)
                        && !isNews(heard)
                        && !isToBeOtherwise(heard)
                        && !asksWhetherPossible(heard);
        if (status || asksAboutOne) {
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
        if (tellsOfComing(heard) || (tellsThatItIsDone(heard) && heard.names("pengganti"))) {
            return IntentTaken.as(Intent.OfOrder.CONFIRM_ATTENDANCE);
        }
        boolean again = heard.has(Signal.REPEAT) && !heard.has(Signal.CHANGE);
        if (again && (heard.slots().subject() == null || heard.names("ulang"))) {
            return IntentTaken.as(Intent.Ordering.REPEAT);
        }
        boolean told = heard.slots().given() > 0;
        boolean corrected = (heard.has(Signal.CORRECTION) || putsRight(heard)) && told;
        boolean changed =
                heard.has(Signal.CHANGE)
                        || isExchange(heard)
                        || (heard.names("tambah") && heard.slots().minutes() != null);
        boolean ofDay = DayNames.weekday(heard.sentence().at(1)) != null;
        changed |= (told || ofDay) && isMoved(heard.sentence()); // "yang rabu jadi kamis"
        return changed || corrected ? IntentTaken.as(Intent.OfOrder.CHANGE) : null;
    }

    /** "gurunya belum datang ya? apa emang belum ada yang ambil": it may be either. */
    private static boolean asksWhoTook(Heard heard) {
        return heard.has(Signal.STATUS)
                && heard.names("yang")
                && (heard.names("ambil") || heard.names("terima") || heard.names("mau"));
    }

    /** "guru yang hari ini honornya siapa yang bayar?": what is paid, for no lesson in view. */
    private static boolean asksOfPay(Heard heard) {
        Slots slots = heard.slots();
        return heard.has(Signal.PAY)
                && heard.asks()
                && slots.start() == null
                && slots.className() == null
                && !heard.has(Signal.NEED)
                && !heard.signals().hasAny(Signal.CANCEL, Signal.NO_SHOW, Signal.CHANGE);
    }

    /** "pesanan tadi saya ubah jadi jam 9": told, not asked. */
    private static boolean isToBeOtherwise(Heard heard) {
        boolean time = heard.slots().start() != null || heard.slots().date() != null;
        boolean instead = heard.names("melainkan") || heard.names("bukan");
        boolean said = (heard.names("jadi") && time) || (instead && heard.slots().given() > 0);
        return heard.has(Signal.CHANGE) && said && !heard.asks();
    }

    /** "alhamdulillah guru bahasa inggrisnya datang". */
    private static boolean tellsOfComing(Heard heard) {
        Sentence sentence = heard.sentence();
        int guru = -1;
        boolean came = false;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            guru = token.is("guru") ? i : guru;
            boolean between = guru >= 0 && i > guru && i <= guru + 4;
            came |= between && token.isAny("datang", "hadir") && token.text().charAt(0) != 'c';
        }
        boolean other =
                heard.signals().hasAny(Signal.NEED, Signal.NO, Signal.MAYBE, Signal.NO_SHOW)
                        || heard.question() != null
                        || FUTURE.stream().anyMatch(heard::names);
        return came && !other && heard.slots().start() == null && !heard.isAhead();
    }

    /** "yang 4B gimana?" */
    private static boolean asksOfThat(Heard heard) {
        boolean told = heard.slots().given() > 0;
        boolean news = heard.names("kabar") && told && !heard.has(Signal.NEED);
        if ((heard.names("nasib") || news) && heard.slots().start() == null) {
            return true; // "nasib 5A gimana?", "cak mano kabar mtk Senin?"
        }
        return told && heard.names("yang") && heard.names("gimana") && heard.signals().words() <= 6;
    }

    /** The "bisa gak" of "guru pramuka bisa gak?", which is no "dapat gak?". */
    private static boolean asksWhetherPossible(Heard heard) {
        for (PhraseBook.Found<Signal> phrase : heard.signals().phrases()) {
            boolean possible = sentenceSays(heard.sentence(), phrase.from(), "bisa");
            if (phrase.keys().contains(Signal.STATUS) && !possible) {
                return false;
            }
        }
        return true;
    }

    private static boolean sentenceSays(Sentence sentence, int at, String word) {
        return sentence.is(at, word) && sentence.at(at).text().startsWith("b");
    }

    /** "gurunya baru datang jam 8 padahal harusnya jam 7.30". */
    private static boolean isLaterThanDue(Heard heard) {
        return heard.names("padahal") || heard.names("harusnya") || heard.names("seharusnya");
    }

    /** "gurunya datang tadi walau telat 10 menit". */
    private static boolean cameAfterAll(Heard heard) {
        Heard.Turn turn = heard.turn();
        boolean turned =
                turn != null && turn.before().has(Signal.LATE) && turn.after().has(Signal.ATTEND);
        return heard.has(Signal.ATTEND)
                && (turned
                        || heard.names("walau")
                        || heard.names("akhirnya")
                        || heard.names("tetap")
                        || heard.names("tadi"));
    }

    /** "update: gurunya sudah datang" tells. */
    private static boolean isNews(Heard heard) {
        return heard.sentence().is(0, "update")
                && heard.has(Signal.ATTEND)
                && heard.question() == null;
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
        return other
                && heard.slots().given() == 0
                && heard.names("pengganti")
                && !isCalledFor(heard.sentence())
                && !wishes(heard);
    }

    /** "guru pengganti mbak, nuwun sewu", "guru pengganti pak, makasih": no word is about one. */
    private static boolean isCalledFor(Sentence sentence) {
        boolean addressed =
                sentence.is(2, "mbak")
                        || sentence.is(2, "mas")
                        || sentence.is(2, "pak")
                        || sentence.is(2, "bu")
                        || sentence.is(2, "kak")
                        || sentence.is(2, "min");
        return addressed && sentence.is(0, "guru") && sentence.is(1, "pengganti");
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
            boolean got = sentence.is(i - 1, "sudah") || token.text().startsWith("d");
            if (WISHES.contains(token.lemma()) && !got) {
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

    /** "yang bahasa Indonesia jadi hari Jumat". */
    private static boolean isMoved(Sentence sentence) {
        boolean moved = false;
        for (int i = 1; i < sentence.size(); i++) {
            moved |= sentence.is(i, "jadi") && MOVED_TO.contains(sentence.at(i + 1).lemma());
        }
        return moved && sentence.is(0, "yang");
    }

    /** "Bu Ratna yang menggantikan ekonomi tadi memang datang". */
    private static boolean tellsThatItIsDone(Heard heard) {
        Sentence sentence = heard.sentence();
        boolean done = false;
        for (int i = 1; i < sentence.size(); i++) {
            boolean came = sentence.at(i).isAny("datang", "hadir");
            Token before = sentence.at(i - 1);
            done |= came && (before.isAny("memang", "sudah") || before.is("tadi"));
        }
        return done && heard.slots().start() == null && !heard.isAhead() && !wishes(heard);
    }

    /** "gurunya otw kah?", "gurunya jadi berangkat dak?". */
    private static boolean asksOfWay(Heard heard) {
        boolean way = heard.names("otw") || heard.names("berangkat");
        return way && heard.names("guru") && heard.asks();
    }

    /** "tidak jadi rabu, kamis saja": one day for another. */
    private static boolean isInstead(Sentence sentence) {
        int off = -1;
        int comma = -1;
        for (int i = 0; i < sentence.size(); i++) {
            boolean day = isDay(sentence.at(i));
            boolean not = sentence.is(i - 1, "jadi") && sentence.is(i - 2, "tidak");
            off = day && not ? i : off;
            comma = off >= 0 && sentence.isMark(i, ',') ? i : comma;
            if (comma >= 0 && day && i <= comma + 2 && sentence.is(i + 1, "saja")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(Token token) {
        return DayNames.weekday(token) != null || token.isAny("besok", "lusa");
    }

    /** "sudah dapat belum guru matematika besok", "apakah permintaan guru sudah ada yang ambil". */
    private static boolean asksWhetherDone(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean done = sentence.is(i, "sudah");
            boolean open = sentence.is(i + 2, "belum") || sentence.is(i + 3, "belum");
            if ((done && open) || (sentence.is(i, "apakah") && !sentence.is(i + 1, "ada"))) {
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

    /** "permintaan untuk Kamis keliru, seharusnya mulai jam 8". */
    private static boolean putsRight(Heard heard) {
        boolean rightly = heard.names("seharusnya") || heard.names("harusnya");
        boolean wrong = heard.has(Signal.CORRECTION) || heard.names("salah");
        return rightly && wrong && !wishes(heard);
    }

    /** "Guru pengganti di kelas X-1 tidak hadir": who was sent is told of, nobody is wished for. */
    private static boolean isOfSubstitute(Heard heard) {
        Sentence sentence = heard.sentence();
        for (PhraseBook.Found<Signal> phrase : heard.signals().phrases()) {
            boolean told =
                    phrase.keys().contains(Signal.NO_SHOW) || phrase.keys().contains(Signal.ATTEND);
            int i = phrase.from() - 1;
            while (told && i >= 0 && !sentence.isMark(i, ',') && !sentence.isMark(i, '.')) {
                if (sentence.is(i, "pengganti")) {
                    return true;
                }
                i--;
            }
        }
        return false;
    }

    private static boolean isOrder(Heard heard) {
        Slots slots = heard.slots();
        boolean what = slots.subject() != null || slots.grade() != null;
        boolean calledOff = heard.has(Signal.CANCEL) && (deniesNeed(heard) || !wantsAnother(heard));
        boolean asks = heard.signals().asks() || asksWhetherDone(heard.sentence());
        boolean asksOnly = heard.has(Signal.STATUS) && asks && !wishes(heard);
        boolean missing =
                heard.signals().hasAny(Signal.NO_SHOW, Signal.ATTEND)
                        && (slots.start() == null || isOfSubstitute(heard))
                        && !heard.isAhead()
                        && !wishes(heard);
        return heard.has(Signal.NEED)
                && what
                && !calledOff
                && !asksOnly
                && !missing
                && !asksOfThat(heard)
                && !tellsThatItIsDone(heard)
                && !putsRight(heard)
                && !isExchange(heard);
    }
}
