package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.scheduler.order.state.Exchange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of a teacher who shall look after those who write an exam. */
public final class Supervision {

    /** As the teacher is told it. */
    static final String NOTE = "Pengawas ujian";

    private static final String BEFORE_OTHERS = NOTE + "; ";

    private static final String LOOKING_AFTER =
            "(?:pengawas(?:an)?|(?:me)?ngawas(?:i|in)?|awasi|jaga)";

    /** Whoever is only called so may be the school's inspector. */
    private static final Pattern SAID =
            Pattern.compile(
                    "(?iu)\\b(?:"
                            + LOOKING_AFTER
                            + "\\b.{0,20}\\bujian|ujian\\b.{0,30}\\b"
                            + LOOKING_AFTER
                            + "|invigilat\\w*|proctor\\w*|supervis\\w*\\b.{0,20}\\bexam\\w*"
                            + "|exam\\w*\\b.{0,20}\\bsupervis\\w*)\\b");

    /** What begins a wish, whatever was told before it. */
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?iu)[!?;\\n]|\\.(?!\\d)|\\b(?:butuh(?:kan)?|btuh|perlu|prlu|cari(?:kan)?|minta"
                            + "|mohon|pesan|need|want|looking for|find|get)\\b");

    /** Who looks after the exam is somebody else, or it is why a teacher is wanted. */
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?iu)\\b(?:(?:bu|ibu|buk|pak|bpk|bapak|mrs?|ms|miss)\\b\\.?\\s+(?!#\\b)\\p{L}"
                                    .replace("#", LOOKING_AFTER)
                            + "|gurunya|guru kami|beliau|dia|saya|karena|krn|karna|sebab|soalnya"
                            + "|yang (?:sedang|lagi)|pengganti|gantikan|menggantikan|because|since"
                            + "|our|teacher (?:is|has)|who is|instead of)");

    /** "bukan pengawas ujian", "tidak butuh pengawas ujian". */
    private static final Pattern DENIED =
            Pattern.compile(
                    "(?iu)\\b(?:bukan|bkn|tidak|tdk|nggak|gak|ga|no|not|isn't|don't)"
                            + "(?:\\s+\\p{L}+){0,3}\\s+$");

    private static final Pattern ANSWER =
            Pattern.compile(
                    "(?iu)\\b(?:"
                            + LOOKING_AFTER
                            + "|invigilat\\w*|proctor\\w*|supervis\\w*|for (?:the )?exams?"
                            + "|untuk ujian)\\b");

    private static final Pattern NOT =
            Pattern.compile("(?iu)\\b(?:bukan|bkn|tidak|tdk|nggak|gak|ga|no|not|isn't)\\b");

    private static final Pattern NOT_THAT = Pattern.compile("(?iu)\\b(?:bukan|bkn)\\b");

    private Supervision() {}

    /** Whether a text asks for it: who does it somewhere else is not what is asked for. */
    public static boolean isIn(String text) {
        Matcher said = SAID.matcher(text);
        while (said.find()) {
            String before = text.substring(0, said.start());
            Matcher asks = ASKS.matcher(before);
            int from = 0;
            while (asks.find()) {
                from = asks.end();
            }
            if (!DENIED.matcher(before).find() && !TOLD.matcher(before.substring(from)).find()) {
                return true;
            }
        }
        return false;
    }

    /** A note that says so before all else, which is never cut off. */
    static @Nullable String saidIn(@Nullable String note) {
        if (note == null) {
            return NOTE;
        }
        return isSaidIn(note) ? note : Exchange.shortened(BEFORE_OTHERS + note);
    }

    /** Whether a note says so; whatever else it says does not matter. */
    static boolean isSaidIn(@Nullable String note) {
        return note != null && (note.equals(NOTE) || note.startsWith(BEFORE_OTHERS));
    }

    /** A note without it. */
    static @Nullable String without(@Nullable String note) {
        if (note == null || !isSaidIn(note)) {
            return note;
        }
        return note.equals(NOTE) ? null : note.substring(BEFORE_OTHERS.length());
    }

    /** Whether it says to whoever asks that it is for something else: "bukan, pelajaran biasa". */
    public static boolean isDeniedBy(String text) {
        return NOT_THAT.matcher(text).find();
    }

    /** Whether it says so to whoever asks for what a teacher is wanted. */
    public static boolean isAnsweredBy(String text) {
        return ANSWER.matcher(text).find() && !NOT.matcher(text).find();
    }
}
