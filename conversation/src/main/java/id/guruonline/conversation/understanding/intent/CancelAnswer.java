package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What answers "Shall it be cancelled?". Only a plain yes or "batalkan" is a yes here; "bisa" and
 * "siap" speak of the lesson, so they leave it in doubt, and a bare "batal" may mean the lesson or
 * the cancellation.
 */
final class CancelAnswer {

    private static final Set<String> BARE = Set.of("batal", "btl", "cancel");
    private static final Set<String> YES = WordSets.get("CANCEL_YES");
    private static final Set<String> NO = Set.of("tidak", "jangan", "bukan", "no", "nope");
    private static final Set<String> WILLING = WordSets.get("WILLING");

    private static final Set<String> LESSON = Set.of("ngajar", "mengajar", "pesan");

    private final Heard heard;

    private CancelAnswer(Heard heard) {
        this.heard = heard;
    }

    /** The answer; null if {@code heard} is none, but something of its own. */
    static @Nullable IntentTaken of(Heard heard) {
        boolean other = heard.slots().given() > 0 || heard.slots().orderId() != null;
        return other || heard.question() != null ? null : new CancelAnswer(heard).answer();
    }

    /** A yes or no of {@code free}, which did not know the question, is in doubt. */
    static IntentTaken doubting(IntentTaken free) {
        boolean answers =
                free.intent() == Intent.Answer.ACCEPT || free.intent() == Intent.Answer.DECLINE;
        return answers ? IntentTaken.unsure(null) : free;
    }

    private @Nullable IntentTaken answer() {
        boolean yes = YES.contains(heard.sentence().at(0).lemma()) || heard.signals().thumbs() > 0;
        boolean no = NO.stream().anyMatch(heard::names) || heard.signals().thumbs() < 0;
        if (heard.has(Signal.KEEP) || (heard.names("lanjut") && !heard.names("batal"))) {
            return IntentTaken.as(Intent.Answer.DECLINE); // it is the lesson that goes on
        }
        if (heard.names("batal")) {
            return toCancel(yes, no);
        }
        if (heard.has(Signal.THANKS) && !no && !heard.sentence().is(0, "ya")) {
            return IntentTaken.as(Intent.Talk.THANKS);
        }
        if (WILLING.stream().anyMatch(heard::names)) {
            return ofTheLesson(no);
        }
        if (no) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        return yes ? IntentTaken.as(Intent.Answer.ACCEPT) : null;
    }

    private IntentTaken toCancel(boolean yes, boolean no) {
        if (no) {
            return IntentTaken.as(Intent.Answer.DECLINE);
        }
        if (heard.names("jadi")) {
            return IntentTaken.unsure(null);
        }
        return IntentTaken.as(yes || isExplicit() ? Intent.Answer.ACCEPT : Intent.Answer.CANCEL);
    }

    /** "jadi ngajar kok" keeps the lesson, "tidak jadi" too; "tidak bisa ngajar" is in doubt. */
    private IntentTaken ofTheLesson(boolean no) {
        boolean lesson = heard.has(Signal.LESSON) || LESSON.stream().anyMatch(heard::names);
        boolean onlyNotSo = no && heard.names("jadi");
        return lesson != no && (lesson || onlyNotSo)
                ? IntentTaken.as(Intent.Answer.DECLINE)
                : IntentTaken.unsure(null);
    }

    private boolean isExplicit() {
        Sentence sentence = heard.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, "batal") && !BARE.contains(sentence.at(i).text())) {
                return true;
            }
        }
        return false;
    }
}
