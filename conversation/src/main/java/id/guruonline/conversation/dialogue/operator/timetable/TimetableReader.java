package id.guruonline.conversation.dialogue.operator.timetable;

import id.guruonline.conversation.understanding.meaning.Slot;
import id.guruonline.conversation.understanding.meaning.Span;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.timetable.school.WrittenTimetable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a timetable that was typed or pasted. */
public final class TimetableReader {

    /** Nobody types so many lessons about anything else. */
    private static final int BARE_LINES = 3;

    private final School school;
    private final TimetableReading reading;
    private final Function<String, Understood> parts;
    private final Map<String, Understood> understood = new HashMap<>();

    /**
     * @param parts understands a part of the text by itself
     */
    public TimetableReader(Directory directory, School school, Function<String, Understood> parts) {
        this.school = school;
        this.parts = parts;
        this.reading = new TimetableReading(directory, school, this::subjectOf);
    }

    /** What was sent. */
    public TimetableDraft read(TimetableText.Sent sent) {
        return reading.draft(lines(sent.lessons(), 1 + sent.skipped()), sent.whole(), sent.from());
    }

    /** The draft with what was sent after it; empty where that is no lesson. */
    public Optional<TimetableDraft> readMore(TimetableDraft before, String text) {
        WrittenTimetable more = lines(text, 1);
        return more.lessons().isEmpty()
                ? Optional.empty()
                : Optional.of(before.with(reading.draft(more, before.whole(), before.from())));
    }

    /** Several lessons without a word above them; empty where anything else is among them. */
    public Optional<TimetableDraft> readBare(String text) {
        if (text.lines().filter(line -> !line.isBlank()).count() < BARE_LINES) {
            return Optional.empty();
        }
        WrittenTimetable written = lines(text, 1);
        boolean mostly = written.lessons().size() > 3 * written.unclear().size();
        return written.lessons().size() >= BARE_LINES && mostly
                ? Optional.of(reading.draft(written, false, null))
                : Optional.empty();
    }

    private WrittenTimetable lines(String text, int first) {
        return LessonLines.read(text, first, school, this::wordsOfSubject);
    }

    private Optional<Subject> subjectOf(String text) {
        return Optional.ofNullable(understand(text).subject());
    }

    private Optional<String> wordsOfSubject(String text) {
        Understood said = understand(text);
        return said.subject() == null
                ? Optional.empty()
                : said.spans().stream()
                        .filter(span -> span.slot() == Slot.SUBJECT)
                        .map(Span::words)
                        .findFirst()
                        .or(() -> Optional.of(text));
    }

    private Understood understand(String text) {
        return understood.computeIfAbsent(text, parts);
    }
}
