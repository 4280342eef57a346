package id.guruonline.config.transcript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody with a phone in a transcript: the world's people, and strangers who write. */
final class Cast {

    private static final JsonMapper JSON = new JsonMapper();

    private Cast() {}

    /** The ids, in the order of the world and then of the file. */
    static List<String> of(Transcript transcript) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        for (Transcript.Scene scene : transcript.scenes()) {
            if (scene.doing() instanceof Transcript.LoadWorld(String json)) {
                addPeople(JSON.readTree(json), ids);
            }
            scene.inputs().forEach(input -> ids.add(input.person()));
        }
        ids.removeIf(id -> id.startsWith("<"));
        return List.copyOf(ids);
    }

    /** The ids of a world's people, in its order. */
    static List<String> ofWorld(String json) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        addPeople(JSON.readTree(json), ids);
        return List.copyOf(ids);
    }

    /** The ids of the teachers. */
    static List<String> teachers(Transcript transcript) {
        List<String> ids = new ArrayList<>();
        for (Transcript.Scene scene : transcript.scenes()) {
            if (scene.doing() instanceof Transcript.LoadWorld(String json)) {
                JSON.readTree(json).path("teachers").forEach(t -> ids.add(t.path("id").asString()));
            }
        }
        return ids;
    }

    /** Whatever of a world has an id is somebody, in whichever group it stands. */
    private static void addPeople(JsonNode world, SequencedSet<String> ids) {
        if (world.has("id")) {
            ids.add(world.path("id").asString());
        }
        world.forEach(part -> addPeople(part, ids));
    }
}
