package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Stage.PhoneMessage;
import id.guruonline.config.transcript.Transcript.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One playing of a transcript on a stage. */
final class Performance {

    /** How a message that arrives is handed to the service. */
    enum Delivery {
        ONCE,
        /** As by a channel that did not hear the first acknowledgement. */
        TWICE
    }

    private static final int SCENES_SHOWN = 4;

    private final Transcript transcript;
    private final Stage stage;
    private final Talk talk;
    private final List<String> cast;
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Comparison> played = new ArrayList<>();
    private Map<String, String> captures = new HashMap<>();

    Performance(Transcript transcript, Stage stage, Delivery delivery) {
        this.transcript = transcript;
        this.stage = stage;
        this.talk = new Talk(transcript.name(), stage, delivery);
        this.cast = Cast.of(transcript);
    }

    /**
     * Plays it.
     *
     * @throws AssertionError at the first scene in which anything is said that is not written, or
     *     not said that is; it names file and line and shows the real chat
     */
    void check() {
        for (Scene scene : transcript.scenes()) {
            Comparison comparison = play(scene);
            if (!comparison.holds()) {
                throw new AssertionError(report(comparison));
            }
        }
    }

    /** Plays it, and returns the lines of a file that expects just what was said. */
    List<String> rewrite() {
        List<String> lines = new ArrayList<>();
        for (Scene scene : transcript.scenes()) {
            Comparison comparison = play(scene);
            if (scene.doing() instanceof Transcript.Race && !comparison.holds()) {
                throw new AssertionError("a race has to be written by hand\n" + report(comparison));
            }
            lines.addAll(comparison.rewritten());
        }
        return lines;
    }

    /** Plays it without looking, as when only the ending counts and a message may be lost. */
    void run() {
        talk.typeWhatIsNotShown();
        transcript.scenes().forEach(this::act);
    }

    private Comparison play(Scene scene) {
        Comparison comparison;
        try {
            List<String> view = act(scene);
            comparison =
                    view == null
                            ? compareTalk(scene, hear(scene))
                            : Views.compare(scene, view, captures);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "%s:%d: could not be played: %s".formatted(transcript.file(), scene.line(), e),
                    e);
        }
        captures = comparison.captures();
        played.add(comparison);
        return comparison;
    }

    /** Does what the scene says; the lines of what was looked at, null where nothing was. */
    private @Nullable List<String> act(Scene scene) {
        switch (scene.doing()) {
            case Transcript.Opening() -> {}
            case Transcript.LoadWorld(String json) -> {
                stage.world(json);
                stage.settle();
            }
            case Transcript.Talk() -> talk.inTurn(scene.inputs(), captures);
            case Transcript.Race() -> talk.atOnce(scene.inputs(), captures);
            case Transcript.Wind(var by) -> stage.windTo(stage.now().plus(by));
            case Transcript.WindTo(var to) -> stage.windTo(to);
            case Transcript.Restart() -> {
                stage.restart();
                stage.settle();
            }
            case Transcript.Reach(String person, boolean reachable) ->
                    stage.reach(person, reachable);
            case Transcript.Answer(String person, boolean certain) -> stage.answer(person, certain);
            case Transcript.ShowOrders() -> {
                return Views.orders(stage.orders());
            }
            case Transcript.ShowTimetable(String person) -> {
                return Views.timetable(stage.timetable(person));
            }
        }
        return null;
    }

    private Comparison compareTalk(Scene scene, List<Heard> heard) {
        List<Comparison> possible =
                Roles.casts(scene, captures).stream()
                        .map(known -> Comparison.of(scene, heard, known))
                        .toList();
        return possible.stream()
                .filter(Comparison::holds)
                .findFirst()
                .orElseGet(possible::getFirst);
    }

    /** What was said since the last look; before its own world, that was not in this transcript. */
    private List<Heard> hear(Scene scene) {
        if (scene.doing() instanceof Transcript.Opening) {
            return List.of();
        }
        List<Heard> heard = new ArrayList<>();
        for (String person : cast) {
            for (PhoneMessage message : stage.messages(person, seen.getOrDefault(person, 0L))) {
                seen.put(person, message.seq());
                if (message.fromBot()) {
                    heard.add(new Heard(person, message));
                }
            }
        }
        return heard;
    }

    private String report(Comparison comparison) {
        String faults =
                comparison.faults().stream()
                        .map(f -> "%s:%d: %s".formatted(transcript.file(), f.line(), f.what()))
                        .collect(Collectors.joining("\n"));
        String chat =
                played.subList(Math.max(0, played.size() - SCENES_SHOWN), played.size()).stream()
                        .flatMap(c -> c.rewritten().stream())
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n    ", "    ", ""));
        return faults + "\nThe real chat, up to there:\n" + chat;
    }
}
