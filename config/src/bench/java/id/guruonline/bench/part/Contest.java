package id.guruonline.bench.part;

import id.guruonline.bench.Bench;
import id.guruonline.bench.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several reached in several rounds, by turns; the median of each counts. */
final class Contest {

    private final Map<Row, List<Double>> values = new LinkedHashMap<>();

    private record Row(String what, String who, String unit) {}

    void add(String what, String who, double value, String unit) {
        values.computeIfAbsent(new Row(what, who, unit), _ -> new ArrayList<>()).add(value);
    }

    /** The medians; where there were several rounds, with the least and the most. */
    void into(Section section) {
        values.forEach((row, all) -> {
            section.add(row.what(), row.who(), Bench.median(all), row.unit());
            if (all.size() > 1) {
                section.note(
                        "%s, %s: %d rounds from %.1f to %.1f %s"
                                .formatted(
                                        row.what(),
                                        row.who(),
                                        all.size(),
                                        all.stream().mapToDouble(v -> v).min().orElse(0),
                                        all.stream().mapToDouble(v -> v).max().orElse(0),
                                        row.unit()));
            }
        });
    }
}
