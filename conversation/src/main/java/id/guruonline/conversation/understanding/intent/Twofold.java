package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Messages that mean two things of which only one can be done, though every word of them is
 * understood: "kelas 7 bisa, kelas 9 tidak", "kemarin mau sekarang tidak bisa", "penuh minggu ini".
 */
public final class Twofold {

    private static final Set<String> BEFORE = Set.of("kemarin", "tadi", "tadinya", "kemarinnya");

    private static final Set<String> OF_ORDER =
            Set.of(
                    "pesanan",
                    "jam",
                    "kelas",
                    "hari",
                    "jadwal",
                    "guru",
                    "mapel",
                    "tanggal",
                    "pengganti",
                    "waktu",
                    "pesan",
                    "permohonan",
                    "tadi",
                    "pelajaran");

    private Twofold() {}

    /**
     * Whether it means more than {@code wanted}.
     *
     * @param readings what slots may have come from
     */
    public static boolean is(Heard heard, List<Reading> readings, Intent wanted) {
        boolean free = heard.awaited() == Awaited.NOTHING;
        if (wanted == Intent.Answer.ACCEPT) {
            return isPartly(heard, readings) || (free && isHere(heard));
        }
        if (wanted == Intent.Answer.DECLINE) {
            return isPartly(heard, readings)
                    || isTakenBack(heard)
                    || isWavering(heard)
                    || (free && isForLong(readings));
        }
        if (wanted == Intent.Teaching.PAUSE) {
            return free && isWavering(heard);
        }
        if (wanted == Intent.Answer.CANCEL) {
            return free && (isNotYet(heard.sentence()) || isBesides(heard, readings));
        }
        if (wanted == Intent.OfOrder.CONFIRM_ATTENDANCE || wanted == Intent.OfOrder.NO_SHOW) {
            return isOfSeveral(readings);
        }
        return wanted == Intent.OfOrder.CHANGE
                && free
                && heard.slots().given() == 0
                && (heard.signals().words() == 1 || !isOfOrder(heard));
    }

    /**
     * "batalkan Kimia XI-1, sekalian pesankan Biologi X-4": something else is wanted as well, of
     * another lesson or by its own word.
     */
    private static boolean isBesides(Heard heard, List<Reading> readings) {
        boolean wanted =
                heard.signals().hasAny(Signal.NEED, Signal.CHANGE, Signal.PAUSE)
                        || heard.names("tambah")
                        || heard.names("eh");
        boolean days = differ(readings, Reading.DayPart.class);
        if (days && readings.stream().anyMatch(Reading.Clock.class::isInstance)) {
            return true; // "besok guru kelas jam 8, sama batalin yang Senin"
        }
        boolean other =
                heard.names("sekalian")
                        || differ(readings, Reading.ClassName.class)
                        || differ(readings, Reading.SubjectNamed.class)
                        || (heard.has(Signal.NEED) && days);
        return wanted && other;
    }

    /** "kelas 7 saya bersedia, kelas 9 tidak bisa": a yes to one and a no to another. */
    private static boolean isPartly(Heard heard, List<Reading> readings) {
        return heard.has(Signal.YES)
                && heard.has(Signal.NO)
                && (differ(readings, Reading.ClassName.class)
                        || differ(readings, Reading.SubjectNamed.class)
                        || differ(readings, Reading.DayPart.class));
    }

    /** "kemarin mau, sekarang tidak bisa": a no to what is offered, or a promise taken back. */
    private static boolean isTakenBack(Heard heard) {
        boolean could = heard.names("mau") || heard.has(Signal.YES);
        return could
                && heard.has(Signal.NO)
                && BEFORE.stream().anyMatch(heard::names)
                && heard.names("sekarang");
    }

    /** "ya... eh tidak... nanti dulu deh". */
    private static boolean isWavering(Heard heard) {
        Heard.Turn turn = heard.turn();
        return turn != null
                && turn.corrects()
                && turn.before().has(Signal.YES)
                && heard.names("dulu");
    }

    /** "penuh minggu ini": a no to one offer, or to all of that week. */
    private static boolean isForLong(List<Reading> readings) {
        return readings.stream()
                .anyMatch(reading ->
                        reading instanceof Reading.DayPart part
                                && (part.word() instanceof DayWord.Week
                                        || part.word() instanceof DayWord.Month));
    }

    /** "jangan dikirim dulu": called off, or only not yet. */
    private static boolean isNotYet(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean sent = sentence.is(i, "jangan") && sentence.is(i + 1, "kirim");
            if (sent && sentence.is(i + 2, "dulu")) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything of an order is named; the "ganti" of "pulsa saya ganti ya" is of none. */
    private static boolean isOfOrder(Heard heard) {
        for (int i = 0; i < heard.sentence().size(); i++) {
            if (OF_ORDER.contains(heard.sentence().at(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "baik, saya hadir": who will come, or who is there. */
    private static boolean isHere(Heard heard) {
        Sentence sentence = heard.sentence();
        boolean here = false;
        for (int i = 0; i < sentence.size(); i++) {
            here |= sentence.is(i, "saya") && sentence.is(i + 1, "hadir");
        }
        return here && heard.signals().words() <= 4 && !heard.names("bisa") && !heard.names("siap");
    }

    /** "guru mtk 7A dan IPA 7B hadir": which of them is to be noted. */
    private static boolean isOfSeveral(List<Reading> readings) {
        return differ(readings, Reading.ClassName.class);
    }

    private static boolean differ(List<Reading> readings, Class<? extends Reading> kind) {
        return readings.stream().filter(kind::isInstance).map(Reading::told).distinct().count() > 1;
    }
}
