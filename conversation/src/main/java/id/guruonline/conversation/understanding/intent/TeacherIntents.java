package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** What a teacher wants. */
public final class TeacherIntents {

    private static final int LONGEST_LAST_WORD = 8;

    private TeacherIntents() {}

    /**
     * What the teacher who said {@code heard} wants, {@link Intent.Talk#UNSURE} if nothing tells.
     */
    public static IntentTaken of(Heard heard) {
        if (heard.awaited() != Awaited.CANCELLATION || heard.number() != null) {
            return free(heard);
        }
        IntentTaken answer = CancelAnswer.of(heard);
        return answer == null ? CancelAnswer.doubting(free(heard)) : answer;
    }

    private static IntentTaken free(Heard heard) {
        Signals signals = heard.signals();
        Integer number = heard.number();
        boolean taken = signals.hasAny(Signal.YES, Signal.WISH); // "ambil yang nomor dua" takes it
        if (number != null && !taken && heard.awaited() != Awaited.ORDER_CHOICE) {
            return switch (number) {
                case 1 -> IntentTaken.as(Intent.Answer.ACCEPT);
                case 2 -> IntentTaken.as(Intent.Answer.DECLINE);
                default -> IntentTaken.unsure(null);
            };
        }
        if (heard.wantsLanguage()) {
            return new IntentTaken(Intent.Talk.LANGUAGE, Detail.LANGUAGE_CHANGE);
        }
        if (asksHow(heard)) {
            return IntentTaken.as(Intent.Talk.HELP);
        }
        boolean late = signals.has(Signal.KEEP) && signals.has(Signal.LATE);
        if (signals.has(Signal.KEEP) && !late && heard.awaited() != Awaited.OFFER) {
            return IntentTaken.unsure(Detail.KEPT);
        }
        if (signals.has(Signal.CANCEL) && heard.question() != null && !isLessonMeant(heard)) {
            return IntentTaken.unsure(heard.question()); // "kalau batal kena sanksi ga?"
        }
        boolean thought = signals.has(Signal.CANCEL) && signals.has(Signal.YES);
        if (thought && heard.names("jadi") && heard.slots().given() == 0 && !heard.asks()) {
            return IntentTaken.unsure(Detail.MAYBE); // "ga jadi deh, saya bisa kok"
        }
        if (signals.has(Signal.CANCEL)) {
            return IntentTaken.as(
                    isLessonMeant(heard) ? Intent.Answer.CANCEL : Intent.Answer.DECLINE);
        }
        if (signals.has(Signal.ABSENT) && isPromiseMeant(heard)) {
            return IntentTaken.as(Intent.Answer.CANCEL);
        }
        boolean accepts =
                signals.has(Signal.YES)
                        && (heard.names("terima") || heard.names("ambil"))
                        && !heard.names("tawaran")
                        && !heard.names("kembali")
                        && !heard.names("aktif");
        if (isUntil(heard)) {
            return IntentTaken.as(Intent.Teaching.PAUSE);
        }
        if (signals.has(Signal.RESUME) && !heard.names("jangan") && !accepts) {
            return IntentTaken.as(Intent.Teaching.RESUME);
        }
        boolean conditional =
                (signals.has(Signal.COUNTER) && heard.names("bisa"))
                        || (signals.has(Signal.BUT) && signals.has(Signal.YES));
        boolean agrees = signals.opening().contains(Signal.YES) && !heard.names("dulu");
        if (heard.awaited() == Awaited.OFFER && isTaughtThen(heard)) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        if (signals.hasAny(Signal.PAUSE, Signal.RESUME)
                && !conditional
                && !accepts
                && !agrees
                && !heard.asks()) {
            return IntentTaken.as(Intent.Teaching.PAUSE);
        }
        if (isOfOwn(heard, Signal.HOURS)) {
            return IntentTaken.as(Intent.Teaching.HOURS);
        }
        if (asksWhyNone(heard)
                || (isOfOwn(heard, Signal.NO_OFFERS) && (heard.asks() || heard.names("kok")))) {
            return IntentTaken.as(Intent.Teaching.NO_OFFERS);
        }
        boolean asksForDay =
                heard.question() != null
                        && heard.slots().date() != null
                        && (heard.names("ngajar") || heard.names("mengajar") || isOfOwnDay(heard));
        boolean excuse =
                signals.hasAny(Signal.NO, Signal.MAYBE, Signal.SORRY) && heard.question() == null;
        if (isEitherDay(heard.sentence())) {
            return IntentTaken.unsure(Detail.QUESTION_WHEN); // "yang ini Selasa apa Rabu?"
        }
        if (signals.has(Signal.SCHEDULE) && isBusyThen(heard)) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        if ((signals.has(Signal.SCHEDULE) && !excuse && !isWilling(heard)) || asksForDay) {
            return IntentTaken.as(Intent.Teaching.SCHEDULE);
        }
        if (signals.has(Signal.STARS)) {
            return IntentTaken.as(Intent.Teaching.STARS);
        }
        IntentTaken onTheWay = onTheWay(heard);
        return onTheWay != null ? onTheWay : answer(heard);
    }

    /** "mengapa saya tidak menerima satu pun tawaran?", "why no offers since Monday?" */
    private static boolean asksWhyNone(Heard heard) {
        boolean none = heard.names("tidak") || heard.names("no") || heard.names("belum");
        return heard.names("kenapa")
                && none
                && (heard.names("tawaran") || heard.names("tawari"))
                && !heard.names("tolak");
    }

    /** "cara batalin gimana", "tolong ajari saya, tidak paham": how, and of no lesson. */
    private static boolean asksHow(Heard heard) {
        Signals signals = heard.signals();
        boolean named = heard.names("cara") || heard.names("caranya");
        boolean way = signals.has(Signal.HOWTO) && named && heard.asks();
        boolean lost = signals.has(Signal.HELP) && (heard.names("ajari") || heard.names("tekan"));
        if (heard.names("jelaskan") && heard.names("materi")) {
            return false; // of the lesson, not of the service
        }
        return heard.slots().given() == 0
                && (way || lost)
                && !signals.hasAny(Signal.ON_WAY, Signal.LATE, Signal.ARRIVED);
    }

    /** "jangan kirim apa-apa sampai sekolah mulai lagi": how long the rest is. */
    private static boolean isUntil(Heard heard) {
        int rest = -1;
        for (PhraseBook.Found<Signal> phrase : heard.signals().phrases()) {
            if (phrase.keys().contains(Signal.PAUSE) && rest < 0) {
                rest = phrase.to();
            } else if (phrase.keys().contains(Signal.RESUME) && rest >= 0) {
                for (int i = rest; i < phrase.from(); i++) {
                    if (heard.sentence().is(i, "sampai")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A bare "batal" only says no; with a day, a time or the lesson itself a booking is meant. */
    private static boolean isLessonMeant(Heard heard) {
        return heard.awaited() != Awaited.OFFER
                && (heard.slots().given() > 0
                        || heard.slots().orderId() != null
                        || heard.has(Signal.LESSON));
    }

    private static boolean isEitherDay(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean or = sentence.at(i).isAny("apa", "atau");
            boolean days =
                    DayNames.weekday(sentence.at(i - 1)) != null
                            && DayNames.weekday(sentence.at(i + 1)) != null;
            if (or && days) {
                return true;
            }
        }
        return false;
    }

    /** "jam itu saya masih ngajar": who teaches at that time cannot. */
    private static boolean isTaughtThen(Heard heard) {
        boolean teaches = heard.names("ngajar") || heard.names("mengajar");
        boolean then = heard.names("itu") || heard.names("masih");
        return teaches
                && then
                && heard.question() == null
                && !heard.signals().hasAny(Signal.YES, Signal.FRIENDLY, Signal.WISH);
    }

    /** "kenapa saya tidak dapat tawaran", where nothing is answered besides. */
    private static boolean isOfOwn(Heard heard, Signal signal) {
        return heard.has(signal)
                && !heard.signals().hasAny(Signal.YES, Signal.NO, Signal.CANCEL, Signal.LATE);
    }

    /** "iya saya bersedia mengajar besok" asks for no timetable. */
    private static boolean isWilling(Heard heard) {
        boolean takes = heard.names("terima") && !heard.names("tawaran") && !heard.names("sudah");
        takes |= heard.signals().opening().contains(Signal.YES) && heard.names("terima");
        boolean willing =
                takes || heard.names("bersedia") || heard.names("sanggup") || heard.names("siap");
        return willing && heard.has(Signal.YES) && !heard.asks();
    }

    /** "besok saya di SD mana ya?", "besok jam ke berapa saya masuk?". */
    private static boolean isOfOwnDay(Heard heard) {
        Signals signals = heard.signals();
        boolean other =
                signals.hasAny(
                        Signal.YES,
                        Signal.NO,
                        Signal.BUT,
                        Signal.MAYBE,
                        Signal.WISH,
                        Signal.ABSENT);
        return heard.awaited() == Awaited.NOTHING
                && heard.names("saya")
                && (signals.hasAny(Signal.WHERE, Signal.WHEN) || heard.names("berapa"))
                && !other;
    }

    /** "besok saya tidak bisa datang": who was not to come need not say so. */
    private static boolean isPromiseMeant(Heard heard) {
        return heard.awaited() != Awaited.OFFER && heard.slots().date() != null;
    }

    /** "saya ada jadwal ngajar jam itu", "jam segitu ada kelas" are told, not asked. */
    private static boolean isBusyThen(Heard heard) {
        boolean then = heard.names("itu") || heard.names("segitu") || heard.names("tersebut");
        boolean time = heard.names("jam") || heard.names("waktu") || heard.names("hari");
        return then && time && heard.question() == null && heard.slots().given() == 0;
    }

    private static @Nullable IntentTaken onTheWay(Heard heard) {
        boolean limited =
                (heard.signals().hasAny(Signal.BUT, Signal.COUNTER)
                                && !isThere(heard)
                                && !(heard.has(Signal.LATE)
                                        && heard.signals().hasAny(Signal.ON_WAY, Signal.KEEP))
                                && !isArriving(heard))
                        || (heard.has(Signal.MAYBE) && heard.names("nanti"))
                        || (heard.has(Signal.MAYBE)
                                && !heard.signals().hasAny(Signal.ON_WAY, Signal.LATE))
                        || (heard.has(Signal.YES) && (!isDone(heard) || takesOffer(heard)));
        boolean arriving = isArriving(heard);
        boolean there = isThere(heard) && heard.question() == Detail.QUESTION_WHERE;
        if ((heard.question() != null && !there) || limited) {
            return null;
        }
        boolean away = heard.signals().hasAny(Signal.NO, Signal.ABSENT);
        boolean late = heard.has(Signal.LATE) && (!away || heard.names("telat"));
        if (late || arriving) {
            return new IntentTaken(Intent.Teaching.CHECK_IN, Detail.LATE);
        }
        if (heard.has(Signal.NOT_LEFT)) {
            return IntentTaken.unsure(Detail.NOT_YET);
        }
        boolean leaves = heard.names("cabut") && isOfPromise(heard);
        if (heard.has(Signal.ON_WAY) && !heard.has(Signal.NO) && !leaves) {
            return new IntentTaken(Intent.Teaching.CHECK_IN, Detail.ON_MY_WAY);
        }
        boolean timed = heard.slots().times().end() != null;
        boolean ahead = heard.has(Signal.HOPE) || heard.names("nanti") || heard.names("akan");
        if (ahead && !isDone(heard)) {
            return null;
        }
        boolean ofPupils =
                heard.names("siswa") && heard.signals().opening().contains(Signal.ARRIVED);
        boolean denied =
                heard.has(Signal.NO) && !ofPupils && !(heard.has(Signal.BUT) && isThere(heard));
        return heard.has(Signal.ARRIVED) && !denied && !timed && !heard.isAhead()
                ? new IntentTaken(Intent.Teaching.CHECK_IN, Detail.ARRIVED)
                : null;
    }

    /** The "cabut" of "kesanggupan saya terpaksa saya cabut" takes back; else it sets out. */
    private static boolean isOfPromise(Heard heard) {
        return heard.names("kesediaan")
                || heard.names("kesanggupan")
                || heard.names("persetujuan")
                || heard.names("terpaksa")
                || heard.names("janji");
    }

    /** "otw pak tapi kayaknya nyampe jam 8 lewat". */
    private static boolean isArriving(Heard heard) {
        boolean comes =
                heard.names("sampai")
                        || heard.names("nyampe")
                        || heard.names("datang")
                        || heard.names("nyampai");
        return heard.has(Signal.ON_WAY)
                && heard.has(Signal.BUT)
                && comes
                && heard.slots().times().start() != null
                && !heard.has(Signal.NO);
    }

    /** "tawaran itu saya terima", however near the school is. */
    private static boolean takesOffer(Heard heard) {
        return heard.names("tawaran") && (heard.names("terima") || heard.names("ambil"));
    }

    /** "saya sudah di depan gerbang tapi dikunci". */
    private static boolean isThere(Heard heard) {
        return heard.has(Signal.ARRIVED) && heard.names("sudah") && !heard.has(Signal.YES);
    }

    /** "siap hadir" promises, "siap, sudah hadir" reports. */
    private static boolean isDone(Heard heard) {
        return heard.names("sudah")
                || heard.names("telah")
                || heard.names("otw")
                || heard.names("telat");
    }

    /** "sore bisa"; a greeting would be followed by somebody or a comma. */
    private static boolean startsWithPartOfDay(Heard heard) {
        return ClockWords.isPartOfDay(heard.sentence().at(0))
                && heard.sentence().at(1).isAny("bisa", "boleh");
    }

    /** "Bisa pak, alamatnya di mana ya?": only who comes asks for the way. */
    private static boolean agreesThenAsksWhere(Heard heard) {
        Signals signals = heard.signals();
        boolean plain =
                (signals.opening().contains(Signal.YES) || isWillingFirst(heard))
                        && heard.question() == Detail.QUESTION_WHERE
                        && !signals.hasAny(Signal.NO, Signal.BUT, Signal.COUNTER, Signal.MAYBE);
        boolean parted = false;
        for (PhraseBook.Found<Signal> phrase : signals.phrases()) {
            for (int i = 1; i < phrase.from() && phrase.keys().contains(Signal.WHERE); i++) {
                parted |= heard.sentence().isMark(i, ',') || heard.sentence().isMark(i, '.');
            }
        }
        return plain && parted;
    }

    /**
     * "Iya, saya ambil, tapi datang naik motor": after the yes something is told, and nothing
     * asked, denied or made a condition.
     */
    private static boolean isOnlyTold(Heard heard) {
        Heard.Turn turn = heard.turn();
        if (turn == null) {
            return false;
        }
        boolean bare = turn.before().has(Signal.YES) && !turn.before().has(Signal.BUT);
        boolean wish = heard.names("tolong") || heard.names("minta") || heard.names("bisa");
        return bare
                && !wish
                && heard.slots().given() == 0
                && !turn.after().asks()
                && !turn.after().hasAny(Signal.NO, Signal.MAYBE, Signal.COUNTER, Signal.BUT)
                && !turn.after().hasAny(Signal.QUESTION, Signal.WHERE, Signal.WHEN, Signal.PAY)
                && !turn.after().hasAny(Signal.LATE, Signal.WISH, Signal.YES, Signal.SORRY);
    }

    /** "Saya bersedia. ..." */
    private static boolean isWillingFirst(Heard heard) {
        Sentence sentence = heard.sentence();
        Token second = sentence.at(1);
        boolean mine = sentence.is(0, "saya") && !sentence.at(2).isWord();
        Token end = second.isAny("pak", "bu") ? sentence.at(2) : second;
        boolean liked = sentence.is(0, "mau") && !end.isWord();
        return liked || (mine && (second.isAny("bersedia", "sanggup") || second.is("mau")));
    }

    /** "yang jam 10 saya ambil" takes what is offered. */
    private static boolean takesThat(Heard heard) {
        boolean takes = heard.names("ambil") || heard.names("terima");
        for (int i = 0; takes && i < heard.sentence().size(); i++) {
            if (heard.sentence().is(i, "yang") && ClockWords.isCue(heard.sentence().at(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * "pengen sih tapi ga bisa", "ga sanggup kalau sejauh itu": an objection that offers nothing.
     */
    private static boolean isRefusal(Heard heard, boolean no, boolean yes, boolean timed) {
        Heard.Turn turn = heard.turn();
        boolean turned = turn != null && turn.refuses();
        boolean conditional = heard.has(Signal.BUT) && no && !yes;
        return (turned || conditional) && !timed && !heard.has(Signal.COUNTER);
    }

    /**
     * Who weighs it up in several sentences and ends with a plain yes or no has decided: "Anak saya
     * melarang. Namun siapa lagi. Ya, saya mau."
     */
    private static @Nullable IntentTaken lastWord(Heard heard) {
        Signals last = heard.lastly();
        if (last == null || last.asks() || last.words() > LONGEST_LAST_WORD) {
            return null;
        }
        boolean open =
                last.hasAny(Signal.BUT, Signal.COUNTER, Signal.MAYBE, Signal.QUESTION)
                        || last.hasAny(Signal.WHEN, Signal.WHERE, Signal.WHO, Signal.PAY);
        boolean yes = last.hasAny(Signal.YES, Signal.WISH) && !last.has(Signal.NO);
        boolean no = last.has(Signal.NO) && !last.hasAny(Signal.YES, Signal.FRIENDLY);
        if (open || yes == no) {
            return null;
        }
        return IntentTaken.as(yes ? Intent.Answer.ACCEPT : Intent.Answer.DECLINE);
    }

    /** "terpaksa menolak. Semoga lain waktu dapat membantu." */
    private static boolean isFirm(Heard heard) {
        return heard.names("tolak") || heard.names("terpaksa");
    }

    private static IntentTaken answer(Heard heard) {
        Signals signals = heard.signals();
        boolean plainYes = signals.hasAny(Signal.YES, Signal.FRIENDLY) || signals.thumbs() > 0;
        boolean sorry =
                signals.has(Signal.SORRY)
                        && !plainYes
                        && !signals.has(Signal.NOTHING)
                        && Wholeness.tellsHindrance(heard.sentence());
        boolean refused = signals.hasAny(Signal.NO, Signal.ABSENT) && !signals.has(Signal.FRIENDLY);
        boolean no = refused || sorry || signals.thumbs() < 0;
        boolean yes = plainYes || signals.has(Signal.WISH);
        boolean asked =
                signals.hasAny(Signal.WHEN, Signal.WHERE, Signal.WHO) || signals.has(Signal.PAY);
        boolean plain =
                heard.slots().given() == 0 && !yes && !no && !asked && !signals.has(Signal.THANKS);
        boolean askedHow = signals.opening().contains(Signal.HOWTO) && heard.slots().given() == 0;
        if (askedHow || (plain && signals.hasAny(Signal.HELP, Signal.HOWTO))) {
            return IntentTaken.as(Intent.Talk.HELP);
        }
        boolean request =
                asked && (heard.names("minta") || heard.names("kirim") || heard.names("boleh"));
        boolean answered = (yes || no) && !heard.asks() && !request;
        if (agreesThenAsksWhere(heard)) {
            return IntentTaken.as(Intent.Answer.ACCEPT);
        }
        IntentTaken last = lastWord(heard);
        if (last != null) {
            return last;
        }
        if (heard.question() != null && !answered) {
            return IntentTaken.unsure(heard.question());
        }
        if (heard.turn() != null && heard.turn().agreesAfterAll()) {
            return IntentTaken.as(Intent.Answer.ACCEPT);
        }
        boolean timed = heard.slots().times().start() != null && !takesThat(heard);
        if (isRefusal(heard, no, yes, timed)) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        boolean otherTime = timed || startsWithPartOfDay(heard);
        if (signals.hasAny(Signal.BUT, Signal.COUNTER) && signals.has(Signal.PAY)) {
            return IntentTaken.unsure(Detail.QUESTION_PAY); // "kalau ada honornya saya mau"
        }
        if (yes && isOnlyTold(heard) && !otherTime) {
            return IntentTaken.as(Intent.Answer.ACCEPT);
        }
        if (signals.hasAny(Signal.BUT, Signal.COUNTER) || (yes && otherTime)) {
            return IntentTaken.unsure(Detail.COUNTER_OFFER);
        }
        boolean wishesWell = no && !yes && heard.names("semoga") && isFirm(heard);
        if ((signals.has(Signal.MAYBE) && !wishesWell)
                || (signals.has(Signal.HOPE) && !yes && !no)) {
            return IntentTaken.unsure(Detail.MAYBE);
        }
        if (no && signals.has(Signal.PAY) && heard.names("belum")) {
            return IntentTaken.unsure(Detail.QUESTION_PAY); // "honor belum masuk pak"
        }
        if (no && yes && signals.words() <= 2) {
            return IntentTaken.unsure(null); // "ya, tidak"
        }
        if (no) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        if (yes && heard.onlyThanks()) {
            return IntentTaken.unsure(null); // "ok makasih" may thank for the offer or take it
        }
        if (yes) {
            return IntentTaken.as(Intent.Answer.ACCEPT);
        }
        IntentTaken common = heard.common();
        return common == null ? IntentTaken.unsure(null) : common;
    }
}
