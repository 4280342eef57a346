package id.guruonline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What one part of the bench found. */
public final class Section {

    private final String title;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Section(String title) {
        this.title = title;
    }

    /** Adds a number. */
    public void add(String what, String who, double value, String unit) {
        figures.add(new Figure(what, who, value, unit));
    }

    /** Adds a sentence. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** Adds how the one stands to the other, where both were measured. */
    public void ratio(String what, String one, String other) {
        OptionalDouble above = find(what, one);
        OptionalDouble below = find(what, other);
        if (above.isPresent() && below.isPresent() && below.getAsDouble() > 0) {
            note(
                    "%s: %.2f times %s"
                            .formatted(what, above.getAsDouble() / below.getAsDouble(), other));
        }
    }

    private OptionalDouble find(String what, String who) {
        return figures.stream()
                .filter(figure -> figure.what().equals(what) && figure.who().equals(who))
                .mapToDouble(Figure::value)
                .findFirst();
    }

    public String title() {
        return title;
    }

    /** In the order measured. */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
