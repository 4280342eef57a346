package id.guruonline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of one unit as a picture (SVG): each work with a bar for everybody who did it. */
final class Bars {

    private static final int WIDTH = 900;
    private static final int LABELS = 220;
    private static final int LONGEST_BAR = 520;
    private static final int LINE = 24;
    private static final int BAR = 16;
    private static final int MARGIN = 10;
    private static final List<String> COLOURS =
            List.of("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb");

    private final StringBuilder drawn = new StringBuilder();
    private final List<String> everybody;
    private final double most;
    private int y = MARGIN;

    private Bars(List<Figure> figures) {
        this.everybody = figures.stream().map(Figure::who).distinct().toList();
        this.most = figures.stream().mapToDouble(Figure::value).max().orElse(0);
    }

    /** The picture, as the content of a file. */
    static String draw(String title, List<Figure> figures) {
        Bars bars = new Bars(figures);
        bars.line(MARGIN, "bold", title);
        Map<String, List<Figure>> works = new LinkedHashMap<>();
        figures.forEach(
                figure -> works.computeIfAbsent(figure.what(), _ -> new ArrayList<>()).add(figure));
        works.forEach((what, done) -> {
            bars.line(MARGIN, "normal", what);
            done.forEach(bars::bar);
        });
        return bars.picture();
    }

    private String picture() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" \
        font-family="sans-serif" font-size="13">
        <rect width="100%%" height="100%%" fill="white"/>
        %s</svg>
        """
                .formatted(WIDTH, y + MARGIN, drawn);
    }

    private void line(int x, String weight, String text) {
        write(x, "start", weight, text);
        y += LINE;
    }

    private void bar(Figure figure) {
        write(LABELS - MARGIN, "end", "normal", figure.who());
        int length = length(figure.value());
        drawn.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
                        .formatted(
                                LABELS,
                                y + (LINE - BAR) / 2,
                                length,
                                BAR,
                                COLOURS.get(everybody.indexOf(figure.who()) % COLOURS.size())));
        write(LABELS + length + MARGIN, "start", "normal", figure.text());
        y += LINE;
    }

    /** At least a line to see. */
    private int length(double value) {
        return most > 0 ? (int) Math.max(1, Math.round(value / most * LONGEST_BAR)) : 1;
    }

    private void write(int x, String anchor, String weight, String text) {
        drawn.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>\n"
                        .formatted(x, y + BAR, anchor, weight, escape(text)));
    }

    private static String escape(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
