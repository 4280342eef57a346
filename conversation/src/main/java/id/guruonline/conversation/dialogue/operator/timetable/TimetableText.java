package id.guruonline.conversation.dialogue.operator.timetable;

import id.guruonline.conversation.dialogue.DaySpan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text asks of a school's timetable, by its form alone. */
public sealed interface TimetableText {

    /** How much there is shall be told. */
    record Show() implements TimetableText {}

    /** The last change shall be undone. */
    record Undo() implements TimetableText {}

    /**
     * Lessons were sent.
     *
     * @param whole whether they take the place of all there are
     * @param from the first day they hold; null where none is told
     * @param skipped how many lines stand above them
     */
    record Sent(boolean whole, @Nullable LocalDate from, int skipped, String lessons)
            implements TimetableText {}

    /** What the text asks for; empty where it is about something else. */
    static Optional<TimetableText> of(String text, LocalDate today) {
        String typed = text.strip();
        if (Forms.UNDO.matcher(typed).matches()) {
            return Optional.of(new Undo());
        }
        if (Forms.SHOW.matcher(typed).matches()) {
            return Optional.of(new Show());
        }
        Matcher sent = Forms.SENT.matcher(typed);
        if (!sent.matches()) {
            return Optional.empty();
        }
        String about = sent.group("about");
        LocalDate from =
                DaySpan.findDated(about, today)
                        .map(DaySpan.Found::span)
                        .map(DaySpan::from)
                        .orElse(null);
        boolean whole = Forms.WHOLE.matcher(about).find();
        boolean sameLine = sent.group("gap").indexOf('\n') < 0;
        return Optional.of(new Sent(whole, from, sameLine ? 0 : 1, sent.group("lessons")));
    }

    /** Their patterns. */
    final class Forms {

        private static final String NAME =
                "(?:ini\\s+|berikut\\s+)?(?:jadwal\\s+(?:pelajaran|mengajar)|(?:school|lesson) timetable)";

        private static final Pattern UNDO =
                Pattern.compile(
                        "(?iu)(?:tolong\\s+|mohon\\s+)?(?:kembalikan|pulihkan|undo|restore)\\s+(?:the\\s+)?"
                                + "(?:jadwal|timetable)(?:\\s+(?:pelajaran|mengajar|lama|tadi|sebelumnya|kami|nya))*\\W*");

        private static final Pattern SHOW =
                Pattern.compile(
                        "(?iu)(?:lihat\\s+|cek\\s+|show\\s+)?"
                                + NAME
                                + "(?:\\s+(?:kami|sekolah|sekolah kami))?\\W*");

        private static final Pattern SENT =
                Pattern.compile(
                        "(?isu)(?:ini\\s+)?"
                                + NAME
                                + "(?<about>[^\\n:]{0,80}?)(?<gap>\\s*:\\s*|\\s*\\n\\s*)(?<lessons>.+)");

        private static final Pattern WHOLE =
                Pattern.compile("(?iu)\\b(?:baru|semua|lengkap|seluruh|ganti|new|whole|complete)");

        private Forms() {}
    }
}
