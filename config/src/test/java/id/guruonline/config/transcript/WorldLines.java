package id.guruonline.config.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines that say which world a transcript is set in: {@code world NAME}, or {@code world} and
 * the world's JSON up to a closing brace at a line's beginning; and the {@code clock} line right
 * after.
 */
record WorldLines(Path file, List<String> lines) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The world that begins at that index, with its clock. */
    Transcript.LoadWorld at(int first) {
        int last = lastLine(lines, first);
        boolean clocked = lines.get(last).startsWith("clock ");
        String name = lines.get(first).substring("world ".length()).strip();
        String json = name.equals("{") ? inline(first, clocked ? last - 1 : last) : beside(name);
        if (!clocked) {
            return new Transcript.LoadWorld(json);
        }
        ObjectNode world = (ObjectNode) JSON.readTree(json);
        world.put("clock", lines.get(last).substring("clock ".length()).strip());
        return new Transcript.LoadWorld(world.toString());
    }

    /** The index of the last line that belongs to the world that begins there. */
    static int lastLine(List<String> lines, int first) {
        int last = first;
        if (lines.get(first).strip().endsWith("{")) {
            while (last < lines.size() - 1 && !lines.get(last).equals("}")) {
                last++;
            }
        }
        boolean clocked = last + 1 < lines.size() && lines.get(last + 1).startsWith("clock ");
        return clocked ? last + 1 : last;
    }

    private String inline(int first, int last) {
        return "{" + String.join("\n", lines.subList(first + 1, last + 1));
    }

    private String beside(String name) {
        try {
            return Files.readString(file.resolveSibling(name + ".world.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": no world \"" + name + "\" beside it", e);
        }
    }
}
