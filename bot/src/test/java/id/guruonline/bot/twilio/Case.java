package id.guruonline.bot.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case in a file: fields as {@code Name: value} ({@code \n} for a line break), a line of dashes,
 * and what is expected.
 */
public record Case(String name, Map<String, String> fields, String expected) {

    /** Every case of that folder. */
    public static Stream<Case> list(String folder) {
        try {
            Path path = Path.of(Objects.requireNonNull(Case.class.getResource(folder)).toURI());
            try (Stream<Path> files = Files.list(path)) {
                return files.sorted().map(Case::read).toList().stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    private static Case read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            int dashes = lines.indexOf("---");
            Map<String, String> fields = new LinkedHashMap<>();
            for (String line : lines.subList(0, dashes)) {
                int colon = line.indexOf(": ");
                fields.put(
                        colon < 0 ? line.replaceFirst(":$", "") : line.substring(0, colon),
                        colon < 0 ? "" : line.substring(colon + 2).replace("\\n", "\n"));
            }
            String expected =
                    lines.subList(dashes + 1, lines.size()).stream()
                            .collect(Collectors.joining("\n"));
            return new Case(file.getFileName().toString(), fields, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
