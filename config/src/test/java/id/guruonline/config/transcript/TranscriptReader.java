package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Transcript.Doing;
import id.guruonline.config.transcript.Transcript.Expected;
import id.guruonline.config.transcript.Transcript.Input;
import id.guruonline.config.transcript.Transcript.Item;
import id.guruonline.config.transcript.Transcript.Kept;
import id.guruonline.config.transcript.Transcript.Scene;
import id.guruonline.config.transcript.Transcript.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a transcript. A file is written so:
 *
 * <pre>
 * # a remark
 * world small                    the world in small.world.json beside the file
 * world &#123; ... &#125;                  or here, the closing brace at its line's beginning
 * clock 2026-11-23T09:00+07:00   where the world's clock stands at first
 * op1> Butuh guru besok          somebody types
 * op1&lt; Kami catat begini:        somebody is told
 *    | Matematika, kelas 5A      a further line of the same message, typed or told
 *    | …                         further lines, whatever they say
 *    [Kirim] [Ubah]              the buttons below it
 * op1> [Kirim]                   a tap on the newest button of that label
 * op1> [Kirim] (back=1)          on the one before the newest
 * p9> [5] (from=p1)              on a button that is on somebody else's phone
 * t1> ya (id=m7)                 under an id of its own; the same line again is a duplicate delivery
 * +31m   +1h30m   +2d            winds the clock; as does &#64;2026-11-24T07:30+07:00
 * together &#123; ... &#125;               all inputs are sent before anything is awaited
 * race &#123; ... &#125;                         as together, each person's inputs at the same moment as the others'
 * restart                        the service is stopped and started
 * t1 unreachable   t1 reachable  the phone
 * t1 uncertain   t1 certain      whether the channel's answer to what it is handed for t1 is seen
 * orders   timetable t1          looks at what is saved; the lines below begin with |
 * </pre>
 *
 * <p>What is told in one scene is compared person by person; between persons the order of the file
 * counts where the clock separates them, except in a block. A placeholder {@code <order>} is
 * captured at first sight, and may be typed afterwards ({@code x1> <code>}); one in a person's
 * place ({@code <winner>< Jadwal ...}) is whichever of a race's persons it fits.
 */
final class TranscriptReader {

    private static final String PERSON = "(<[a-z][a-z0-9-]*>|[\\w-]+)";
    private static final Pattern TYPED = Pattern.compile(PERSON + "> ?(.*)", Pattern.DOTALL);
    private static final Pattern TOLD = Pattern.compile(PERSON + "< ?(.*)", Pattern.DOTALL);
    private static final Pattern TAP = Pattern.compile("\\[(.+)]");
    private static final Pattern OPTIONS =
            Pattern.compile("(.*?)\\s+\\(((?:id|back|from)=[^)]*)\\)", Pattern.DOTALL);

    private final Path file;
    private final List<String> lines;
    private final List<Scene> scenes = new ArrayList<>();
    private List<Item> items = new ArrayList<>();
    private Doing doing = new Transcript.Opening();
    private boolean inBlock;
    private int next;

    private TranscriptReader(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file and line, where a line is none of the above
     */
    static Transcript read(Path file) {
        try {
            return new TranscriptReader(file, Files.readAllLines(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Transcript read() {
        while (next < lines.size()) {
            take();
        }
        if (inBlock) {
            throw fault("a block that is never closed");
        }
        closeScene();
        return new Transcript(file, List.copyOf(scenes));
    }

    private void take() {
        int line = next + 1;
        String head = lines.get(next).strip();
        if (head.startsWith("world ")) {
            begin(new WorldLines(file, lines).at(next));
            int last = WorldLines.lastLine(lines, next);
            items.add(new Kept(line, lines.subList(next, last + 1)));
            next = last + 1;
        } else if (head.isEmpty() || head.startsWith("#")) {
            keep();
        } else if (inBlock && head.equals("}")) {
            inBlock = false;
            keep();
        } else {
            takeTalkOrDirective(line, head);
        }
    }

    private void takeTalkOrDirective(int line, String head) {
        if (head.startsWith("|")) {
            items.add(new Shown(line, List.of(lines.get(next)), new Template(continued(head))));
            next++;
        } else if (TOLD.matcher(head).matches()) {
            List<String> raw = withContinuation();
            Matcher told = matched(TOLD, joined(raw));
            items.add(new Expected(line, raw, told.group(1), new Template(told.group(2))));
        } else if (TYPED.matcher(head).matches()) {
            takeInput(line);
        } else {
            takeDirective(head);
        }
    }

    private void takeInput(int line) {
        if (!inBlock) {
            begin(new Transcript.Talk());
        }
        List<String> raw = withContinuation();
        Matcher typed = matched(TYPED, joined(raw));
        String text = typed.group(2);
        Map<String, String> options = new HashMap<>();
        Matcher optional = OPTIONS.matcher(text);
        if (optional.matches()) {
            text = optional.group(1);
            for (String option : optional.group(2).split(",\\s*", -1)) {
                int equals = option.indexOf('=');
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        Matcher tap = TAP.matcher(text);
        boolean tapped = tap.matches();
        items.add(
                new Input(
                        line,
                        raw,
                        typed.group(1),
                        tapped ? tap.group(1) : text,
                        tapped,
                        options.get("id"),
                        Integer.parseInt(options.getOrDefault("back", "0")),
                        options.get("from")));
    }

    private void takeDirective(String head) {
        if (inBlock) {
            throw fault("only talk belongs into a block");
        }
        begin(Directive.parse(head).orElseThrow(() -> fault("not a line of a transcript")));
        inBlock = head.endsWith("{");
        keep();
    }

    private void keep() {
        items.add(new Kept(next + 1, List.of(lines.get(next))));
        next++;
    }

    private void begin(Doing what) {
        closeScene();
        doing = what;
    }

    private void closeScene() {
        if (!items.isEmpty()) {
            scenes.add(new Scene(doing, List.copyOf(items)));
        }
        items = new ArrayList<>();
    }

    private List<String> withContinuation() {
        List<String> raw = new ArrayList<>(List.of(lines.get(next++)));
        while (next < lines.size() && continues(lines.get(next).strip())) {
            raw.add(lines.get(next++));
        }
        return List.copyOf(raw);
    }

    private static boolean continues(String line) {
        return line.startsWith("|") || line.startsWith("[");
    }

    private static String joined(List<String> raw) {
        StringBuilder text = new StringBuilder(raw.getFirst().strip());
        for (String line : raw.subList(1, raw.size())) {
            String stripped = line.strip();
            text.append('\n').append(stripped.startsWith("|") ? continued(stripped) : stripped);
        }
        return text.toString();
    }

    private static String continued(String line) {
        return line.startsWith("| ") ? line.substring(2) : line.substring(1);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }

    private IllegalArgumentException fault(String what) {
        int line = Math.min(next, lines.size() - 1);
        return new IllegalArgumentException(
                "%s:%d: %s: %s".formatted(file, line + 1, what, lines.get(line)));
    }
}
