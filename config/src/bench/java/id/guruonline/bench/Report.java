package id.guruonline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was measured, as {@code report.md}, {@code report.json} and a chart {@code
 * <part>-<unit>.svg} for each unit of a part.
 */
final class Report {

    private static final JsonMapper JSON = new JsonMapper();

    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, String> loads = new LinkedHashMap<>();
    private String loadBefore = "";

    /** A part begins: how busy the machine is before it does anything. */
    void begin() {
        loadBefore = load();
    }

    void add(String part, Section section) {
        sections.put(part, section);
        loads.put(part, loadBefore);
    }

    /** A part that could not be measured. */
    void broken(String part, Throwable why) {
        Section section = new Section(part);
        section.note("could not be measured: " + why);
        add(part, section);
    }

    private static String load() {
        return "%.1f"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String machine() {
        return "%d processors, Java %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("report.md"), markdown());
        Files.writeString(folder.resolve("report.json"), json());
        for (Map.Entry<String, Section> section : sections.entrySet()) {
            for (String unit : units(section.getValue())) {
                draw(folder, section.getKey(), section.getValue(), unit);
            }
        }
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("Measured ").append(begun).append(" on ").append(machine()).append(".\n");
        sections.forEach((name, section) -> {
            text.append("\n## ").append(section.title()).append(" (`").append(name).append("`)\n");
            text.append("\nLoad of the machine before it: ")
                    .append(loads.get(name))
                    .append(".\n\n");
            if (!section.figures().isEmpty()) {
                table(text, section);
            }
            section.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        });
        return text.toString();
    }

    private static void table(StringBuilder text, Section section) {
        Set<String> columns = columns(section);
        text.append("| work |");
        columns.forEach(who -> text.append(' ').append(who).append(" |"));
        text.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (String what : rows(section)) {
            text.append("| ").append(what).append(" |");
            for (String who : columns) {
                text.append(' ')
                        .append(find(section, what, who).map(Figure::text).orElse("-"))
                        .append(" |");
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private static Set<String> columns(Section section) {
        return section.figures().stream()
                .map(Figure::who)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> rows(Section section) {
        return section.figures().stream()
                .map(Figure::what)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> units(Section section) {
        return section.figures().stream()
                .map(Figure::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Figure> find(Section section, String what, String who) {
        return section.figures().stream()
                .filter(figure -> figure.what().equals(what) && figure.who().equals(who))
                .findFirst();
    }

    private String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("measured", begun.toString()).put("machine", machine());
        ObjectNode parts = root.putObject("parts");
        sections.forEach((name, section) -> {
            ObjectNode part = parts.putObject(name);
            part.put("title", section.title()).put("loadBefore", loads.get(name));
            ArrayNode figures = part.putArray("figures");
            for (Figure figure : section.figures()) {
                figures.addObject()
                        .put("what", figure.what())
                        .put("who", figure.who())
                        .put("value", figure.value())
                        .put("unit", figure.unit());
            }
            ArrayNode notes = part.putArray("notes");
            section.notes().forEach(notes::add);
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void draw(Path folder, String name, Section section, String unit)
            throws IOException {
        List<Figure> figures =
                section.figures().stream().filter(figure -> figure.unit().equals(unit)).toList();
        String file = name + "-" + unit.replaceAll("[^A-Za-z0-9]+", "-") + ".svg";
        Files.writeString(folder.resolve(file), Bars.draw(section.title(), figures));
    }
}
