package id.guruonline.conversation.dialogue.operator.draft;

import java.util.regex.Pattern;

/** What is said of a teacher who shall look after those who write an exam. */
public final class Supervision {

    /** As the teacher is told it. */
    static final String NOTE = "Pengawas ujian";

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

    /** Whether a text says so of itself. */
    public static boolean isIn(String text) {
        return SAID.matcher(text).find() && !NOT.matcher(text).find();
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
